using KamPortal.Accounts;

namespace KamPortal.Events.Participants;

/// <summary>Whom to propose for an event.</summary>
public sealed record ProposalFilter(int EventId)
{
    public AbcdCategory? Category { get; init; }

    /// <summary>Part of the client's or the person's name.</summary>
    public string? Search { get; init; }

    /// <summary>Clients who are in the club today.</summary>
    public int? ClubId { get; init; }

    /// <summary>From this seniority on.</summary>
    public int? SeniorityFrom { get; init; }

    /// <summary>Also those whose seniority the event is not for, or is unknown.</summary>
    public bool Everybody { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}
