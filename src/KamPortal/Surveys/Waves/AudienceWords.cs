using System.Globalization;
using KamPortal.Accounts;

namespace KamPortal.Surveys.Waves;

/// <summary>An audience in words of the current UI culture; single clients are only counted.</summary>
internal static class AudienceWords
{
    public static string Of(WaveAudience audience, IReadOnlyDictionary<int, string> managers, IReadOnlyDictionary<int, string> roles, IReadOnlyDictionary<int, WaveEventChoice> events)
    {
        var parts = new List<string>();
        void Add(string text, IEnumerable<string> names) => parts.Add(string.Format(CultureInfo.CurrentCulture, text, string.Join(", ", names)));
        if (audience.EventId is { } eventId)
        {
            parts.Add(events.TryGetValue(eventId, out var one) ? string.Format(CultureInfo.CurrentCulture, WaveMessages.AudienceEvent, one.Title, one.On) : WaveMessages.AudienceEventGone);
        }

        if (audience.OnlyKeyAccounts)
        {
            parts.Add(WaveMessages.AudienceKey);
        }

        if (audience.Categories.Count > 0)
        {
            Add(WaveMessages.AudienceCategories, audience.Categories.Select(c => c.Label()));
        }

        if (audience.Segments.Count > 0)
        {
            Add(WaveMessages.AudienceSegments, audience.Segments.Select(s => s.Label()));
        }

        if (audience.RoleIds.Count > 0)
        {
            Add(WaveMessages.AudienceRoles, audience.RoleIds.Select(id => roles.GetValueOrDefault(id, "?")));
        }

        if (audience.ManagerIds.Count > 0)
        {
            Add(WaveMessages.AudienceManagers, audience.ManagerIds.Select(id => managers.GetValueOrDefault(id, "?")));
        }

        if (audience.AccountIds.Count > 0)
        {
            parts.Add(Counted.Of(audience.AccountIds.Count, WaveMessages.AudienceAccounts));
        }

        return parts.Count == 0 ? WaveMessages.AudienceAll : string.Join("; ", parts);
    }
}
