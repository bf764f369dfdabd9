using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Touches.Programmes;

/// <summary>One version of the company's retention programme (программа удержания, row 3.1): goals and the rules that serve them. A published version is never changed.</summary>
internal sealed class RetentionProgramme : IVersioned, IAudited
{
    public const int NoteMaxLength = 500;

    public int Id { get; private set; }

    /// <summary>1, 2, 3 …</summary>
    public int Number { get; init; }

    public ProgrammeStatus Status { get; private set; }

    /// <summary>First day of its rules, in the company's zone; null while a draft.</summary>
    public DateOnly? StartsOn { get; private set; }

    /// <summary>Why this version.</summary>
    public string? Note { get; set; }

    public DateTime? PublishedAt { get; private set; }

    public int? PublishedById { get; private set; }

    public PortalUser? PublishedBy { get; private set; }

    public List<ProgrammeGoal> Goals { get; init; } = [];

    public List<CadenceRule> Rules { get; init; } = [];

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;

    /// <exception cref="RuleViolation">The note is too long.</exception>
    public void Publish(int? byId, DateTime at, DateOnly startsOn, string? note) =>
        (Status, PublishedById, PublishedAt, StartsOn, Note) = (ProgrammeStatus.Published, byId, at, startsOn, FormRules.Text(note, NoteMaxLength, nameof(Note)));

    public void Retire() => Status = ProgrammeStatus.Retired;
}
