using KamPortal.Accounts;

namespace KamPortal.Potentials;

/// <param name="Sales">V.</param>
/// <param name="Potential">P; null: unknown.</param>
/// <param name="SharePercent">As it is: above 100 the potential is out of date.</param>
/// <param name="AsOfOn">Day of the oldest current figure.</param>
public sealed record PotentialListRow(
    int AccountId, string Account, int OwnerId, string Owner, AccountStatus Status, AbcdCategory Abcd, decimal Sales, decimal? Potential, decimal? Gap, decimal? SharePercent, DateOnly? AsOfOn, DateOnly? LastOrderOn)
{
    /// <summary>A profile call stands half-way.</summary>
    public bool IsCallOpen { get; init; }
}
