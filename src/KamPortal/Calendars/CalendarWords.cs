using System.Globalization;
using KamPortal.Touches;

namespace KamPortal.Calendars;

/// <summary>Titles of entries, in the current UI culture. A greeting says whom, never for what: feeds leave the portal.</summary>
internal static class CalendarWords
{
    public static string Touch(TouchType type, TouchOrigin origin, string? topic, string? person, string account) =>
        origin == TouchOrigin.Greeting ? Greeting(person ?? account)
        : string.IsNullOrEmpty(topic) ? type.Label()
        : string.Format(CultureInfo.CurrentCulture, CalendarMessages.TouchTitle, type.Label(), topic);

    public static string Greeting(string person) => string.Format(CultureInfo.CurrentCulture, CalendarMessages.GreetingTitle, person);
}
