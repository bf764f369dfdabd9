namespace KamPortal.Greetings;

/// <param name="ActOn">Day of the manager's call or card.</param>
/// <param name="IsOwnText">Somebody wrote or agreed to words of its own.</param>
/// <param name="MayAgree">It waits, and the viewer is the one to agree.</param>
public sealed record GreetingRow(
    int Id, int PersonId, string Person, int AccountId, string Account, string Occasion, OccasionKind Kind, DateOnly On, DateOnly ActOn, GreetingChannel Channel, GreetingApproval Approval,
    GreetingStatus Status, GreetingSkip? SkipReason, string Assignee, bool IsOwnText, bool MayAgree, bool MayChange, int Version);
