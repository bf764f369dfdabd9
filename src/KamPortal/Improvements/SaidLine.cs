namespace KamPortal.Improvements;

/// <summary>What a client said, as their sheet shows it.</summary>
public sealed class SaidLine
{
    public int AccountId { get; set; }

    public string? Said { get; set; }
}
