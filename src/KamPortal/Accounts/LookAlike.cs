using System.Text;
using KamPortal.Data;

namespace KamPortal.Accounts;

/// <summary>
/// One key for company names that people take for the same: Cyrillic and Latin letters of one shape are one letter,
/// legal forms, quotes and punctuation do not count. «ООО „Вектор“» and "OOO Bektop" share a key.
/// </summary>
internal static class LookAlike
{
    private const string Cyrillic = "АВЕКМНОРСТУХІЅЈ";
    private const string Latin = "ABEKMHOPCTYXISJ";

    private static readonly HashSet<string> LegalForms =
        new[] { "ООО", "ОАО", "ЗАО", "ПАО", "НАО", "АО", "ИП", "ТОО", "ГУП", "МУП", "ФГУП", "LLC", "LTD", "INC", "GMBH", "OY", "AG", "FZE", "LLP" }.Select(Fold).ToHashSet(StringComparer.Ordinal);

    public static string KeyOf(string name)
    {
        var words = SearchWords.Split(Fold(SearchWords.Normalise(name, Account.NameMaxLength))).Select(w => w.Replace("-", "", StringComparison.Ordinal)).ToList();
        var telling = words.Where(w => !LegalForms.Contains(w)).ToList();
        return string.Concat(telling.Count > 0 ? telling : words);
    }

    private static string Fold(string upper)
    {
        var folded = new StringBuilder(upper.Length);
        foreach (var c in upper)
        {
            var i = Cyrillic.IndexOf(c, StringComparison.Ordinal);
            folded.Append(i >= 0 ? Latin[i] : c == '0' ? 'O' : c);
        }

        return folded.ToString();
    }
}
