using KamPortal.Data;
using KamPortal.Events;
using KamPortal.Events.Catalogue;
using KamPortal.Events.Participants;
using KamPortal.Events.Resources;
using KamPortal.Staff;
using KamPortal.WorkCalendars;

namespace KamPortal.Demo;

/// <summary>
/// 30 development events over a year back and a year ahead: every form at every level, one called off, one moved after
/// invitations, one at night across midnight and far from Moscow, one of the dealer club, two of several days; rooms, of
/// which one closes before a session in it, and trainers of ours and from outside. No two are in the same room, or have the same trainer, at once.
/// </summary>
internal sealed class DemoEvents
{
    public const int Count = 30;

    private static readonly (string Ru, string En)[] Titles =
    [
        ("Монтаж и крепёж: разбор ошибок на объекте", "Mounting and fixings: mistakes seen on site"),
        ("Командная работа снабжения и стройки", "Purchasing and construction as one team"),
        ("Сокращаем срок согласования заявок вместе", "Cutting approval time together"),
        ("Проектная группа: себестоимость объекта", "Project group: the cost of a site"),
        ("Лидеры проекта: работа с директорами", "Project leaders: working with directors"),
        ("Быстрая сдача квартир: общая группа", "Handing flats over faster: a joint group"),
        ("Правильное хранение и учёт арматуры", "Storing and accounting for rebar"),
        ("Переговоры для снабженцев", "Negotiation for buyers"),
        ("Бережливый склад: практикум", "The lean warehouse: a workshop"),
        ("Экономика закупок для руководителей", "Economics of purchasing for heads"),
        ("Тайм-менеджмент первых лиц", "Time management at the top"),
        ("Сервис для покупателя квартиры", "Service for whoever buys a flat"),
        ("Подбор продукта под проект: консультация", "Choosing the product for the project"),
        ("Как удержать инженеров: опыт отрасли", "Keeping engineers: what the industry learned"),
        ("Аудит процессов снабжения", "Audit of purchasing processes"),
        ("Стратегия закупок на три года", "A purchasing strategy for three years"),
        ("Личный бренд руководителя", "The personal brand of a leader"),
        ("Лояльность покупателей: разбор с собственником", "Loyalty of buyers: a review with the owner"),
        ("День завода: линия и лаборатория", "A day at the mill: line and laboratory"),
        ("Форум кадровых директоров", "Forum of HR directors"),
        ("Завтрак: процессы крупной стройки", "Breakfast: processes of a large site"),
        ("Экономический обед с аналитиком", "Lunch with an economist"),
        ("Закрытый клуб руководителей", "A closed club of executives"),
        ("Клиенты наших клиентов: закрытый ужин", "Clients of our clients: a closed dinner"),
        ("Вебинар: цены на металл в новом году", "Webinar: metal prices in the new year"),
        ("Ночная логистика: разбор на складе", "Night logistics: a review at the warehouse"),
        ("Встреча клуба дилеров", "Meeting of the dealer club"),
        ("Школа бригадиров", "School of foremen"),
        ("Цифровой документооборот без бумаги", "Papers without paper"),
        ("Технический семинар Дальнего Востока", "Technical seminar of the Far East"),
    ];

    private static readonly (string Name, string Address, int Seats, string Zone)[] Places =
    [
        ("Учебный класс «Нева»", "Москва, Ленинградский пр., 37", 24, "Europe/Moscow"), ("Большой зал", "Москва, Ленинградский пр., 37", 80, "Europe/Moscow"), ("Переговорная «Урал»", "Екатеринбург, ул. Малышева, 51", 16, "Asia/Yekaterinburg"),
        ("Учебный класс «Обь»", "Новосибирск, Красный пр., 25", 30, "Asia/Novosibirsk"), ("Конференц-зал «Порт»", "Владивосток, ул. Светланская, 22", 40, "Asia/Vladivostok"),
    ];

    /// <summary>Days from today of the events in the order of the titles; those of the past come first in a row of forms.</summary>
    private static readonly int[] Days = [-350, -322, -298, -271, -247, -222, -198, -174, -151, -128, -104, -83, -61, -40, -20, 6, 13, 21, 29, 37, 48, 62, 76, 95, 118, 34, 55, 146, 205, 290];

    private readonly BulkLoad load;

    /// <param name="calendar">A year back and a year ahead.</param>
    public DemoEvents(BulkLoad load, DemoStaff staff, WorkCalendar calendar, DateOnly today, DateTime now)
    {
        this.load = load;
        Planners = [.. staff.Users.Where(u => u.Has(Role.HumanResources)).OrderBy(u => u.Id)];
        Rooms = [.. Places.Select(p => Numbered(new EventRoom { Name = p.Name, Address = p.Address, Seats = p.Seats, TimeZoneId = p.Zone, Equipment = "Проектор, флипчарт" }))];
        Trainers =
        [
            Numbered(new Trainer { Name = Planners[0].LastName + " " + Planners[0].FirstName, UserId = Planners[0].Id, About = "Переговоры, командная работа" }),
            Numbered(new Trainer { Name = staff.Developer.LastName + " " + staff.Developer.FirstName, UserId = staff.Developer.Id, About = "Процессы снабжения" }),
            Numbered(new Trainer { Name = "Гончаров Лев Ильич", Company = "Институт арматуры", Email = "goncharov@example.test", About = "Технология, лаборатория" }),
            Numbered(new Trainer { Name = "Дорохова Вера Марковна", Company = "Экономика стройки", Email = "dorokhova@example.test", About = "Рынок, цены, стратегия", HoursPerYear = 60 }),
            Numbered(new Trainer { Name = "Якушев Антон Романович", Company = "Сервис-лаб", Email = "yakushev@example.test", About = "Сервис и лояльность" }),
        ];
        Club = Numbered(new DealerClub { Name = "Клуб дилеров", About = "Дилеры, которые продают нашу продукцию: встречаются раз в квартал.", OwnerId = staff.Managers[0].Id });
        for (var i = 0; i < Count; i++)
        {
            All.Add(Plan(i, staff, calendar, today, now));
        }

        Rooms[2].ClosedOn = DateOnly.FromDateTime(ClosedRoomEvent.StartsAt).AddDays(-7);
    }

    public IReadOnlyList<PortalUser> Planners { get; }

    public IReadOnlyList<EventRoom> Rooms { get; }

    public IReadOnlyList<Trainer> Trainers { get; }

    public DealerClub Club { get; }

    public List<DevelopmentEvent> All { get; } = [];

    public DevelopmentEvent Cancelled => All[17];

    /// <summary>The next one but one, moved by a day after people were invited.</summary>
    public DevelopmentEvent Moved => All[18];

    public DevelopmentEvent AtNight => All[25];

    public DevelopmentEvent OfClub => All[26];

    public DevelopmentEvent ClosedRoomEvent => All[28];

    /// <summary>The next one: 16 seats.</summary>
    public DevelopmentEvent Next => All[15];

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await load.WriteAsync(Rooms, cancellationToken);
        await load.WriteAsync(Trainers, cancellationToken);
        await load.WriteAsync([Club], cancellationToken);
        await load.WriteAsync(All, cancellationToken);
        await load.WriteAsync(All.SelectMany(e => e.Sessions), cancellationToken);
        await load.WriteAsync(All.SelectMany(e => e.Sessions).SelectMany(s => s.Trainers), cancellationToken);
        await load.WriteAsync(All.Select(e => new EventSeats { EventId = e.Id }), cancellationToken);
    }

    private DevelopmentEvent Plan(int i, DemoStaff staff, WorkCalendar calendar, DateOnly today, DateTime now)
    {
        var (form, level) = i < 24 ? ((EventForm)(i / 6), (EventLevel)((i % 6) + 1)) : i switch
        {
            24 => (EventForm.TopConsulting, EventLevel.Business),
            25 => (EventForm.StaffTraining, EventLevel.Processes),
            26 => (EventForm.Vip, EventLevel.Business),
            28 => (EventForm.ProjectGroup, EventLevel.Processes),
            _ => (EventForm.StaffTraining, EventLevel.ProductUse),
        };
        var day = calendar.NextWorkingDay(today.AddDays(Days[i]));
        var room = i switch { 28 => Rooms[2], 29 => Rooms[4], _ => Rooms[i % 4] };
        var zone = room.TimeZoneId;
        var owner = i % 3 == 2 ? staff.Managers[i % staff.Managers.Count] : Planners[i % 2];
        var isOnline = i == 24;
        var hour = i switch { 25 => 22, 23 => 18, _ => 9 + (i % 4) };
        var hours = i switch { 25 => 5, _ => level >= EventLevel.Business ? 3 : 2 + (i % 3) };
        var one = Numbered(new DevelopmentEvent
        {
            TitleRu = Titles[i].Ru, TitleEn = Titles[i].En, Form = form, Level = level, ProcessScope = level == EventLevel.Processes ? i % 2 == 0 ? ProcessScope.WholeBusiness : ProcessScope.Product : null,
            DescriptionRu = "Разбираем на примерах участников, без рекламы. Вопросы можно прислать заранее, материалы останутся у вас.", DescriptionEn = "We work on the participants' own cases, without advertising. Questions may be sent in advance; the materials are yours to keep.", Status = day < today ? EventStatus.Held : i is 27 or 29 ? EventStatus.Draft : i == 17 ? EventStatus.Cancelled : EventStatus.Planned, TimeZoneId = zone,
            Capacity = i == 15 ? 16 : Math.Min(room.Seats, 12 + (i % 5 * 4)), SeniorityFrom = level switch { EventLevel.ProductUse => 1, EventLevel.WholeStaff => 2, EventLevel.Processes => 3, _ => 4 }, SeniorityTo = level switch { EventLevel.ProductUse => 3, EventLevel.WholeStaff or EventLevel.Processes => 5, _ => 5 },
            OwnerId = owner.Id, ContentOwnerId = level >= EventLevel.Processes ? staff.Developer.Id : null, ClubId = i == 26 ? Club.Id : null, Sequence = i is 17 or 18 ? 1 : 0,
            Departments = EventDepartments.Commerce | EventDepartments.Marketing | (level >= EventLevel.Business ? EventDepartments.TopManagement | EventDepartments.External : EventDepartments.Specialists),
            CreatedAt = Earlier(day, now), CreatedById = owner.Id, CancelledAt = i == 17 ? now.AddDays(-3) : null, CancelReason = i == 17 ? "Спикер не сможет приехать, новую дату подберём весной" : null,
        });
        for (var n = 0; n < (i is 7 or 19 ? 3 : 1); n++, day = calendar.AddWorkingDays(day, 1))
        {
            var starts = LocalTime.At(day, hour, LocalTime.Zone(zone));
            var session = Numbered(new EventSession
            {
                EventId = one.Id, StartsAt = starts, EndsAt = starts.AddHours(hours), RoomId = isOnline ? null : room.Id, Url = isOnline ? "https://meet.example.test/metall" : null, Title = i is 7 or 19 ? $"День {n + 1}" : null,
            });
            var trainer = new SessionTrainer { SessionId = session.Id, TrainerId = Trainers[level >= EventLevel.Business ? 3 + (i % 2) : i % 3].Id };
            load.Number(trainer);
            session.Trainers.Add(trainer);
            one.Sessions.Add(session);
        }

        EventHours.Refresh(one);
        return one;
    }

    /// <summary>Two months before, and never in the future.</summary>
    private static DateTime Earlier(DateOnly day, DateTime now)
    {
        var planned = day.AddDays(-60).ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc);
        return planned < now ? planned : now.AddDays(-10);
    }

    private T Numbered<T>(T row) where T : class
    {
        load.Number(row);
        return row;
    }
}
