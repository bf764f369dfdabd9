namespace KamPortal.Import;

/// <summary>Something a file can fill.</summary>
/// <param name="Name">Key in the column map.</param>
/// <param name="Synonyms">Normalised headers that mean it, the likeliest first.</param>
public sealed record ImportField(string Name, IReadOnlyList<string> Synonyms)
{
    /// <summary>In the language of whoever asks.</summary>
    public string Title => ImportFieldNames.ResourceManager.GetString(Name, ImportFieldNames.Culture) ?? Name;
}
