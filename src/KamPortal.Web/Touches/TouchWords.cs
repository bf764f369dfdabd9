using System.Globalization;
using KamPortal.Touches;
using KamPortal.Web.Controls;

namespace KamPortal.Web.Touches;

/// <summary>Sentences about touches.</summary>
internal static class TouchWords
{
    /// <summary>"каждую неделю", "каждые 2 недели", "каждую 21-ю неделю".</summary>
    public static string Every(int every, CadenceUnit unit) => every > 1 && every % 10 == 1
        ? string.Format(CultureInfo.CurrentCulture, unit switch { CadenceUnit.Day => TouchesText.NthDays, CadenceUnit.Week => TouchesText.NthWeeks, _ => TouchesText.NthMonths }, every)
        : Plural.Of(every, unit switch { CadenceUnit.Day => TouchesText.EveryDays, CadenceUnit.Week => TouchesText.EveryWeeks, _ => TouchesText.EveryMonths });

    public static string Why(CadenceWords? rule) => rule is null
        ? TouchesText.OwnInitiative
        : string.Format(CultureInfo.CurrentCulture, TouchesText.Why, rule.RuleName, Every(rule.Every, rule.Unit));

    public static string Icon(TouchType type) => type switch
    {
        TouchType.Call => "call",
        TouchType.Meeting => "meeting",
        TouchType.Visit => "visit",
        TouchType.Email => "email",
        TouchType.Message => "message",
        TouchType.Letter => "letter",
        TouchType.Event => "event",
        _ => "other",
    };
}
