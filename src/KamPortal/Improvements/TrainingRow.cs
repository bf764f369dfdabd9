namespace KamPortal.Improvements;

/// <summary>What a survey found about how staff work, and the training that answers it.</summary>
/// <param name="Question">Or the dimension of SERVQUAL; null: the figure the survey is made for.</param>
/// <param name="User">Null: everybody.</param>
/// <param name="Before">As it was when the finding was written down; the count is today's.</param>
/// <param name="After">Null until a wave is chosen.</param>
public sealed record TrainingRow(
    int Id, int WaveId, string Wave, string? Question, string Text, string Direction, int? UserId, string? User, FindingScore Before, DateOnly? PlannedOn, DateOnly? DoneOn, int? AfterWaveId, string? AfterWave, FindingScore? After,
    IReadOnlyList<TrainingWave> LaterWaves, int Version)
{
    /// <summary>After less before; null while one of them is missing.</summary>
    public decimal? Change => After?.Value - Before.Value;
}
