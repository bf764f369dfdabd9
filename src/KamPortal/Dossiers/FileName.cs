using System.Globalization;
using System.Text;

namespace KamPortal.Dossiers;

/// <summary>Names of files as people gave them, made harmless: no folders, nothing invisible, nothing that turns the reading direction round.</summary>
internal static class FileName
{
    private const string Forbidden = "<>:\"|?*/\\";
    private static readonly HashSet<string> Devices = new(["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })], StringComparer.OrdinalIgnoreCase);

    /// <returns>At most <paramref name="maxLength"/> characters; the extension survives, the rest is cut.</returns>
    public static string Clean(string name, int maxLength = DossierFile.NameMaxLength)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = Visible(last).Normalize(NormalizationForm.FormC).Trim().TrimEnd('.', ' ');
        var extension = Extension(clean);
        var stem = (extension.Length == 0 ? clean : clean[..^(extension.Length + 1)]).Trim(' ', '.');
        if (stem.Length == 0)
        {
            stem = DossierMessages.NamelessFile;
        }
        else if (Devices.Contains(stem))
        {
            stem = "_" + stem;
        }

        var room = maxLength - (extension.Length == 0 ? 0 : extension.Length + 1);
        return Cut(stem, room) + (extension.Length == 0 ? "" : "." + extension);
    }

    /// <summary>A folder in an archive, by a title.</summary>
    public static string Folder(string title, int maxLength = 80)
    {
        var clean = string.Concat(Visible(title).Select(c => Forbidden.Contains(c, StringComparison.Ordinal) ? '_' : c)).Trim(' ', '.');
        return clean.Length == 0 ? "_" : Cut(clean, maxLength);
    }

    /// <summary>In lower case, without the dot.</summary>
    public static string Extension(string name) =>
        name.LastIndexOf('.') is >= 0 and var dot && name.Length - dot is > 1 and <= 9 && name.AsSpan(dot + 1).ContainsAnyExcept(' ') ? name[(dot + 1)..].ToLowerInvariant() : "";

    private static string Visible(string name)
    {
        var visible = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune))
            {
                visible.Append(visible.Length > 0 && visible[^1] == ' ' ? "" : " ");
            }
            else if (category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) && rune != Rune.ReplacementChar)
            {
                visible.Append(Forbidden.Contains((char)Math.Min(rune.Value, char.MaxValue), StringComparison.Ordinal) ? "_" : rune.ToString());
            }
        }

        return visible.ToString();
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd(' ', '.');
}
