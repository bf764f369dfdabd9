using System.Globalization;
using System.Text;

namespace KamPortal.Import;

/// <summary>A login for somebody the file gives none: first.last in Latin letters, numbered when taken.</summary>
internal static class StaffLogins
{
    private static readonly string[] Latin = ["a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"];

    public static string Suggest(string lastName, string firstName, IEnumerable<string> taken)
    {
        var plain = string.Join('.', new[] { Plain(firstName), Plain(lastName) }.Where(p => p.Length > 0));
        plain = plain.Length == 0 ? "user" : plain.Length > 50 ? plain[..50] : plain;
        var used = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? plain : plain + n.ToString(CultureInfo.InvariantCulture)).First(login => !used.Contains(login));
    }

    private static string Plain(string name)
    {
        var result = new StringBuilder();
        foreach (var c in name.ToLowerInvariant().Replace('ё', 'е').Normalize(NormalizationForm.FormC))
        {
            result.Append(c is >= 'а' and <= 'я' ? Latin[c - 'а'] : char.IsAsciiLetterOrDigit(c) ? c.ToString() : string.Concat(c.ToString().Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetter)));
        }

        return result.ToString();
    }
}
