using System.Globalization;
using KamPortal.Touches;
using KamPortal.Web.Controls;

namespace KamPortal.Web.Touches;

/// <summary>Sentences about touches.</summary>
internal static class TouchWords
{
    /// <summary>"каждую неделю", "каждые 2 недели", "каждую 21-ю неделю".</summary>
    public static string Every(int every, CadenceUnit unit) => every > 1 && every % 10 == 1 && every % 100 != 11
        ? string.Format(CultureInfo.CurrentCulture, unit switch { CadenceUnit.Day => TouchesText.NthDays, CadenceUnit.Week => TouchesText.NthWeeks, _ => TouchesText.NthMonths }, every)
        : Plural.Of(every, unit switch { CadenceUnit.Day => TouchesText.EveryDays, CadenceUnit.Week => TouchesText.EveryWeeks, _ => TouchesText.EveryMonths });

    /// <summary>The rule and how often it asks, unless its name says so already; without a rule, where the touch comes from.</summary>
    public static string Why(CadenceWords? rule, TouchOrigin origin)
    {
        if (rule is null)
        {
            return origin == TouchOrigin.Greeting ? origin.Label() : TouchesText.OwnInitiative;
        }

        var every = Every(rule.Every, rule.Unit);
        if (rule.IsOwn)
        {
            return string.Format(CultureInfo.CurrentCulture, TouchesText.OwnRule, rule.RuleName, every);
        }

        return rule.RuleName.Contains(every, StringComparison.CurrentCultureIgnoreCase)
            ? string.Format(CultureInfo.CurrentCulture, TouchesText.WhyByName, rule.RuleName)
            : string.Format(CultureInfo.CurrentCulture, TouchesText.Why, rule.RuleName, every);
    }

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
