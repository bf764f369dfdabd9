namespace KamPortal.Gifts;

/// <summary>A gift that is planned, approved or given, as far as the limit and the budget look at it; also those of accounts the viewer does not see.</summary>
internal sealed record GiftPart
{
    public int Id { get; init; }

    public int AccountId { get; init; }

    public int PersonId { get; init; }

    public int? SeasonId { get; init; }

    public DateOnly On { get; init; }

    public decimal Value { get; init; }

    public GiftStatus Status { get; init; }
}
