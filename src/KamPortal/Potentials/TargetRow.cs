namespace KamPortal.Potentials;

/// <param name="Amount">Roubles a year the group shall reach.</param>
/// <param name="PotentialThen">P of the group when the target was set.</param>
/// <param name="SalesThen">V of the group when the target was set.</param>
/// <param name="SalesNow">V of the group today.</param>
public sealed record TargetRow(
    int Id, int AccountId, string Account, int ProductGroupId, string ProductGroup, int OwnerId, string Owner, bool OwnerEnabled, decimal Amount, DateOnly DueOn, string? Note,
    TargetStatus Status, decimal PotentialThen, decimal SalesThen, decimal SalesNow, DateOnly? ClosedOn, string? CloseNote, int Version)
{
    /// <summary>Open, and sales have come to the amount: closing it as reached is proposed.</summary>
    public bool IsReached => Status == TargetStatus.Open && SalesNow >= Amount;

    public bool IsOverdue(DateOnly today) => Status == TargetStatus.Open && DueOn < today;
}
