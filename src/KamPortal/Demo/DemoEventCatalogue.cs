using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Events;
using KamPortal.Events.Catalogue;
using KamPortal.Events.Planning;
using KamPortal.Notifications;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Demo;

/// <summary>
/// The catalogue and the year around the events: members of the dealer club and of a union, three programmes of which one lacks what its clients need, minimum sets
/// of which every third is not ready, needs of clients, this year's plan in force and the next one waiting for the director. Comes after the events.
/// </summary>
internal sealed class DemoEventCatalogue(KamDbContext db, DemoStaff staff, DemoAccounts accounts, DemoEvents events, DateOnly today, DateTime now)
{
    public const int ClubMembers = 8;
    public const int UnionMembers = 5;
    public const int Needs = 12;

    private static readonly (string Topic, EventLevel Level, EventForm? Form, int People)[] Topics =
    [
        ("Сократить запасы на складе без срыва сроков", EventLevel.Processes, EventForm.ProjectGroup, 6), ("Как удерживать покупателей, когда рынок падает", EventLevel.ClientsOfClient, null, 8), ("Переговоры для отдела закупок", EventLevel.WholeStaff, EventForm.StaffTraining, 12),
        ("Стратегия роста на новых рынках", EventLevel.Business, EventForm.TopConsulting, 4), ("Сократить запасы на складе без срыва сроков", EventLevel.Processes, EventForm.ProjectGroup, 5), ("Личная эффективность руководителя", EventLevel.TopCompetence, null, 2),
    ];

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await SeedEventTemplates.EnsureAsync(db, cancellationToken);
        var clients = accounts.All.Where(a => a.Status is AccountStatus.Active or AccountStatus.AtRisk && !a.IsArchived).ToList();
        await ClubsAsync(clients, cancellationToken);
        await ProgrammesAsync(clients, cancellationToken);
        await MinimumAsync(cancellationToken);
        await NeedsAsync(clients, cancellationToken);
        await YearsAsync(cancellationToken);
    }

    private async Task ClubsAsync(List<Account> clients, CancellationToken cancellationToken)
    {
        var union = new DealerClub { Name = "Союз строителей Урала", Kind = ClubKind.IndustryUnion, About = "Генподрядчики региона: общие нормы, разбор объектов, обмен подрядчиками.", OwnerId = staff.Managers[5].Id };
        db.Add(union);
        await db.SaveChangesAsync(cancellationToken);
        var strong = clients.Where(a => a.Abcd is AbcdCategory.A or AbcdCategory.B).ToList();
        db.AddRange(strong.Where((_, i) => i % 3 == 0).Take(ClubMembers).Select((a, i) => new ClubMembership { ClubId = events.Club.Id, AccountId = a.Id, FromOn = today.AddDays(-500 + (i * 20)), ToOn = i == ClubMembers - 1 ? today.AddDays(-30) : null }));
        db.AddRange(strong.Where(a => a.OwnerId == staff.Managers[5].Id || a.OwnerId == staff.Managers[6].Id).Take(UnionMembers).Select(a => new ClubMembership { ClubId = union.Id, AccountId = a.Id, FromOn = today.AddDays(-200) }));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task ProgrammesAsync(List<Account> clients, CancellationToken cancellationToken)
    {
        var mine = clients.First(a => a.Abcd == AbcdCategory.A && a.OwnerId == staff.Managers[0].Id);
        var (from, to) = (new DateOnly(today.Year, 1, 1), new DateOnly(today.Year + 1, 12, 31));
        EventProgramme[] programmes =
        [
            new() { Name = $"Развитие: {mine.Name}", Goal = "Стать для первых лиц клиента партнёром в развитии, а не поставщиком.", AccountId = mine.Id, OwnerId = staff.Managers[0].Id, FromOn = from, ToOn = to },
            new() { Name = "Год дилерского клуба", Goal = "Дилеры растут вместе с нами и учатся друг у друга.", ClubId = events.Club.Id, OwnerId = events.Planners[0].Id, FromOn = from, ToOn = to },
            new() { Name = "Школа снабженца", OwnerId = events.Planners[^1].Id, FromOn = from, ToOn = to },
        ];
        db.AddRange(programmes.AsEnumerable());
        await db.SaveChangesAsync(cancellationToken);

        // The first has only the lower levels: its client needs more. The second reaches the strongest ones.
        await TieAsync(programmes[0].Id, [events.All[6], events.All[19], events.All[2]], cancellationToken);
        await TieAsync(programmes[1].Id, [events.OfClub, events.All[22], events.All[23], events.All[15]], cancellationToken);
        await TieAsync(programmes[2].Id, [events.All[7], events.All[8]], cancellationToken);
    }

    private async Task TieAsync(int programmeId, DevelopmentEvent[] of, CancellationToken cancellationToken)
    {
        var ids = of.Select(e => e.Id).ToArray();
        await db.DevelopmentEvents.Where(e => EF.Parameter(ids).Contains(e.Id)).ExecuteUpdateAsync(e => e.SetProperty(x => x.ProgrammeId, programmeId), cancellationToken);
    }

    private async Task MinimumAsync(CancellationToken cancellationToken)
    {
        var groups = await db.ProductGroups.AsNoTracking().OrderBy(g => g.Id).Select(g => new { g.Id, g.Name }).ToListAsync(cancellationToken);
        foreach (var (group, i) in groups.Select((g, i) => (g, i)))
        {
            var isReady = i % 3 != 2;
            MinimumSetItem Item(MinimumSetKind kind, string title, bool ready) => new() { ProductGroupId = group.Id, Kind = kind, Title = title, Url = $"https://wiki.example.test/{kind}/{group.Id}".ToLowerInvariant(), OwnerId = events.Planners[i % events.Planners.Count].Id, ReadyOn = ready ? today.AddDays(-40 - i) : null };
            db.Add(Item(MinimumSetKind.Materials, $"Каталог и сертификаты: {group.Name}", true));
            db.Add(Item(MinimumSetKind.Training, $"Вебинар: {group.Name}", isReady));
            if (isReady || i % 2 == 0)
            {
                db.Add(Item(MinimumSetKind.Manual, $"Инструкция по применению: {group.Name}", isReady));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task NeedsAsync(List<Account> clients, CancellationToken cancellationToken)
    {
        var of = clients.Where(a => a.Abcd is AbcdCategory.A or AbcdCategory.B or AbcdCategory.C).Take(Needs).ToList();
        db.AddRange(of.Select((a, i) =>
        {
            var (topic, level, form, people) = Topics[i % Topics.Length];
            return new EventNeed { AccountId = a.Id, Year = today.Year + (i < 3 ? 0 : 1), Quarter = i % 4 == 3 ? null : i < 3 ? 4 : (i % 4) + 1, Level = level, Form = form, Topic = topic, People = people, Status = i == 5 ? NeedStatus.Dropped : NeedStatus.Open, CreatedAt = now.AddDays(-i - 1), CreatedById = a.OwnerId };
        }));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task YearsAsync(CancellationToken cancellationToken)
    {
        var templates = await db.EventTemplates.AsNoTracking().Where(t => !t.IsRetired).OrderBy(t => t.Id).ToListAsync(cancellationToken);
        var planner = events.Planners[0].Id;
        var begun = new DateTime(today.Year - 1, 11, 20, 8, 0, 0, DateTimeKind.Utc);
        var inForce = new AnnualEventPlan
        {
            Year = today.Year, Number = 1, Status = AnnualPlanStatus.Approved, CreatedAt = begun, CreatedById = planner, SubmittedAt = begun.AddDays(10), SubmittedById = planner, DecidedAt = begun.AddDays(14), DecidedById = staff.Director.Id, DecisionNote = "Клиентов категории A — в первую очередь",
        };
        inForce.Lines.AddRange(events.All.Where(e => EventYear.DayOf(e.StartsAt, e.TimeZoneId).Year == today.Year).Select(e => Line(e, templates)));
        inForce.Lines.Add(new AnnualPlanLine { Month = 12, Title = "Итоги года с первыми лицами клиентов", Form = EventForm.Vip, Level = EventLevel.Business, TemplateId = templates.First(t => t.Form == EventForm.Vip && t.Level == EventLevel.Business).Id, Category = AbcdCategory.A, Seats = 40, Budget = 900_000m, Reason = "Встреча с клиентами категории A" });
        db.Add(inForce);
        var next = new AnnualEventPlan { Year = today.Year + 1, Number = 1, Status = AnnualPlanStatus.Submitted, CreatedAt = now.AddDays(-6), CreatedById = planner, SubmittedAt = now.AddDays(-1), SubmittedById = planner };
        var lines = await YearAsks.ReadAsync(db, next.Year, [], now, cancellationToken);
        var load = await EventYearDoor.LoadAsync(db, next.Year, [], today, cancellationToken);
        next.Lines.AddRange(InCulture.Of("ru", () => YearProposal.Of(lines, templates, load)));
        db.Add(next);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static AnnualPlanLine Line(DevelopmentEvent one, List<EventTemplate> templates)
    {
        var template = templates.Find(t => t.Form == one.Form && t.Level == one.Level);
        return new AnnualPlanLine
        {
            Month = EventYear.DayOf(one.StartsAt, one.TimeZoneId).Month, Title = one.TitleRu, Form = one.Form, Level = one.Level, TemplateId = template?.Id, Category = one.Level >= EventLevel.Business ? AbcdCategory.A : null, Seats = one.Capacity, Budget = template?.Budget ?? 50_000m, EventId = one.Id,
        };
    }
}
