namespace KamPortal.Gifts;

/// <param name="Live">Planned, approved and given of the whole company, roubles.</param>
/// <param name="Mine">Of the accounts the viewer sees.</param>
/// <param name="MayManage">Budget, shares, closing.</param>
/// <param name="MaySubmit">Hand the list to the director, or back to the managers.</param>
/// <param name="MayApprove">Approve the list as a whole.</param>
public sealed record SeasonView(
    int Id, int Version, string Code, string NameRu, string NameEn, string Name, DateOnly OpensOn, DateOnly GiveByOn, decimal Budget, SeasonStatus Status, string? ApprovedBy, DateTime? ApprovedAt, string? Note,
    IReadOnlyList<SeasonShare> Shares, decimal Live, decimal Mine, decimal Approved, decimal Given, int Waiting, bool MayManage, bool MaySubmit, bool MayApprove, bool MayPlan)
{
    /// <summary>Percent of the budget from which the list warns.</summary>
    public const int WarnPercent = 90;

    public bool IsOver => Live > Budget;

    public bool IsNear => !IsOver && Live * 100 >= Budget * WarnPercent && Live > 0;
}
