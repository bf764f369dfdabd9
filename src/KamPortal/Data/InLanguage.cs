namespace KamPortal.Data;

/// <summary>Texts the company edits are kept in both languages.</summary>
internal static class InLanguage
{
    public static string Of(string russian, string english) =>
        Thread.CurrentThread.CurrentUICulture.TwoLetterISOLanguageName == "ru" || english.Length == 0 ? russian : english;
}
