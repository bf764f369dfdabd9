namespace KamPortal.Events.Effects;

/// <summary>One thing compared. Values are means per client; null where too few clients have it.</summary>
/// <param name="Clients">Clients of the event with a figure before and after, and with similar ones that have it, too.</param>
/// <param name="Similar">Different similar clients they were compared with.</param>
/// <param name="Difference">Mean difference of differences.</param>
/// <param name="Median">Median of it.</param>
/// <param name="Low">First quartile.</param>
/// <param name="High">Third quartile.</param>
public sealed record EffectMeasure(EffectKind Kind, int Clients, int Similar, decimal? Before, decimal? After, decimal? SimilarBefore, decimal? SimilarAfter, decimal? Difference, decimal? Median, decimal? Low, decimal? High)
{
    /// <summary>Fewer say nothing, and could be told apart.</summary>
    public const int LeastClients = 5;

    public bool IsTooFew => Clients < LeastClients;
}
