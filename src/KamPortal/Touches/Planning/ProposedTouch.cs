namespace KamPortal.Touches.Planning;

/// <summary>What a rule asks of an account on one day, before it is known whether it is planned already.</summary>
/// <param name="IsServed">A touch of the same type was done less than half a period before.</param>
internal sealed record ProposedTouch(CadenceRule Rule, int AccountId, int? PersonId, DateOnly Occurrence, Assignment Assignment, bool IsServed)
{
    public string Key { get; } = Touch.KeyOf(Rule.Id, AccountId, PersonId, Occurrence);
}
