namespace KamPortal.Accounts;

/// <summary>The form of an account, new or edited. What needs other rows is checked by <see cref="OpenAccount"/> and <see cref="EditAccount"/>.</summary>
public sealed class AccountFields
{
    public string? Name { get; set; }

    public string? LegalName { get; set; }

    public string? Inn { get; set; }

    public string? Kpp { get; set; }

    public int? ParentId { get; set; }

    public string? Industry { get; set; }

    public AccountSegment Segment { get; set; }

    public string? Region { get; set; }

    /// <summary>IANA name; null takes the owner's zone.</summary>
    public string? TimeZoneId { get; set; }

    public AccountSize Size { get; set; }

    /// <summary>The client company's own beginning, for its anniversary.</summary>
    public DateOnly? FoundedOn { get; set; }

    /// <summary>Only for a new account; null is whoever opens it.</summary>
    public int? OwnerId { get; set; }

    public AccountStatus Status { get; set; } = AccountStatus.Active;

    public string? LostReason { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Keys of the warnings that were shown and accepted.</summary>
    public HashSet<string> Confirmed { get; init; } = [];

    internal void ApplyTo(Account account)
    {
        account.Rename(Name ?? "", LegalName);
        account.Identify(Inn, Kpp);
        account.Describe(Industry, Region, Segment, Size);
        account.ChangeStatus(Status, LostReason);
        (account.TimeZoneId, account.FoundedOn) = (TimeZoneId, FoundedOn);
    }
}
