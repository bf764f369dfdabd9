using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Touches.Programmes;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Accounts;

/// <summary>Judges the three tasks of an account: Информация · Коммуникация · Планомерность.</summary>
public sealed class AccountOverviewQueries(KamDb kam, TimeProvider clock)
{
    public const int WindowDays = 90;

    /// <returns>Null when there is no such account or the viewer may not see it.</returns>
    public async Task<AccountOverview?> FindAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeAccounts);
        var account = await db.Accounts.AsNoTracking().Where(a => a.Id == accountId)
            .Select(a => new Known(a.Inn != null, a.Industry != null, a.Segment, a.Region != null, a.Abcd, a.Strategy)).SingleOrDefaultAsync(cancellationToken);
        if (account is null)
        {
            return null;
        }

        var today = db.Viewer.Today(clock);
        var people = await PeopleAsync(db, accountId, today, cancellationToken);
        return new AccountOverview(
            Information(account, people, await LastChangeAsync(db, accountId, cancellationToken)),
            await CommunicationAsync(db, accountId, people, today, cancellationToken),
            await PlanningAsync(db, accountId, account, people, today, cancellationToken));
    }

    private static Task<List<Member>> PeopleAsync(KamDbContext db, int accountId, DateOnly today, CancellationToken cancellationToken) =>
        db.Employments.AsNoTracking()
            .Where(e => e.AccountId == accountId && (e.FromOn == null || e.FromOn <= today) && (e.ToOn == null || e.ToOn >= today) && e.Person.LeftOn == null)
            .OrderBy(e => e.Person.SortName).ThenBy(e => e.Id)
            .Select(e => new Member(
                e.PersonId, e.Person.LastName, e.Person.FirstName, e.Person.MiddleName, e.Position, e.RoleId,
                e.Person.Phone != null || e.Person.MobilePhone != null || e.Person.Email != null,
                e.Role != null && e.Role.Decides,
                e.Person.BirthDay != null))
            .ToListAsync(cancellationToken);

    private static async Task<LastChange?> LastChangeAsync(KamDbContext db, int accountId, CancellationToken cancellationToken)
    {
        string[] knowledge = [nameof(Account), nameof(Person), nameof(Employment)];
        var last = await db.AuditEntries.AsNoTracking().Where(e => e.AccountId == accountId && knowledge.Contains(e.Entity))
            .OrderByDescending(e => e.Id).Select(e => new { e.At, e.Actor }).FirstOrDefaultAsync(cancellationToken);
        return last is null ? null : new LastChange(LocalTime.FromUtc(last.At, db.Viewer.TimeZoneId), last.Actor);
    }

    private static InformationTask Information(Known account, List<Member> people, LastChange? lastChange)
    {
        const int half = 50;
        var deciders = people.FindAll(p => p.Decides);
        List<(InformationItem Item, bool Filled, int People)> items =
        [
            (InformationItem.Inn, account.HasInn, 0),
            (InformationItem.Industry, account.HasIndustry, 0),
            (InformationItem.Segment, account.Segment != AccountSegment.Unset, 0),
            (InformationItem.Region, account.HasRegion, 0),
            (InformationItem.Category, account.Abcd != AbcdCategory.Unknown, 0),
            (InformationItem.People, people.Count > 0, 0),
            (InformationItem.DecisionMaker, deciders.Count > 0, 0),
        ];
        if (people.Count > 0)
        {
            items.Add(Of(InformationItem.Position, people.Count(p => p.Position is null)));
            items.Add(Of(InformationItem.Contact, people.Count(p => !p.Reachable)));
        }

        if (deciders.Count > 0)
        {
            items.Add(Of(InformationItem.DecisionMakerBirthday, deciders.Count(p => !p.BirthdayKnown)));
        }

        var percent = 100 * items.Count(i => i.Filled) / items.Count;
        var state = people.Count == 0 || percent < half ? TaskState.Problem : percent < 100 ? TaskState.Attention : TaskState.Good;
        return new InformationTask(state, percent, [.. items.Where(i => !i.Filled).Select(i => new InformationGap(i.Item, i.People))], lastChange);

        static (InformationItem, bool, int) Of(InformationItem item, int lacking) => (item, lacking == 0, lacking);
    }

    private static async Task<CommunicationTask> CommunicationAsync(KamDbContext db, int accountId, List<Member> people, DateOnly today, CancellationToken cancellationToken)
    {
        var from = today.AddDays(-WindowDays);
        var done = await db.Touches.CountAsync(t => t.AccountId == accountId && t.DoneOn >= from, cancellationToken);
        var overdue = await db.Touches.Where(t => t.AccountId == accountId && t.Status == TouchStatus.Planned && t.DueOn < today)
            .OrderBy(t => t.DueOn).Select(t => t.DueOn).ToListAsync(cancellationToken);
        var touched = await db.TouchPeople.AsNoTracking().Where(p => p.Touch.AccountId == accountId && p.Touch.DoneOn != null)
            .GroupBy(p => p.PersonId).Select(g => new { PersonId = g.Key, Last = g.Max(p => p.Touch.DoneOn), InWindow = g.Sum(p => p.Touch.DoneOn >= from ? 1 : 0) })
            .ToDictionaryAsync(p => p.PersonId, cancellationToken);
        var lines = people.DistinctBy(p => p.PersonId).Select(p => touched.TryGetValue(p.PersonId, out var t)
            ? new PersonTouches(p.PersonId, p.Name, p.Position, t.InWindow, t.Last)
            : new PersonTouches(p.PersonId, p.Name, p.Position, 0, null)).ToList();
        var state = overdue.Count > 0 || done == 0 ? TaskState.Problem : lines.Exists(l => l.LastOn is null) ? TaskState.Attention : TaskState.Good;
        return new CommunicationTask(state, done, overdue.Count, overdue.Count > 0 ? overdue[0] : null, db.Viewer.May(Policies.SeePeople) ? lines : null);
    }

    private static async Task<PlanningTask> PlanningAsync(KamDbContext db, int accountId, Known account, List<Member> people, DateOnly today, CancellationToken cancellationToken)
    {
        var roles = people.Where(p => p.RoleId is not null).Select(p => p.RoleId).Distinct().ToList();
        var (abcd, strategy) = (account.Abcd, account.Strategy);
        var both = strategy == AccountStrategy.RetainAndDevelop;
        var programme = await ProgrammeQueries.InForceAsync(db, today, cancellationToken);
        var rules = await db.CadenceRules.AsNoTracking()
            .Where(r => r.IsActive && (r.EndsOn == null || r.EndsOn >= today) && (r.ProgrammeId == null || r.ProgrammeId == programme) && (r.RoleId == null || roles.Contains(r.RoleId))
                && ((r.Scope == CadenceScope.Category && r.Category == abcd)
                    || (r.Scope == CadenceScope.Strategy && (r.Strategy == strategy || (both && (r.Strategy == AccountStrategy.Retain || r.Strategy == AccountStrategy.Develop))))
                    || r.Scope == CadenceScope.Role
                    || (r.Scope == CadenceScope.Account && r.AccountId == accountId)))
            .OrderBy(r => r.Scope).ThenBy(r => r.Name).ThenBy(r => r.Id)
            .Select(r => new { r.Id, SeriesId = r.FirstVersionId ?? r.Id, r.Name, r.Scope, r.TouchType, r.Every, r.Unit }).ToListAsync(cancellationToken);
        var planned = await db.Touches.AsNoTracking().Where(t => t.AccountId == accountId && t.Status == TouchStatus.Planned && t.RuleId != null)
            .GroupBy(t => t.Rule!.FirstVersionId ?? t.Rule.Id).Select(g => new { RuleId = g.Key, Next = g.Min(t => t.DueOn) }).ToDictionaryAsync(t => t.RuleId, t => t.Next, cancellationToken);
        var lines = rules.ConvertAll(r => new ApplyingRule(r.Id, r.Name, r.Scope, r.TouchType, r.Every, r.Unit, planned.TryGetValue(r.SeriesId, out var next) ? next : null));
        var nextTouch = await AccountQueries.NextTouchAsync(db, accountId, cancellationToken);
        var state = nextTouch is null && lines.Count == 0 ? TaskState.Problem : nextTouch is null || nextTouch.On < today || strategy == AccountStrategy.Unset ? TaskState.Attention : TaskState.Good;
        return new PlanningTask(state, nextTouch, strategy, abcd, lines);
    }

    private sealed record Known(bool HasInn, bool HasIndustry, AccountSegment Segment, bool HasRegion, AbcdCategory Abcd, AccountStrategy Strategy);

    private sealed record Member(int PersonId, string LastName, string FirstName, string? MiddleName, string? Position, int? RoleId, bool Reachable, bool Decides, bool BirthdayKnown)
    {
        public string Name => Person.NameOf(LastName, FirstName, MiddleName);
    }
}
