namespace KamPortal.Touches.Planning;

/// <summary>What a rule asks of an account on one day, before it is known whether it is planned already.</summary>
/// <param name="ManagerId">The account's manager, whoever stands in.</param>
/// <param name="IsServed">A touch of the same type was done less than half a period before.</param>
internal sealed record ProposedTouch(RuleStretch Asked, int AccountId, int? PersonId, DateOnly Occurrence, int ManagerId, Assignment Assignment, bool IsServed)
{
    public CadenceRule Rule => Asked.Rule;

    public string Key { get; } = Touch.KeyOf(Asked.Rule.SeriesId, AccountId, PersonId, Occurrence);
}
