using KamPortal.Accounts;
using KamPortal.People;
using KamPortal.Staff;

namespace KamPortal.Profiles;

/// <summary>One round of questions to a client. Every answer is saved at once, so it may stop anywhere; at most one is open per client.</summary>
internal sealed class ProfileSession
{
    public int Id { get; private set; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    public ProfileForm Form { get; set; }

    public int? ScriptId { get; set; }

    public TalkScript? Script { get; set; }

    /// <summary>Whom of the client's people one talks to.</summary>
    public int? PersonId { get; set; }

    public Person? Person { get; set; }

    public int? StartedById { get; init; }

    public PortalUser? StartedBy { get; init; }

    public DateTime StartedAt { get; init; }

    public ProfileSessionStatus Status { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    public void Close(ProfileSessionStatus status, DateTime at) => (Status, ClosedAt) = (status, at);
}
