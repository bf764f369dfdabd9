using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Waves;

namespace KamPortal.Improvements;

/// <summary>What a survey found about how staff work, the training that answers it, and the score before and after (row 3.7).</summary>
internal sealed class TrainingFinding : IVersioned, IAudited
{
    public const int TextMaxLength = 1000;

    public int Id { get; private set; }

    public int WaveId { get; init; }

    public SurveyWave Wave { get; init; } = null!;

    /// <summary>Null, with <see cref="Dimension"/>: the survey's main figure.</summary>
    public int? QuestionId { get; init; }

    public SurveyQuestion? Question { get; init; }

    /// <summary>Of SERVQUAL, instead of a question: the gap of all its pairs.</summary>
    public ServiceDimension? Dimension { get; init; }

    /// <summary>What was found.</summary>
    public required string Text { get; set; }

    /// <summary>What is trained: discovering needs, solutions on the spot …</summary>
    public required string Direction { get; set; }

    /// <summary>Who is trained; null: everybody.</summary>
    public int? UserId { get; init; }

    public PortalUser? User { get; init; }

    /// <summary>Of that colleague's clients, or of all; in points of the figure.</summary>
    public decimal? ScoreBefore { get; init; }

    public DateOnly? PlannedOn { get; set; }

    public DateOnly? DoneOn { get; set; }

    /// <summary>The wave in which the effect is read.</summary>
    public int? AfterWaveId { get; set; }

    public SurveyWave? AfterWave { get; set; }

    public DateTime CreatedAt { get; init; }

    public int CreatedById { get; init; }

    public PortalUser CreatedBy { get; init; } = null!;

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;
}
