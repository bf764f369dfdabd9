using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.WorkCalendars;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches;

public sealed class MyDayQueries(KamDb kam, TimeProvider clock)
{
    /// <summary>More than anybody does in a week; the rest is counted.</summary>
    private const int MostTouches = 300;

    private const int Decider = 4;

    /// <param name="userId">Whose day; null for the viewer's own. A head sees those below, a director everybody.</param>
    /// <returns>Null when there is no such person, or the viewer may not see their day.</returns>
    public async Task<MyDay?> FindAsync(int? userId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeMyDay);
        var whose = userId ?? db.Viewer.UserId;
        if (whose is null || !db.Viewer.MaySeeDayOf(whose.Value))
        {
            return null;
        }

        var user = await db.PortalUsers.Where(u => u.Id == whose).Select(u => new { u.LastName, u.FirstName, u.MiddleName, Zone = u.TimeZoneId ?? u.Branch.TimeZoneId }).SingleOrDefaultAsync(cancellationToken);
        if (user is null)
        {
            return null;
        }

        var today = LocalTime.Today(clock, user.Zone);
        var calendar = await WorkCalendar.LoadAsync(db, today, today.AddDays(14), cancellationToken);
        var nextWorkingDay = calendar.NextWorkingDay(today.AddDays(1));
        var sunday = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        var until = nextWorkingDay > sunday ? nextWorkingDay : sunday;
        var mine = db.Touches.Where(t => t.AssigneeId == whose && t.Status == TouchStatus.Planned && t.DueOn <= until);
        var rows = await RowsAsync(mine, cancellationToken);
        var myTasks = db.WorkTasks.AsNoTracking().Where(t => t.AssigneeId == whose && t.Status == WorkTaskStatus.Open && t.DueOn <= until);
        var tasks = await myTasks.OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(MostTouches).Select(WorkTaskQueries.Row).ToListAsync(cancellationToken);
        var more = (rows.Count == MostTouches ? await mine.CountAsync(cancellationToken) - MostTouches : 0) + (tasks.Count == MostTouches ? await myTasks.CountAsync(cancellationToken) - MostTouches : 0);
        var accounts = await AccountsAsync(db, [.. rows.Select(r => r.AccountId).Union(tasks.Select(t => t.AccountId))], cancellationToken);
        var contacts = await ContactsAsync(db, [.. rows.Where(r => r.Person is null).Select(r => r.AccountId).Distinct()], today, cancellationToken);
        var doneToday = await db.Touches.CountAsync(t => t.DoneById == whose && t.DoneOn == today, cancellationToken)
            + await db.WorkTasks.CountAsync(t => t.ClosedById == whose && t.ClosedOn == today && t.Status == WorkTaskStatus.Done, cancellationToken);
        var withoutAnybody = userId is null ? await db.WorkTasks.CountAsync(t => t.Status == WorkTaskStatus.Open && t.AssigneeId != null && !t.Assignee!.IsEnabled, cancellationToken) : 0;

        List<MyDayAccount> Group(Func<DateOnly, bool> when)
        {
            var (touchesOf, tasksOf) = (rows.Where(r => when(r.DueOn)).ToLookup(r => r.AccountId), tasks.Where(t => when(t.DueOn)).ToLookup(t => t.AccountId));
            return [.. touchesOf.Select(g => (g.Key, g.First().DueOn)).Concat(tasksOf.Select(g => (g.Key, g.First().DueOn))).OrderBy(g => g.DueOn).DistinctBy(g => g.Key)
                .Select(g => accounts[g.Key] with { Touches = [.. touchesOf[g.Key].Select(r => r.ToTouch(contacts.GetValueOrDefault(g.Key)))], Tasks = [.. tasksOf[g.Key]] })];
        }

        return new MyDay(
            whose.Value,
            Person.NameOf(user.LastName, user.FirstName, user.MiddleName),
            today,
            nextWorkingDay,
            Group(d => d < today),
            Group(d => d == today),
            Group(d => d > today),
            more,
            doneToday,
            withoutAnybody);
    }

    /// <summary>Whose days the viewer may look into: their own first, then those below by name.</summary>
    public async Task<IReadOnlyList<StaffName>> PeopleAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeMyDay);
        var everybody = db.Viewer.Scope == ViewerScope.Everything;
        var ids = db.Viewer.OwnerIds.ToArray();
        var people = await db.PortalUsers.Where(u => u.IsEnabled && (everybody || EF.Parameter(ids).Contains(u.Id)) && u.Roles.Any(r => r.Role == Role.Manager || r.Role == Role.Head || r.Role == Role.Assistant || r.Role == Role.Developer || r.Role == Role.Director))
            .OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id)
            .Select(u => new { u.Id, u.LastName, u.FirstName })
            .ToListAsync(cancellationToken);
        return [.. people.OrderByDescending(p => p.Id == db.Viewer.UserId).Select(p => new StaffName(p.Id, $"{p.LastName} {p.FirstName}"))];
    }

    /// <summary>Colleagues a touch can be handed to.</summary>
    public async Task<IReadOnlyList<StaffName>> ColleaguesAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        var roles = Policies.Holders[Policies.WorkTouches].ToArray();
        var me = db.Viewer.UserId;
        var people = await db.PortalUsers.Where(u => u.IsEnabled && u.Id != me && u.Roles.Any(r => roles.Contains(r.Role)))
            .OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id)
            .Select(u => new { u.Id, u.LastName, u.FirstName, u.Position })
            .ToListAsync(cancellationToken);
        return [.. people.Select(p => new StaffName(p.Id, p.Position is null ? $"{p.LastName} {p.FirstName}" : $"{p.LastName} {p.FirstName}, {p.Position}"))];
    }

    private static async Task<List<Row>> RowsAsync(IQueryable<Touch> touches, CancellationToken cancellationToken) =>
        await touches.AsNoTracking()
            .OrderBy(t => t.DueOn).ThenBy(t => t.Id)
            .Take(MostTouches)
            .Select(t => new Row(
                t.Id,
                t.AccountId,
                t.Type,
                t.Origin,
                t.Topic,
                t.DueOn,
                t.Minutes,
                t.Rule == null ? null : new CadenceWords(t.Rule.Id, t.Rule.Name, t.Rule.Every, t.Rule.Unit) { IsOwn = t.Rule.InitiativeOfId != null, Place = t.Rule.Place },
                t.Direction == null ? null : new InBoth(t.Direction.Role.NameRu, t.Direction.Role.NameEn),
                t.OnBehalfOf == null ? null : t.OnBehalfOf.LastName + " " + t.OnBehalfOf.FirstName,
                t.People.OrderBy(p => p.PersonId).Select(p => new TouchContact(p.PersonId, p.Person.LastName + " " + p.Person.FirstName, null, p.Person.MobilePhone ?? p.Person.Phone, p.Person.Email)).FirstOrDefault()))
            .ToListAsync(cancellationToken);

    private static async Task<Dictionary<int, MyDayAccount>> AccountsAsync(KamDbContext db, int[] ids, CancellationToken cancellationToken)
    {
        var last = await db.Touches.Where(t => EF.Parameter(ids).Contains(t.AccountId) && t.Status == TouchStatus.Done && t.DoneOn == t.Account.LastTouchOn)
            .Select(t => new { t.AccountId, t.Id, Touch = new LastTouch(t.DoneOn!.Value, t.Type, t.Outcome, t.NextStep) }).ToListAsync(cancellationToken);
        var lastOf = last.GroupBy(t => t.AccountId).ToDictionary(g => g.Key, g => g.MaxBy(t => t.Id)!.Touch);
        var accounts = await db.Accounts.Where(a => EF.Parameter(ids).Contains(a.Id)).Select(a => new { a.Id, a.Name, a.Abcd, a.Size }).ToListAsync(cancellationToken);
        return accounts.ToDictionary(a => a.Id, a => new MyDayAccount(a.Id, a.Name, a.Abcd, a.Size, lastOf.GetValueOrDefault(a.Id), [], []));
    }

    /// <summary>Whom to reach where the touch names nobody: the decision maker, else the most senior.</summary>
    private static async Task<Dictionary<int, TouchContact>> ContactsAsync(KamDbContext db, int[] accountIds, DateOnly today, CancellationToken cancellationToken)
    {
        var people = await db.Employments.AsNoTracking()
            .Where(e => EF.Parameter(accountIds).Contains(e.AccountId) && e.Person.LeftOn == null && (e.ToOn == null || e.ToOn >= today))
            .Select(e => new { e.AccountId, e.RoleId, e.Seniority, Contact = new TouchContact(e.PersonId, e.Person.LastName + " " + e.Person.FirstName, e.Position, e.Person.MobilePhone ?? e.Person.Phone, e.Person.Email) })
            .ToListAsync(cancellationToken);
        return people.GroupBy(p => p.AccountId).ToDictionary(
            g => g.Key,
            g => g.OrderByDescending(p => p.RoleId == Decider).ThenByDescending(p => p.Contact.Phone is not null).ThenByDescending(p => p.Seniority).ThenBy(p => p.Contact.PersonId).First().Contact);
    }

    private sealed record InBoth(string Russian, string English);

    private sealed record Row(int TouchId, int AccountId, TouchType Type, TouchOrigin Origin, string? Topic, DateOnly DueOn, int Minutes, CadenceWords? Why, InBoth? ForRole, string? OnBehalfOf, TouchContact? Person)
    {
        public MyDayTouch ToTouch(TouchContact? main) => new(TouchId, Type, Origin, Topic, DueOn, Minutes, Why, ForRole is null ? null : InLanguage.Of(ForRole.Russian, ForRole.English), OnBehalfOf, Person ?? main);
    }
}
