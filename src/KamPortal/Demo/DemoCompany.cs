using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Dossiers;
using KamPortal.KeyAccounts;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Profiles;
using KamPortal.Settings;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Demo;

/// <summary>The demo company, part by part; every part draws from its own random numbers, so that a change in one leaves the others as they were.</summary>
internal sealed class DemoCompany(KamDbContext db, DateOnly today, DateTime now)
{
    public const int Seed = 20261122;

    /// <summary>Where the demo is started by default: without an address nobody could be invited or asked by a link.</summary>
    private const string Address = "http://localhost:5080";

    public async Task WriteAsync(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var load = new BulkLoad(db);

        db.Add(new Setting { Key = nameof(PortalSettings.SiteAddress), Value = Address });
        await db.SaveChangesAsync(cancellationToken);

        progress?.Report("Сотрудники");
        var staff = new DemoStaff(load, today);
        await load.WriteAsync(staff.Branches, cancellationToken);
        await load.WriteAsync(staff.Users, cancellationToken);
        await load.WriteAsync(staff.Users.SelectMany(u => u.Roles), cancellationToken);
        await load.WriteAsync(staff.Absences, cancellationToken);

        progress?.Report("Клиенты и люди");
        var accounts = new DemoAccounts(load, staff, today);
        var orders = new DemoOrders(load, accounts, today);
        var people = new DemoPeople(load, accounts, today);
        var official = DemoGifts.Official(staff, accounts, people);
        var touches = new DemoTouches(load, staff, accounts, people, today, now);
        var roles = await db.RoleDefinitions.AsNoTracking().OrderBy(r => r.Order).ToListAsync(cancellationToken);
        var centres = new DemoCentres(load, staff, accounts, people, orders, touches, roles, today);
        var acquaintances = new DemoAcquaintances(staff, accounts, people, touches, roles.Where(r => r.Decides).Select(r => r.Id).ToHashSet(), today);
        var directions = await db.RoleDirections.AsNoTracking().ToListAsync(cancellationToken);
        var tasks = InCulture.Of("ru", () => new DemoTasks(load, staff, accounts, people, centres, touches, directions, today, now));
        var standIns = new DemoStandIns(staff, accounts, touches, tasks, await WorkCalendar.LoadAsync(db, today.AddDays(-180), today.AddDays(60), cancellationToken), today);
        var yearBothWays = await WorkCalendar.LoadAsync(db, today.AddDays(-400), today.AddDays(400), cancellationToken);
        await SeedKeyMethod.EnsureAsync(db, today, now, cancellationToken);
        var keys = new DemoKeyAccounts(load, staff, accounts, await db.AttractivenessCriteria.AsNoTracking().OrderBy(c => c.Order).ToListAsync(cancellationToken), today);
        DemoGreetings.Found(accounts, today);
        await load.WriteAsync(accounts.All.OrderBy(a => a.ParentId is not null), cancellationToken);
        await load.WriteAsync(accounts.All.SelectMany(a => a.Ownership), cancellationToken);
        await load.WriteAsync(accounts.All.SelectMany(a => ((ISearchable)a).SearchWords.Select(w => new AccountWord { AccountId = a.Id, Word = w })), cancellationToken);
        await load.WriteAsync(accounts.Team, cancellationToken);
        await load.WriteAsync(accounts.Views, cancellationToken);
        await load.WriteAsync(people.All, cancellationToken);
        await load.WriteAsync(people.All.SelectMany(p => ((ISearchable)p).SearchWords.Select(w => new PersonWord { PersonId = p.Id, Word = w })), cancellationToken);
        await load.WriteAsync(people.Employments.OrderByDescending(e => e.Seniority), cancellationToken);

        progress?.Report("Заказы за три года");
        await load.WriteAsync(orders.Groups, cancellationToken);
        await load.WriteAsync(orders.Orders, cancellationToken);
        await load.WriteAsync(orders.Lines, cancellationToken);
        await load.WriteAsync(orders.Months, cancellationToken);

        progress?.Report("Касания");
        await new DemoProgramme(db, load, staff, accounts, touches, today, now).WriteAsync(cancellationToken);
        await load.WriteAsync(touches.Touches, cancellationToken);
        await load.WriteAsync(touches.Touches.SelectMany(t => t.People), cancellationToken);

        progress?.Report("Закупочные центры и задачи");
        await load.WriteAsync(centres.All, cancellationToken);
        await load.WriteAsync(centres.All.SelectMany(c => c.Members), cancellationToken);
        await load.WriteAsync(centres.All.SelectMany(c => c.Members).SelectMany(m => m.Roles), cancellationToken);
        await load.WriteAsync(centres.Links, cancellationToken);
        await load.WriteAsync(acquaintances.All, cancellationToken);
        await load.WriteAsync(await DemoEditions.OfAsync(db, centres, roles, today, cancellationToken), cancellationToken);
        await load.WriteAsync(tasks.All, cancellationToken);

        progress?.Report("Потенциал");
        await SeedProfile.EnsureAsync(db, cancellationToken);
        var potentials = new DemoPotentials(load, staff, accounts, orders, await db.TalkScripts.AsNoTracking().OrderBy(s => s.Order).ToListAsync(cancellationToken), today);
        var targets = InCulture.Of("ru", () => new DemoTargets(load, accounts, orders, potentials, today, now));
        var profiles = new DemoProfiles(load, staff, accounts, people, orders, potentials, await db.ProfileQuestions.AsNoTracking().OrderBy(q => q.Order).ToListAsync(cancellationToken), today, now);
        db.Add(potentials.Rules);
        await db.SaveChangesAsync(cancellationToken);
        await load.WriteAsync(potentials.Records, cancellationToken);
        await load.WriteAsync(potentials.Records.SelectMany(r => r.Competitors), cancellationToken);
        await load.WriteAsync(targets.All, cancellationToken);
        await load.WriteAsync(targets.Tasks, cancellationToken);
        await load.WriteAsync(profiles.Sessions, cancellationToken);
        await load.WriteAsync(profiles.Answers, cancellationToken);

        progress?.Report("Ключевые клиенты");
        await load.WriteAsync(keys.Candidacies, cancellationToken);
        await load.WriteAsync(keys.Criteria, cancellationToken);
        await load.WriteAsync(keys.Scores, cancellationToken);
        await load.WriteAsync(keys.Decisions, cancellationToken);
        await load.WriteAsync(keys.Overrides, cancellationToken);
        await load.WriteAsync(keys.CostLines, cancellationToken);

        progress?.Report("Досье");
        await SeedDossierTemplate.EnsureAsync(db, now, cancellationToken);
        var dossiers = new DemoDossiers(load, staff, accounts, (await ActiveTemplate.LoadAsync(db, cancellationToken))!, today, now);
        await load.WriteAsync(dossiers.Answers, cancellationToken);
        await load.WriteAsync(dossiers.Files, cancellationToken);
        await load.WriteAsync(dossiers.Contents, cancellationToken);

        progress?.Report("Поздравления");
        await DemoGreetings.WriteAsync(db, load, accounts, people, today, now, cancellationToken);

        progress?.Report("Опросы");
        await new DemoSurveys(db, load, staff, accounts, people, orders, today, now).WriteAsync(cancellationToken);
        await new DemoImprovements(db, load, staff, today, now).WriteAsync(cancellationToken);

        progress?.Report("Планы");
        await DemoPlans.WriteAsync(db, load, staff, accounts, today, now, cancellationToken);
        var operational = new DemoOperationalPlans(load, accounts, orders, today);
        await load.WriteAsync(operational.Tasks, cancellationToken);
        await load.WriteAsync(operational.Plans, cancellationToken);
        await load.WriteAsync(operational.Plans.SelectMany(p => p.Lines), cancellationToken);
        progress?.Report("Подарки");
        await new DemoGifts(db, load, staff, accounts, today, now).WriteAsync(official, people, cancellationToken);
        await load.WriteAsync(touches.Notifications.Concat(tasks.Notifications).OrderBy(n => n.CreatedAt), cancellationToken);
        progress?.Report("Перспективные планы");
        await (await DemoPerspectivePlans.OfAsync(db, load, staff, accounts, today, now, cancellationToken)).WriteAsync(cancellationToken);
        progress?.Report("Мероприятия");
        var events = InCulture.Of("ru", () => new DemoEvents(load, staff, yearBothWays, today, now));
        await events.WriteAsync(cancellationToken);
        await new DemoParticipants(db, load, events, accounts, people, now).WriteAsync(cancellationToken);
        await standIns.EscalateAsync(db, load, cancellationToken);
        progress?.Report("Подготовка и отзывы мероприятий");
        await new DemoEventAfter(db, load, today).WriteAsync(cancellationToken);
        progress?.Report("Каталог мероприятий и план на год");
        await new DemoEventCatalogue(db, staff, accounts, events, today, now).WriteAsync(cancellationToken);
        await load.WriteAsync(new DemoAudit(staff, accounts, touches, now).Entries, cancellationToken);
    }
}
