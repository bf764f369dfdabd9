namespace KamPortal.Improvements;

/// <summary>What is written of an improvement, when it is opened and later.</summary>
public sealed class ImprovementFields
{
    /// <summary>What we do, in words a client may read.</summary>
    public string? Title { get; set; }

    /// <summary>For ourselves.</summary>
    public string? Details { get; set; }

    /// <summary>Anybody enabled.</summary>
    public int OwnerId { get; set; }

    public DateOnly DueOn { get; set; }

    /// <summary>Clients who named it, of those the viewer sees; others stay as they are.</summary>
    public List<SaidLine> Accounts { get; init; } = [];
}
