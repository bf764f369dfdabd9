using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Dossiers;

/// <summary>
/// One version of the company's dossier: groups and their questions (rows 4.8, 4.9, 4.16 of the domain). A version that was
/// active is never changed; answers belong to the key of a question and outlive versions.
/// </summary>
internal sealed class DossierTemplate : IVersioned, IAudited
{
    public const int NoteMaxLength = 300;

    public int Id { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public int Number { get; init; }

    public TemplateStatus Status { get; private set; }

    /// <summary>What is new in it.</summary>
    public string? Note { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    public int? PublishedById { get; private set; }

    public PortalUser? PublishedBy { get; private set; }

    public List<DossierGroup> Groups { get; init; } = [];

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;

    /// <exception cref="RuleViolation">The note is too long.</exception>
    public void Publish(int? byId, DateTime at, string? note) =>
        (Status, PublishedById, PublishedAt, Note) = (TemplateStatus.Active, byId, at, FormRules.Text(note, NoteMaxLength, nameof(Note)));

    public void Retire() => Status = TemplateStatus.Retired;
}
