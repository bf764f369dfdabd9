namespace KamPortal.Accounts;

/// <summary>One searchable word of an account; a prefix of it is found through the index.</summary>
internal sealed class AccountWord
{
    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    public required string Word { get; init; }
}
