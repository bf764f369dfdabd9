namespace KamPortal.Gifts;

/// <summary>How much of what, roubles; planned are those that wait.</summary>
/// <param name="Id">Of the account or manager; 0 where there is none.</param>
public sealed record GiftSums(int Id, string Name, int PlannedCount, decimal Planned, int ApprovedCount, decimal Approved, int GivenCount, decimal Given)
{
    public int Count => PlannedCount + ApprovedCount + GivenCount;

    public decimal Sum => Planned + Approved + Given;
}
