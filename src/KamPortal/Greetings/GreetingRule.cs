using KamPortal.Accounts;
using KamPortal.Audit;

namespace KamPortal.Greetings;

/// <summary>How an occasion is dealt with for accounts of a category: by whom agreed, by which channel.</summary>
internal sealed class GreetingRule : IAudited
{
    public int Id { get; private set; }

    public int OccasionId { get; init; }

    public GreetingOccasion Occasion { get; init; } = null!;

    public AbcdCategory Category { get; init; }

    public GreetingApproval Approval { get; set; }

    public GreetingChannel Channel { get; set; }

    int? IAudited.AuditAccountId => null;

    bool IAudited.ComesWithAnother => Occasion is { Id: 0 };
}
