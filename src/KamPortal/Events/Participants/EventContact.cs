using KamPortal.Accounts;

namespace KamPortal.Events.Participants;

/// <summary>
/// All that whoever plans events may know of people they do not see otherwise: name, position, e-mail, seniority, the client
/// and its category, and that somebody is not to be invited: no reason, no more of what they asked for. Nothing is to be added here without asking who may see it.
/// </summary>
internal sealed class EventContact
{
    public required int EmploymentId { get; init; }

    public required int PersonId { get; init; }

    public required int AccountId { get; init; }

    public required string LastName { get; init; }

    public required string FirstName { get; init; }

    public required string? MiddleName { get; init; }

    /// <summary>Family name first; to look for and sort by.</summary>
    public required string SortName { get; init; }

    public required string? Position { get; init; }

    public required int? Seniority { get; init; }

    public required string? Email { get; init; }

    /// <summary>Asked for no invitations to events.</summary>
    public required bool IsNotToInvite { get; init; }

    /// <summary>ru or en.</summary>
    public required string Language { get; init; }

    public required string Account { get; init; }

    public required AbcdCategory Category { get; init; }

    /// <summary>The manager of the client.</summary>
    public required int ManagerId { get; init; }

    /// <summary>Works there no longer from the day after; null: still.</summary>
    public required DateOnly? ToOn { get; init; }

    public required DateOnly? LeftOn { get; init; }
}
