namespace KamPortal.Surveys.Results;

/// <summary>A row with what it is grouped by.</summary>
internal sealed class Keyed<TKey>
{
    public long Id { get; init; }

    public TKey? Key { get; init; }
}
