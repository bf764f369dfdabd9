using KamPortal.Accounts;

namespace KamPortal.Gifts;

/// <summary>What the accounts of a category get, as typed.</summary>
public sealed class SeasonShareForm
{
    public AbcdCategory Category { get; set; }

    /// <summary>Roubles of one gift.</summary>
    public string? Value { get; set; }

    public int PeoplePerAccount { get; set; }
}
