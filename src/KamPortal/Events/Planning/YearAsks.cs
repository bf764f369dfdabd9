using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Settings;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Planning;

/// <summary>
/// Reads what a year is asked for: entered needs by kind and topic, and the clients without the level they need for whom nobody entered one. Taken off are
/// the seats of lines of the plan that are no events yet, and those still free at events of the year (<see cref="FreeSeats"/>): whoever can sit there
/// needs no further event. What is asked for by topic takes seats before what is only computed, the strongest level first, so that no seat is taken twice.
/// </summary>
internal static class YearAsks
{
    /// <summary>Of a client nobody entered a need for.</summary>
    private const int PeoplePerClient = 2;

    /// <param name="lines">Of the plan so far: their seats are taken off what is asked for.</param>
    /// <param name="now">UTC; what began has no seats to give.</param>
    public static async Task<IReadOnlyList<YearAsk>> ReadAsync(KamDbContext db, int year, IReadOnlyList<AnnualPlanLine> lines, DateTime now, CancellationToken cancellationToken)
    {
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var needs = (await NeedQueries.ListAsync(db, year, null, cancellationToken)).Where(n => n.Status == NeedStatus.Open).ToList();
        var best = await ServedClients.BestAsync(db, year, cancellationToken);
        var clients = await db.EventClients.Where(c => c.IsActive && (c.Category == AbcdCategory.A || c.Category == AbcdCategory.B || c.Category == AbcdCategory.C)).Select(c => new { c.Id, c.Category }).ToListAsync(cancellationToken);
        var left = lines.Where(l => l.EventId is null).Select(l => new Seats(l.Level, l.Category, [l.Title], null, l.Seats)).ToList();
        var free = (await FreeSeats.ReadAsync(db, year, now, cancellationToken)).Select(f => new Seats(f.Level, f.Category, f.Titles, f.Quarter, f.Count)).ToList();
        var asks = new List<YearAsk>();
        foreach (var kind in needs.GroupBy(n => new { n.Level, Form = n.Form ?? YearProposal.UsualForm(n.Level), n.Category, Topic = n.Topic.ToUpperInvariant(), n.Quarter })
            .OrderByDescending(g => g.Key.Level).ThenBy(g => g.Key.Category).ThenBy(g => g.Key.Topic, StringComparer.Ordinal).ThenBy(g => g.Key.Quarter))
        {
            var topic = kind.OrderBy(n => n.Id).First().Topic;
            var people = kind.Sum(n => n.People);
            var accounts = kind.Select(n => n.AccountId).Distinct().Count();
            var planned = Take(left, people, s => s.Category == kind.Key.Category && s.Level >= kind.Key.Level && s.IsAbout(topic));
            var seated = Take(free, people - planned, s => s.IsFor(kind.Key.Category) && s.Level >= kind.Key.Level && s.IsAbout(topic) && (kind.Key.Quarter is null || s.Quarter == kind.Key.Quarter));
            asks.Add(new YearAsk(kind.Key.Level, kind.Key.Form, kind.Key.Category, topic, kind.Key.Quarter, people - planned - seated, Words(accounts, EventYearMessages.ReasonNeeds, people) + Seated(seated)));
        }

        foreach (var category in NeedLevels.Categories)
        {
            var level = NeedLevels.Of(settings, category)!.Value;
            var asked = needs.Where(n => n.Level >= level).Select(n => n.AccountId).ToHashSet();
            var count = clients.Count(c => c.Category == category && !asked.Contains(c.Id) && (!best.TryGetValue(c.Id, out var reached) || reached < level));
            var people = count * PeoplePerClient;
            var planned = Take(left, people, s => s.Category == category && s.Level >= level);
            var seated = Take(free, people - planned, s => s.IsFor(category) && s.Level >= level);
            asks.Add(new YearAsk(level, YearProposal.UsualForm(level), category, null, null, people - planned - seated, Words(count, EventYearMessages.ReasonGap, category.Label(), (int)level) + Seated(seated)));
        }

        return asks;
    }

    private static string Words(int count, string forms, params object[] values) =>
        Counted.Of(count, string.Join('|', forms.Split('|').Select(f => values.Select((v, i) => (v, i)).Aggregate(f, (text, x) => text.Replace($"{{{x.i + 1}}}", Convert.ToString(x.v, CultureInfo.CurrentCulture), StringComparison.Ordinal)))));

    private static string Seated(int seated) => seated == 0 ? "" : "; " + string.Format(CultureInfo.CurrentCulture, EventYearMessages.ReasonSeated, seated);

    private static int Take(List<Seats> left, int wanted, Func<Seats, bool> fits)
    {
        var taken = 0;
        foreach (var seats in left.Where(fits))
        {
            var here = Math.Min(seats.Left, wanted - taken);
            (seats.Left, taken) = (seats.Left - here, taken + here);
        }

        return taken;
    }

    /// <param name="quarter">Of an event; null of a line, whose month people still move.</param>
    private sealed class Seats(EventLevel level, AbcdCategory? category, IReadOnlyList<string> titles, int? quarter, int left)
    {
        public EventLevel Level { get; } = level;

        public AbcdCategory? Category { get; } = category;

        public int? Quarter { get; } = quarter;

        public int Left { get; set; } = left;

        public bool IsFor(AbcdCategory? asked) => Category is null || Category == asked;

        public bool IsAbout(string topic) => titles.Any(t => string.Equals(t, topic, StringComparison.OrdinalIgnoreCase));
    }
}
