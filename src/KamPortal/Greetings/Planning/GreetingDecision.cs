namespace KamPortal.Greetings.Planning;

/// <summary>What becomes of an occasion for one person: a greeting, or why there is none.</summary>
/// <param name="Place">Null when there is no greeting.</param>
/// <param name="Skip">Null with a greeting, and where the occasion simply does not concern the person.</param>
/// <param name="Instead">Why somebody calls although the rule says a letter; null where it is as the rule says.</param>
internal sealed record GreetingDecision(GreetedPlace? Place, GreetingChannel Channel, GreetingApproval Approval, GreetingSkip? Skip = null, GreetingSkip? Instead = null)
{
    public static readonly GreetingDecision DoesNotConcern = new(null, default, GreetingApproval.Off);

    public static GreetingDecision Not(GreetingSkip why) => DoesNotConcern with { Skip = why };
}
