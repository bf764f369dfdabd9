using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Potentials;
using KamPortal.Web.Controls;

namespace KamPortal.Web.Potentials;

internal static class PotentialWords
{
    /// <summary>"38 %"; one digit more where it decides, "не определена" while unknown, never above 100.</summary>
    public static string Share(WalletLine line) => line.ShownPercent is { } percent ? Percent(percent) : PotentialText.NotKnown;

    public static string Percent(decimal percent) => percent.ToString(Math.Abs(percent) < 10 && percent != decimal.Truncate(percent) ? "0.#" : "0", CultureInfo.CurrentCulture) + " %";

    public static string Money(decimal? amount, string unknown = "—") => amount is { } known ? Format.Money(known) : unknown;

    /// <summary>Width of a bar, 0…100.</summary>
    public static string Width(decimal? percent) => Math.Clamp(percent ?? 0, 0, 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>What the figure was told in, when not in roubles.</summary>
    public static string? Told(PotentialFigure figure) => figure is { Told: { } told, Rate: { } rate }
        ? Text(PotentialText.ToldIn, told.ToString("#,0.##", CultureInfo.CurrentCulture), figure.Currency, rate.ToString("0.####", CultureInfo.CurrentCulture)) : null;

    public static string Result(RecordedPotential recorded) => recorded.Before == recorded.Now
        ? Text(PotentialText.Recorded, recorded.Now.Label())
        : Text(PotentialText.RecordedMoved, recorded.Before.Label(), recorded.Now.Label());

    public static string Text(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
