namespace KamPortal.Accounts;

/// <summary>What the list can be narrowed to, with the number of visible accounts of each.</summary>
public sealed record AccountChoices(IReadOnlyList<AccountChoices.Choice<int>> Owners, IReadOnlyList<AccountChoices.Choice<string>> Regions, IReadOnlyList<AccountChoices.Choice<string>> Industries)
{
    public sealed record Choice<TValue>(TValue Value, string Label, int Accounts);
}
