namespace KamPortal.Events.Resources;

/// <param name="Email">As the phone: of somebody from outside, for who manages events.</param>
/// <param name="OwnHours">Null: the setting's.</param>
/// <param name="YearHours">Hours that fit into the year.</param>
/// <param name="Months">Hours in front of people in each of the twelve months, drafts included.</param>
public sealed record TrainerRow(
    int Id, int Version, string Name, int? UserId, string? Company, string? Email, string? Phone, string? About, int? OwnHours, int YearHours, DateOnly? LeftOn, IReadOnlyList<decimal> Months, bool IsUsed, IReadOnlyList<StrandedSession> Stranded)
{
    public decimal Hours => Months.Sum();

    /// <summary>Of the year, in whole percent.</summary>
    public int Percent => (int)Math.Round(Hours * 100 / YearHours);

    public TrainerLoad Load => Percent > 100 ? TrainerLoad.Over : Percent < 50 ? TrainerLoad.Under : TrainerLoad.Fits;

    /// <summary>A month above a sixth of the year's hours is twice what an even year holds.</summary>
    public bool IsCrowded(int month) => Months[month - 1] * 6 > YearHours;
}
