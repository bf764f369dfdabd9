namespace KamPortal.Surveys.Waves;

/// <param name="MayManage">Whether the viewer prepares waves and sees all of them; else those in which their own clients are asked.</param>
/// <param name="Minimum">Answers below which those of an anonymous wave are not counted out.</param>
public sealed record WavePage(IReadOnlyList<WaveRow> Rows, bool HasMore, bool MayManage, int Minimum, DateOnly Today);
