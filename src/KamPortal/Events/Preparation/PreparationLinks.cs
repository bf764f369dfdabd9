using System.Globalization;

namespace KamPortal.Events.Preparation;

/// <summary>Where the preparation of an event is looked at, relative to the site's root.</summary>
internal static class PreparationLinks
{
    public static string Of(int eventId) => string.Create(CultureInfo.InvariantCulture, $"/events/{eventId}?tab=preparation");
}
