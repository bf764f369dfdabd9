using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Settings;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Planning;

/// <summary>Reads what a year is asked for: entered needs by kind and topic, and the clients without the level they need for whom nobody entered one.</summary>
internal static class YearAsks
{
    /// <summary>Of a client nobody entered a need for.</summary>
    private const int PeoplePerClient = 2;

    /// <param name="lines">Of the plan so far: their seats are taken off what is asked for.</param>
    public static async Task<IReadOnlyList<YearAsk>> ReadAsync(KamDbContext db, int year, IReadOnlyList<AnnualPlanLine> lines, CancellationToken cancellationToken)
    {
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var needs = (await NeedQueries.ListAsync(db, year, null, cancellationToken)).Where(n => n.Status == NeedStatus.Open).ToList();
        var best = await ServedClients.BestAsync(db, year, cancellationToken);
        var clients = await db.EventClients.Where(c => c.IsActive && (c.Category == AbcdCategory.A || c.Category == AbcdCategory.B || c.Category == AbcdCategory.C)).Select(c => new { c.Id, c.Category }).ToListAsync(cancellationToken);
        var left = lines.Where(l => l.EventId is null).Select(l => new Seats(l.Level, l.Category, l.Title, l.Seats)).ToList();
        var asks = new List<YearAsk>();
        foreach (var kind in needs.GroupBy(n => new { n.Level, Form = n.Form ?? YearProposal.UsualForm(n.Level), n.Category, Topic = n.Topic.ToUpperInvariant(), n.Quarter })
            .OrderByDescending(g => g.Key.Level).ThenBy(g => g.Key.Category).ThenBy(g => g.Key.Topic, StringComparer.Ordinal).ThenBy(g => g.Key.Quarter))
        {
            var topic = kind.OrderBy(n => n.Id).First().Topic;
            var people = kind.Sum(n => n.People);
            var accounts = kind.Select(n => n.AccountId).Distinct().Count();
            asks.Add(new YearAsk(kind.Key.Level, kind.Key.Form, kind.Key.Category, topic, kind.Key.Quarter, people - Take(left, people, s => s.Category == kind.Key.Category && s.Level >= kind.Key.Level && string.Equals(s.Title, topic, StringComparison.OrdinalIgnoreCase)), Words(accounts, EventYearMessages.ReasonNeeds, people)));
        }

        foreach (var category in NeedLevels.Categories)
        {
            var level = NeedLevels.Of(settings, category)!.Value;
            var asked = needs.Where(n => n.Level >= level).Select(n => n.AccountId).ToHashSet();
            var count = clients.Count(c => c.Category == category && !asked.Contains(c.Id) && (!best.TryGetValue(c.Id, out var reached) || reached < level));
            var people = count * PeoplePerClient;
            asks.Add(new YearAsk(level, YearProposal.UsualForm(level), category, null, null, people - Take(left, people, s => s.Category == category && s.Level >= level), Words(count, EventYearMessages.ReasonGap, category.Label(), (int)level)));
        }

        return asks;
    }

    private static string Words(int count, string forms, params object[] values) =>
        Counted.Of(count, string.Join('|', forms.Split('|').Select(f => values.Select((v, i) => (v, i)).Aggregate(f, (text, x) => text.Replace($"{{{x.i + 1}}}", Convert.ToString(x.v, CultureInfo.CurrentCulture), StringComparison.Ordinal)))));

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

    private sealed class Seats(EventLevel level, AbcdCategory? category, string title, int left)
    {
        public EventLevel Level { get; } = level;

        public AbcdCategory? Category { get; } = category;

        public string Title { get; } = title;

        public int Left { get; set; } = left;
    }
}
