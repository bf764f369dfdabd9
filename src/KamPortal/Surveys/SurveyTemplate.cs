using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Surveys;

/// <summary>One version of a survey's questions (rows 3.5, 3.6 of the domain). A version that was published is never changed, so a launched wave asks what it asked.</summary>
internal sealed class SurveyTemplate : IVersioned, IAudited
{
    public const int CodeMaxLength = 40;
    public const int TitleMaxLength = 150;
    public const int TextMaxLength = 1500;
    public const int NoteMaxLength = 300;

    public int Id { get; private set; }

    /// <summary>The survey whose version this is, the same in all of them; latin.</summary>
    public required string Code { get; init; }

    /// <summary>1, 2, 3 … per code.</summary>
    public int Number { get; init; }

    public SurveyKind Kind { get; init; }

    public SurveyTemplateStatus Status { get; private set; }

    /// <summary>Shown to the client as the heading.</summary>
    public required string TitleRu { get; set; }

    public required string TitleEn { get; set; }

    /// <summary>Above the first question; may be empty.</summary>
    public string IntroRu { get; set; } = "";

    public string IntroEn { get; set; } = "";

    /// <summary>After the last answer; empty: the portal's own words.</summary>
    public string ThanksRu { get; set; } = "";

    public string ThanksEn { get; set; } = "";

    /// <summary>Points of SERVQUAL's dimensions where nobody spreads them, 100 in all.</summary>
    public int TangiblesPoints { get; set; } = 20;

    public int ReliabilityPoints { get; set; } = 20;

    public int ResponsivenessPoints { get; set; } = 20;

    public int AssurancePoints { get; set; } = 20;

    public int EmpathyPoints { get; set; } = 20;

    /// <summary>What is new in this version.</summary>
    public string? Note { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    /// <summary>Null for the ones the portal came with.</summary>
    public int? PublishedById { get; private set; }

    public PortalUser? PublishedBy { get; private set; }

    public List<SurveyQuestion> Questions { get; init; } = [];

    public int Version { get; set; }

    public string Title => InLanguage.Of(TitleRu, TitleEn);

    int? IAudited.AuditAccountId => null;

    /// <exception cref="RuleViolation">The note is too long.</exception>
    public void Publish(int? byId, DateTime at, string? note) =>
        (Status, PublishedById, PublishedAt, Note) = (SurveyTemplateStatus.Published, byId, at, FormRules.Text(note, NoteMaxLength, nameof(Note)));

    public void Retire() => Status = SurveyTemplateStatus.Retired;
}
