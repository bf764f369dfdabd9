using System.Globalization;
using KamPortal.OperationalPlans;
using KamPortal.Touches;
using KamPortal.Web.Controls;
using KamPortal.Web.Touches;

namespace KamPortal.Web.OperationalPlans;

/// <summary>How operational plans are worded.</summary>
internal static class OperationalWords
{
    private const int MonthsOfQuarter = 3;

    /// <summary>"ноябрь 2026", "4-й квартал 2026".</summary>
    public static string Name(PlanPeriod period, DateOnly startsOn) => period == PlanPeriod.Month ? startsOn.ToString("MMMM yyyy", CultureInfo.CurrentCulture)
        : Text(OperationalText.QuarterName, ((startsOn.Month - 1) / MonthsOfQuarter) + 1, startsOn.Year);

    public static string Text(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);

    public static string Label(this PlanHealth health) => health switch
    {
        PlanHealth.Future => OperationalText.HealthFuture,
        PlanHealth.Reached => OperationalText.HealthReached,
        PlanHealth.OnTrack => OperationalText.HealthOnTrack,
        PlanHealth.Nearly => OperationalText.HealthNearly,
        PlanHealth.Behind => OperationalText.HealthBehind,
        _ => OperationalText.HealthNone,
    };

    /// <summary>Colour, with a sign and the word beside it.</summary>
    public static string Style(this PlanHealth health) => health switch
    {
        PlanHealth.Reached or PlanHealth.OnTrack => "badge success",
        PlanHealth.Nearly => "badge warning",
        PlanHealth.Behind => "badge danger",
        _ => "badge",
    };

    public static string? Sign(this PlanHealth health) => health switch
    {
        PlanHealth.Reached or PlanHealth.OnTrack => "check",
        PlanHealth.Nearly or PlanHealth.Behind => "alert",
        _ => null,
    };

    public static string Touches(TouchType? type) => type is { } one ? one.Label() : OperationalText.AllTouches;

    public static string Label(this PlanBase from) => from switch
    {
        PlanBase.LastYear => OperationalText.FromLastYear,
        PlanBase.LastPeriod => OperationalText.FromLastPeriod,
        _ => OperationalText.FromEmpty,
    };

    public static string Percent(PlanFact fact) => fact.Percent is { } percent ? Text(OperationalText.PercentValue, percent) : "—";

    public static string Planned(PlanFact fact) => fact.Planned is { } planned ? Format.Money(planned) : "—";

    public static string Forecast(PlanFact fact) => fact.Forecast is { } forecast ? Format.Money(forecast) : "—";
}
