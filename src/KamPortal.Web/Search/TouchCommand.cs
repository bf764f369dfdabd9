namespace KamPortal.Web.Search;

/// <summary>"записать касание с Вектор": the words of the command and whom it is about.</summary>
internal static class TouchCommand
{
    /// <returns>The client's part, empty when only the command is typed; null when the text is no command.</returns>
    public static string? WhomOf(string text)
    {
        text = text.Trim();
        foreach (var words in SearchText.LogTouchWords.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (text.StartsWith(words, StringComparison.CurrentCultureIgnoreCase) && (text.Length == words.Length || text[words.Length] == ' '))
            {
                return text[words.Length..].Trim();
            }
        }

        return null;
    }
}
