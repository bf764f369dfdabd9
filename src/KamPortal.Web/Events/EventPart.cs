using KamPortal.Events;
using KamPortal.Staff;

namespace KamPortal.Web.Events;

/// <summary>What of a session falls on one day of the viewer's clock; one over midnight has a part on each.</summary>
/// <param name="From">Minutes from midnight.</param>
/// <param name="To">Minutes from midnight, 1440 at most.</param>
/// <param name="Lane">Beside how many others that overlap, from 0.</param>
public sealed record EventPart(EventEntry Entry, DateOnly On, int From, int To, bool IsFirst, bool IsLast, int Lane = 0, int Lanes = 1)
{
    private const int MinutesOfDay = 1440;

    /// <summary>The parts of a day, those that overlap beside each other.</summary>
    public static IReadOnlyList<EventPart> Of(IEnumerable<EventEntry> entries, DateOnly day, string timeZoneId)
    {
        var parts = entries.Select(e => Of(e, day, timeZoneId)).OfType<EventPart>().OrderBy(p => p.From).ThenBy(p => p.Entry.SessionId).ToList();
        var placed = new List<EventPart>();
        for (var first = 0; first < parts.Count;)
        {
            // A group ends where nothing reaches over.
            var (ends, after) = (parts[first].To, first + 1);
            for (; after < parts.Count && parts[after].From < ends; after++)
            {
                ends = Math.Max(ends, parts[after].To);
            }

            placed.AddRange(SideBySide(parts[first..after]));
            first = after;
        }

        return placed;
    }

    private static EventPart? Of(EventEntry entry, DateOnly day, string timeZoneId)
    {
        var (from, to) = (LocalTime.FromUtc(entry.StartsAt, timeZoneId), LocalTime.FromUtc(entry.EndsAt, timeZoneId));
        var (midnight, next) = (day.ToDateTime(TimeOnly.MinValue), day.AddDays(1).ToDateTime(TimeOnly.MinValue));
        if (from >= next || (to <= midnight && from < midnight))
        {
            return null;
        }

        var (start, end) = (from < midnight ? 0 : (int)(from - midnight).TotalMinutes, to > next ? MinutesOfDay : (int)(to - midnight).TotalMinutes);

        // On the night the clock goes back an hour an event may end on it before it began.
        return new EventPart(entry, day, start, Math.Max(end, start + 1), from >= midnight, to <= next);
    }

    private static IEnumerable<EventPart> SideBySide(List<EventPart> group)
    {
        var lanes = new List<int>();
        var placed = new List<EventPart>();
        foreach (var part in group)
        {
            var lane = lanes.FindIndex(until => until <= part.From);
            if (lane < 0)
            {
                lane = lanes.Count;
                lanes.Add(0);
            }

            lanes[lane] = part.To;
            placed.Add(part with { Lane = lane });
        }

        return placed.Select(p => p with { Lanes = lanes.Count });
    }
}
