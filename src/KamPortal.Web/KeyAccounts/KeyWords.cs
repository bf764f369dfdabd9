using System.Globalization;
using KamPortal.KeyAccounts;
using KamPortal.Web.Accounts;
using KamPortal.Web.Controls;

namespace KamPortal.Web.KeyAccounts;

internal static class KeyWords
{
    public static string Text(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);

    public static string Score(decimal? score) => score is { } known ? known.ToString("0.##", CultureInfo.CurrentCulture) : "—";

    public static string Amount(decimal? annual) => annual is { } known ? Text(KeyText.PerYear, Format.Money(known)) : KeyText.NotCounted;

    public static string BadgeOf(KeyResult? result) => result switch
    {
        KeyResult.Key => "badge accent",
        KeyResult.Rejected => "badge",
        KeyResult.Potential => "badge warning",
        _ => "badge",
    };

    /// <summary>Where what is missing is filled in.</summary>
    public static string LinkOf(MissingDatum datum, int accountId) => datum switch
    {
        MissingDatum.People => Links.Account(accountId, AccountTab.People),
        MissingDatum.Potential => Links.Account(accountId, AccountTab.Potential),
        MissingDatum.Dossier => Links.Account(accountId, AccountTab.Dossier),
        _ => Links.EditAccount(accountId),
    };
}
