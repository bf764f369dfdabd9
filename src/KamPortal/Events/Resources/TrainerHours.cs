using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Resources;

/// <summary>Hours in front of people: a session counts whole in the month its first day falls into on the event's clock; called off events do not count.</summary>
internal static class TrainerHours
{
    /// <returns>Twelve months of each trainer who has any.</returns>
    public static async Task<Dictionary<int, decimal[]>> OfYearAsync(KamDbContext db, int year, CancellationToken cancellationToken)
    {
        var (from, to) = EventYear.Window(year);
        var sessions = await db.SessionTrainers.Where(t => t.Session.StartsAt >= from && t.Session.StartsAt < to && t.Session.Event.Status != EventStatus.Cancelled)
            .Select(t => new { t.TrainerId, t.Session.StartsAt, t.Session.EndsAt, t.Session.Event.TimeZoneId }).ToListAsync(cancellationToken);
        var hours = new Dictionary<int, decimal[]>();
        foreach (var s in sessions)
        {
            var day = EventYear.DayOf(s.StartsAt, s.TimeZoneId);
            if (day.Year == year)
            {
                if (!hours.TryGetValue(s.TrainerId, out var months))
                {
                    hours[s.TrainerId] = months = new decimal[12];
                }

                months[day.Month - 1] += (decimal)(s.EndsAt - s.StartsAt).TotalMinutes / 60;
            }
        }

        return hours;
    }
}
