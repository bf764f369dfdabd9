namespace KamPortal.Events.Effects;

/// <summary>One thing compared. Values are means per client; null where too few clients have it.</summary>
/// <param name="Clients">Clients of the event with a figure before and after, and with similar ones that have it, too.</param>
/// <param name="Similar">Different similar clients they were compared with.</param>
/// <param name="IsHidden">Enough clients, and yet the mean would tell what the figures of one of them are (<see cref="MayTell"/>).</param>
/// <param name="Difference">Mean difference of differences.</param>
/// <param name="Median">Median of it; null also where it could be told whose it is.</param>
/// <param name="Low">First quartile.</param>
/// <param name="High">Third quartile.</param>
public sealed record EffectMeasure(EffectKind Kind, int Clients, int Similar, decimal? Before, decimal? After, decimal? SimilarBefore, decimal? SimilarAfter, decimal? Difference, decimal? Median, decimal? Low, decimal? High, bool IsHidden = false)
{
    /// <summary>Fewer say nothing, and could be told apart.</summary>
    public const int LeastClients = 5;

    public bool IsTooFew => Clients < LeastClients;

    /// <summary>
    /// Whether a mean may be told: at least <see cref="LeastClients"/> clients are in it, and those whose figures the viewer does not see anyway are none, or at least
    /// two. With one of them the viewer would take the own ones off the mean and have the figure of that client; with two there is but their sum. The same holds of similar
    /// clients: exactly one the viewer does not see hides the mean. Median and quartiles are figures of single clients and stand only beside none, or at least
    /// <see cref="LeastClients"/>, of those the viewer does not see.
    /// </summary>
    public static bool MayTell(int clients, int unseen) => clients >= LeastClients && unseen != 1;
}
