namespace KamPortal.Accounts;

/// <summary>What everybody may know of an account they do not see.</summary>
internal sealed class AccountName
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public string? Inn { get; init; }

    public string? Kpp { get; init; }

    public int? ParentId { get; init; }

    public required string SortName { get; init; }

    public required string LookAlikeKey { get; init; }

    public bool IsArchived { get; init; }

    public required string OwnerName { get; init; }
}
