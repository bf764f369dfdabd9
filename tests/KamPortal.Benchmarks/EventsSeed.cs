using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.Events.Preparation;
using KamPortal.Events.Resources;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Benchmarks;

/// <summary>A year of events: 100 managers with clients, 50 trainers, 40 rooms, twelve people a list, six pieces of preparation each; written set by set.</summary>
internal sealed class EventsSeed(TestDatabase database, int events, int participants)
{
    public const int Trainers = 50;

    private const int Rooms = 40;
    private const int Managers = 100;
    private const int PeoplePerAccount = 6;
    private const int TasksEach = 6;

    private static readonly DateTime First = new(2026, 1, 1, 6, 0, 0, DateTimeKind.Utc);

    private int People => Math.Max(participants / 4, 600);

    public int Hr { get; private set; }

    public int Manager { get; private set; }

    public async Task WriteAsync()
    {
        await using var db = database.OpenAsSystem();
        Hr = (await A.UserAsync(db, Role.HumanResources)).Id;
        var managers = new List<int>();
        for (var n = 0; n < Managers; n++)
        {
            managers.Add((await A.UserAsync(db)).Id);
        }

        Manager = managers[0];
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var load = new BulkLoad(db);
        await load.WriteAsync(Enumerable.Range(0, People / PeoplePerAccount).Select(n => Client(n, managers)), default);
        await load.WriteAsync(Enumerable.Range(0, People).Select(n => Person.Named($"Петров{n}", "Пётр", n % 2 == 0 ? "Иванович" : "Ивановна")), default);
        await load.WriteAsync(Enumerable.Range(0, People).Select(n => new Employment { PersonId = n + 1, AccountId = (n / PeoplePerAccount) + 1, Position = "Инженер", Seniority = 1 + (n % 5) }), default);
        await load.WriteAsync(Enumerable.Range(0, Rooms).Select(n => new EventRoom { Name = $"Аудитория {n}", Seats = 20 + n, TimeZoneId = "Europe/Moscow" }), default);
        await load.WriteAsync(Enumerable.Range(0, Trainers).Select(n => new Trainer { Name = $"Тренер {n:00}" }), default);
        await load.WriteAsync(Enumerable.Range(0, events).Select(n => Event(n, managers)), default);
        await load.WriteAsync(Enumerable.Range(0, events).Select(n => new EventSession { EventId = n + 1, StartsAt = Start(n), EndsAt = Start(n).AddHours(2), RoomId = (n % Rooms) + 1 }), default);
        await load.WriteAsync(Enumerable.Range(0, events).Select(n => new SessionTrainer { SessionId = n + 1, TrainerId = (n % Trainers) + 1 }), default);
        var each = participants / events;
        await load.WriteAsync(Enumerable.Range(0, events).Select(n => new EventSeats { EventId = n + 1, Invited = each / 3, Confirmed = each - (each / 3) }), default);
        await load.WriteAsync(Enumerable.Range(0, participants).Select(n => Participant(n, each)), default);
        await load.WriteAsync(Enumerable.Range(0, events * TasksEach).Select(n => Task(n, managers)), default);
        await transaction.CommitAsync();
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    private static Account Client(int n, List<int> managers)
    {
        var account = Account.Open(string.Create(CultureInfo.InvariantCulture, $"Клиент {n}"), managers[n % managers.Count], A.Monday.AddYears(-3));
        account.Abcd = (AbcdCategory)(n % 5);
        return account;
    }

    /// <summary>Over the year by the hour, so that every month has its share.</summary>
    private DateTime Start(int n) => First.AddMinutes((long)n * 365 * 24 * 60 / events);

    private DevelopmentEvent Event(int n, List<int> managers) => new()
    {
        TitleRu = $"Мероприятие {n}", TitleEn = $"Event {n}", Form = (EventForm)(n % 4), Level = (EventLevel)(1 + (n % 6)), TimeZoneId = "Europe/Moscow", StartsAt = Start(n), EndsAt = Start(n).AddHours(2), Capacity = 40,
        Status = Start(n) < A.Monday.ToDateTime(TimeOnly.MinValue) ? EventStatus.Held : EventStatus.Planned, OwnerId = n % 3 == 0 ? Hr : managers[n % managers.Count], CreatedById = Hr,
    };

    private EventParticipant Participant(int n, int each)
    {
        // Clients of an event lie apart, and nobody is twice on a list.
        var (one, place) = (n / each, n % each);
        var person = (int)((((long)one * 7) + ((long)place * (People / each))) % People);
        var isPast = Start(one) < A.Monday.ToDateTime(TimeOnly.MinValue);
        return new EventParticipant
        {
            EventId = one + 1, PersonId = person + 1, EmploymentId = person + 1, AccountId = (person / PeoplePerAccount) + 1, Position = "Инженер", Seniority = 1 + (person % 5),
            Status = isPast ? (place % 5 == 4 ? ParticipantStatus.NoShow : ParticipantStatus.Attended) : place % 3 == 0 ? ParticipantStatus.Invited : ParticipantStatus.Confirmed,
        };
    }

    private PreparationTask Task(int n, List<int> managers)
    {
        var (one, piece) = (n / TasksEach, n % TasksEach);
        var due = DateOnly.FromDateTime(Start(one)).AddDays(-5 * (piece + 1));
        return new PreparationTask
        {
            EventId = one + 1, Title = $"Подготовка {piece}", Department = EventDepartments.Commerce, OwnerId = piece == 0 ? null : managers[n % managers.Count], LeadDays = 5 * (piece + 1), DueOn = due,
            Status = due < A.Monday && n % 9 != 4 ? PreparationStatus.Done : PreparationStatus.Open,
        };
    }
}
