namespace KamPortal.Data;

/// <summary>A row found by its words; its word table is rewritten when <see cref="SearchText"/> changes.</summary>
internal interface ISearchable
{
    string SearchText { get; }

    IEnumerable<string> SearchWords { get; }
}
