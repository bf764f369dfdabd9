using System.Text;

namespace KamPortal.Surveys.Answers;

/// <summary>Words of strangers: without blanks around them and without characters nobody can see but tabs and ends of lines.</summary>
internal static class CleanText
{
    /// <returns>Null when nothing is left.</returns>
    public static string? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n").Where(c => !char.IsControl(c) || c is '\n' or '\t'))
        {
            clean.Append(character);
        }

        return clean.ToString().Trim() is { Length: > 0 } words ? words : null;
    }
}
