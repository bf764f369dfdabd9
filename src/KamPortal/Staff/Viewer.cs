namespace KamPortal.Staff;

/// <summary>
/// Who looks or acts, and which accounts they may see. Every context is opened for one viewer;
/// a context that is not sees no rows.
/// </summary>
public sealed record Viewer
{
    public static readonly Viewer Nobody = new() { Name = "nobody", Scope = ViewerScope.Nothing };

    public int? UserId { get; init; }

    /// <summary>Full name of the person, or name of the job or command.</summary>
    public required string Name { get; init; }

    public ViewerScope Scope { get; init; }

    public IReadOnlySet<Role> Roles { get; init; } = new HashSet<Role>();

    /// <summary>The viewer, everybody below in the tree when the viewer is a head, and those the viewer deputises for today, a head for another head with everybody below that one.</summary>
    public IReadOnlyList<int> OwnerIds { get; init; } = [];

    /// <summary>Accounts in whose team the viewer is today.</summary>
    public IReadOnlyList<int> TeamAccountIds { get; init; } = [];

    public string TimeZoneId { get; init; } = "Europe/Moscow";

    public string Language { get; init; } = "ru";

    public static Viewer System(string actor) => new() { Name = actor, Scope = ViewerScope.Everything };

    public bool May(string policy) => UserId is null ? Scope == ViewerScope.Everything : Policies.Allows(policy, Roles);

    /// <exception cref="RuleViolation">The viewer's roles do not include the right.</exception>
    public void Require(string policy)
    {
        if (!May(policy))
        {
            throw new RuleViolation(StaffMessages.NotAllowed);
        }
    }

    /// <summary>Into the day and tasks of whom the viewer may look: their own, of those below, a director of everybody.</summary>
    public bool MaySeeDayOf(int userId) => UserId == userId || Scope == ViewerScope.Everything || OwnerIds.Contains(userId);

    public DateOnly Today(TimeProvider clock) => LocalTime.Today(clock, TimeZoneId);
}
