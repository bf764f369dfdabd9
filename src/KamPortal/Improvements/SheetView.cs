namespace KamPortal.Improvements;

/// <summary>The sheet of a client: as it would be shown now, or as it was.</summary>
public sealed record SheetView
{
    public required int AccountId { get; init; }

    /// <summary>Of the client's page, whatever the frozen sheet says.</summary>
    public required string Account { get; init; }

    public required SheetContent Content { get; init; }

    /// <summary>Null: not shown yet.</summary>
    public ShownSheet? Shown { get; init; }

    /// <summary>Whom to turn to.</summary>
    public required string Manager { get; init; }

    public string? ManagerPhone { get; init; }

    public string? ManagerEmail { get; init; }

    /// <summary>data: address of the company's sign; null without one.</summary>
    public string? Logo { get; init; }

    /// <summary>Shown before and done, so left out unless asked for.</summary>
    public int ShownBefore { get; init; }

    /// <summary>Tells whether the sheet is still the one that was looked at.</summary>
    public required string Seen { get; init; }

    public bool MayShow { get; init; }

    public IReadOnlyList<SheetRecipient> People { get; init; } = [];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<ShownSheet> History { get; init; } = [];
}
