using KamPortal.Accounts;

namespace KamPortal.Greetings;

/// <summary>How an occasion is dealt with for accounts of a category.</summary>
public sealed class RuleLine
{
    public AbcdCategory Category { get; init; }

    public GreetingApproval Approval { get; set; }

    public GreetingChannel Channel { get; set; }
}
