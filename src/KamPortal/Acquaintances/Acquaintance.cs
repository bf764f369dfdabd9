using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;

namespace KamPortal.Acquaintances;

/// <summary>Who of us knows whom at the client's, and how well (rows 0.16 (5), 0.17 of the domain).</summary>
internal sealed class Acquaintance : IVersioned, IAudited
{
    public const int Strongest = 3;
    public const int NoteMaxLength = 300;

    public int Id { get; private set; }

    public int UserId { get; init; }

    public PortalUser User { get; init; } = null!;

    public int PersonId { get; init; }

    public Person Person { get; init; } = null!;

    /// <summary>0 not acquainted (any more), 1 have met, 2 work together, 3 trust each other. Counted from 1.</summary>
    public int Strength { get; private set; }

    public DateOnly? SinceOn { get; private set; }

    /// <summary>The colleague who brought them together.</summary>
    public int? IntroducedByUserId { get; private set; }

    public PortalUser? IntroducedByUser { get; private set; }

    /// <summary>The client's person who brought them together.</summary>
    public int? IntroducedByPersonId { get; private set; }

    public Person? IntroducedByPerson { get; private set; }

    public string? Note { get; private set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => ((IAudited?)Person)?.AuditAccountId;

    /// <exception cref="RuleViolation">Strength is not 0…3, or the note is too long.</exception>
    public void Rate(int strength, DateOnly? sinceOn, string? note) =>
        (Strength, SinceOn, Note) = (FormRules.Within(strength, 0, Strongest, nameof(Strength)), sinceOn, FormRules.Text(note, NoteMaxLength, nameof(Note)));

    public void IntroducedBy(int? userId, int? personId) => (IntroducedByUserId, IntroducedByPersonId) = (userId, personId);
}
