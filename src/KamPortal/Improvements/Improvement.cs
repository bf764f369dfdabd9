using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Waves;

namespace KamPortal.Improvements;

/// <summary>Something clients named that we put right (rows 0.16 (7), 0.19 (2)): who, by when, and what shows that it is done.</summary>
internal sealed class Improvement : IVersioned, IAudited
{
    public const int TitleMaxLength = 300;
    public const int TextMaxLength = 2000;

    public int Id { get; private set; }

    /// <summary>What we do, in words a client may read.</summary>
    public required string Title { get; set; }

    /// <summary>For ourselves.</summary>
    public string? Details { get; set; }

    public ImprovementSource Source { get; init; }

    /// <summary>The wave it came out of; null for what was named in conversation.</summary>
    public int? WaveId { get; init; }

    public SurveyWave? Wave { get; init; }

    /// <summary>The attribute of the survey.</summary>
    public int? QuestionId { get; init; }

    public SurveyQuestion? Question { get; init; }

    /// <summary>Importance or expectation when it was opened, in points of the scale.</summary>
    public decimal? Expected { get; init; }

    /// <summary>Score or perception when it was opened.</summary>
    public decimal? Perceived { get; init; }

    public int OwnerId { get; set; }

    public PortalUser Owner { get; set; } = null!;

    public DateOnly DueOn { get; set; }

    public ImprovementStatus Status { get; set; }

    /// <summary>What shows that it is done, in words a client may read; or why it was dropped.</summary>
    public string? Evidence { get; set; }

    public DateOnly? ClosedOn { get; set; }

    public int? ClosedById { get; set; }

    public PortalUser? ClosedBy { get; set; }

    public DateTime CreatedAt { get; init; }

    public int? CreatedById { get; init; }

    public PortalUser? CreatedBy { get; init; }

    /// <summary>Whose words it answers.</summary>
    public List<ImprovementAccount> Accounts { get; init; } = [];

    public int Version { get; set; }

    int? IAudited.AuditAccountId => Accounts is [{ } only] ? (only.AccountId != 0 ? only.AccountId : only.Account?.Id) : null;
}
