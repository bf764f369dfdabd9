namespace KamPortal.Improvements;

/// <summary>A client of an improvement, whoever asks: the little that its one task and the count of clients need. No name.</summary>
internal sealed class ImprovementClient
{
    public int ImprovementId { get; init; }

    public int AccountId { get; init; }

    public int ManagerId { get; init; }

    public required string ManagerLanguage { get; init; }
}
