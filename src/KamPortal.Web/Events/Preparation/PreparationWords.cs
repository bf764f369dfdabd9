using System.Globalization;
using KamPortal.Events;
using KamPortal.Web.Controls;

namespace KamPortal.Web.Events.Preparation;

/// <summary>Lead times and levels in words.</summary>
internal static class PreparationWords
{
    public static string Lead(int days) => days switch
    {
        0 => PreparationText.OnTheDay,
        > 0 => Plural.Of(days, PreparationText.Before),
        _ => Plural.Of(-days, PreparationText.After),
    };

    public static string Levels(EventLevel from, EventLevel to) => from == to
        ? ((int)from).ToString(CultureInfo.CurrentCulture)
        : string.Create(CultureInfo.CurrentCulture, $"{(int)from}–{(int)to}");
}
