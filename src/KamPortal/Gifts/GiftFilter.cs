namespace KamPortal.Gifts;

/// <summary>What narrows the lists of gifts.</summary>
public sealed record GiftFilter
{
    public int? SeasonId { get; init; }

    /// <summary>First day, by the day a gift is to be given or was.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public int? AccountId { get; init; }

    public int? PersonId { get; init; }

    /// <summary>Of the accounts of one manager.</summary>
    public int? OwnerId { get; init; }

    public GiftStatus? Status { get; init; }

    /// <summary>Only those above the limit of their day, alone or together with what counts as the same gift.</summary>
    public bool AboveLimit { get; init; }

    /// <summary>By manager and client, as a list is worked on; else latest first.</summary>
    public bool ByAccount { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}
