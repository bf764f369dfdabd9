using KamPortal.Touches;

namespace KamPortal.Dossiers;

/// <summary>A touch is to find out the answer to a question.</summary>
internal sealed class DossierAsk
{
    public int TouchId { get; init; }

    public Touch Touch { get; init; } = null!;

    public required string QuestionKey { get; init; }
}
