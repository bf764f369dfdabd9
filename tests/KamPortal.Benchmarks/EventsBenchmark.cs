using System.Globalization;
using KamPortal.Events;
using KamPortal.Events.Effects;
using KamPortal.Events.Participants;
using KamPortal.Events.Preparation;
using KamPortal.TestSupport;
using Microsoft.Data.Sqlite;

namespace KamPortal.Benchmarks;

/// <summary>A year of events as HR, who sees all of it, and a manager open it: month, timeline of trainers, list, participants, preparation, effect.</summary>
/// <param name="scale">1: 5,000 events with 60,000 participants, the size the promises are made for.</param>
internal sealed class EventsBenchmark(double scale, int runs)
{
    private const double MonthGoal = 300;
    private const double TimelineGoal = 500;

    private static readonly DateOnly MonthFrom = new(2026, 11, 1);
    private static readonly DateOnly MonthTo = new(2026, 11, 30);

    private readonly int events = (int)(5_000 * scale);
    private readonly int participants = (int)(60_000 * scale);

    /// <returns>False when a promise was missed at the size it was made for.</returns>
    public async Task<bool> RunAsync()
    {
        await using var database = await TestDatabase.CreateAsync();
        var seed = new EventsSeed(database, events, participants);
        await seed.WriteAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{events:N0} events of a year, {participants:N0} participants, {EventsSeed.Trainers} trainers, {runs} runs"));
        await database.SignInAsync(seed.Hr);
        var period = await database.Get<EventCalendarQueries>().PeriodAsync(MonthFrom, MonthTo, new EventFilter(), default);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the month has {period.Entries.Count:N0} sessions"));
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        var bare = new BareSql(connection);
        var results = new List<Measurement>();
        foreach (var (who, userId) in new[] { ("HR", seed.Hr), ("manager", seed.Manager) })
        {
            await database.SignInAsync(userId);
            foreach (var one in Cases(database, who, bare))
            {
                results.Add(await Measurement.TakeAsync(one, runs));
            }
        }

        Console.WriteLine(Measurement.Table(results));
        return scale < 1 || results.TrueForAll(r => r.Case.Goal is null || r.Portal[Math.Min(r.Portal.Count - 1, (int)(r.Portal.Count * 0.95))] <= r.Case.Goal);
    }

    private IEnumerable<BenchmarkCase> Cases(TestDatabase database, string who, BareSql bare)
    {
        var (first, last) = (MonthFrom, MonthTo);
        var middle = events / 2;
        yield return new("calendar: month", who, () => database.Get<EventCalendarQueries>().PeriodAsync(first, last, new EventFilter(), default), () => MonthAsync(bare), MonthGoal);
        yield return new("calendar: year", who, () => database.Get<EventCalendarQueries>().YearAsync(2026, new EventFilter(), default), null, null);
        yield return new("timeline of 50 trainers, a month", who, () => database.Get<EventCalendarQueries>().TimelineAsync(LaneKind.Trainer, first, last, new EventFilter(), default), () => TimelineAsync(bare), TimelineGoal);
        yield return new("timeline of clients, a month", who, () => database.Get<EventCalendarQueries>().TimelineAsync(LaneKind.Client, first, last, new EventFilter(), default), null, null);
        yield return new("list, page 1", who, () => database.Get<EventQueries>().ListAsync(new EventFilter(), EventShow.Ahead, EventOrder.When, 1, default), null, null);
        yield return new("one event", who, () => database.Get<EventQueries>().FindAsync(middle, default), null, null);
        yield return new("participants of one", who, () => database.Get<ParticipantQueries>().FindAsync(middle, default), null, null);
        yield return new("preparation of one", who, () => database.Get<PreparationQueries>().FindAsync(middle, default), null, null);
        yield return new("preparation due on My day", who, () => database.Get<PreparationQueries>().DueAsync(null, 7, default), null, null);
        if (who != "HR")
        {
            yield return new("a client's events", who, () => database.Get<AccountEventQueries>().FindAsync(1, default), null, null);
            yield return new("effect of an event of spring", who, () => database.Get<EventEffectQueries>().FindAsync(events / 4, default), null, null);
        }
    }

    private static async Task MonthAsync(BareSql bare)
    {
        const string sessions = "s.StartsAt >= '2026-10-01' AND s.StartsAt < '2026-11-30 21:00:00' AND s.EndsAt > '2026-10-31 21:00:00'";
        await bare.ReadAsync($"SELECT s.Id, s.EventId, s.Title, e.TitleRu, e.TitleEn, e.Form, e.Level, e.Status, e.TimeZoneId, s.StartsAt, s.EndsAt, s.RoomId, r.Name, e.OwnerId, e.Capacity, c.Confirmed, c.Offered, c.Attended FROM EventSessions s JOIN DevelopmentEvents e ON e.Id = s.EventId JOIN EventSeats c ON c.EventId = e.Id LEFT JOIN EventRooms r ON r.Id = s.RoomId WHERE {sessions} ORDER BY s.StartsAt, s.Id");
        await bare.ReadAsync($"SELECT t.SessionId, t.TrainerId, n.Name FROM EventSessions s JOIN SessionTrainers t ON t.SessionId = s.Id JOIN Trainers n ON n.Id = t.TrainerId WHERE {sessions} ORDER BY n.Name, t.Id");
    }

    private static async Task TimelineAsync(BareSql bare)
    {
        await MonthAsync(bare);
        await bare.ReadAsync("SELECT Id, Name, LeftOn FROM Trainers ORDER BY Name, Id");
    }
}
