using KamPortal.Data;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Acquaintances;

public sealed class AcquaintanceQueries(KamDb kam, TimeProvider clock)
{
    /// <summary>The counter alone, for the evidence of the retention plan.</summary>
    public async Task<AcquaintanceCount> CountAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePeople);
        var today = db.Viewer.Today(clock);
        var (quarter, enabled) = (QuarterOf(today), true);
        var known = db.Acquaintances.Where(a => a.Strength > 0 && a.User.IsEnabled == enabled && a.Person.LeftOn == null
            && db.Employments.Any(e => e.PersonId == a.PersonId && e.AccountId == accountId && (e.FromOn == null || e.FromOn <= today) && (e.ToOn == null || e.ToOn >= today)));
        return new AcquaintanceCount(await known.CountAsync(cancellationToken), await known.CountAsync(a => a.SinceOn >= quarter, cancellationToken));
    }

    /// <summary>The counter of several accounts at once; those without any are absent.</summary>
    internal static Task<Dictionary<int, int>> CountsAsync(KamDbContext db, int[] accountIds, DateOnly today, CancellationToken cancellationToken)
    {
        var enabled = true;
        return db.Acquaintances.Where(a => a.Strength > 0 && a.User.IsEnabled == enabled && a.Person.LeftOn == null)
            .Join(db.Employments.Where(e => EF.Parameter(accountIds).Contains(e.AccountId) && (e.FromOn == null || e.FromOn <= today) && (e.ToOn == null || e.ToOn >= today)), a => a.PersonId, e => e.PersonId, (a, e) => new { e.AccountId, a.UserId, a.PersonId })
            .Distinct().GroupBy(k => k.AccountId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    /// <param name="alsoUserIds">Colleagues to show though they know nobody yet.</param>
    /// <returns>Null when the account is not visible.</returns>
    public async Task<AcquaintanceMatrix?> MatrixAsync(int accountId, IReadOnlyCollection<int> alsoUserIds, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePeople);
        var today = db.Viewer.Today(clock);
        if (await db.Accounts.Where(a => a.Id == accountId).Select(a => (int?)a.OwnerId).SingleOrDefaultAsync(cancellationToken) is not { } ownerId)
        {
            return null;
        }

        var people = await PeopleAsync(db, accountId, today, cancellationToken);
        var cells = await CellsAsync(db, accountId, [.. people.Select(p => p.PersonId)], cancellationToken);
        var colleagues = await ColleaguesAsync(db, accountId, ownerId, today, [.. cells.Keys.Select(k => k.UserId), .. alsoUserIds], cancellationToken);
        var (quarter, present) = (QuarterOf(today), colleagues.Where(c => c.IsEnabled).Select(c => c.UserId).ToHashSet());
        var known = cells.Where(c => c.Value.IsKnown && present.Contains(c.Key.UserId)).ToList();
        return new AcquaintanceMatrix
        {
            OwnerId = ownerId,
            People = people,
            Colleagues = colleagues,
            Cells = cells,
            Count = new AcquaintanceCount(known.Count, known.Count(c => c.Value.SinceOn >= quarter)),
            Today = today,
        };
    }

    /// <summary>Enabled members of staff by name, to add to the matrix or to name as introducers.</summary>
    public async Task<IReadOnlyList<StaffChoice>> StaffAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePeople);
        var users = await db.PortalUsers.AsNoTracking().Where(u => u.IsEnabled).Select(u => new { u.Id, u.LastName, u.FirstName }).ToListAsync(cancellationToken);
        return [.. users.Select(u => new StaffChoice(u.Id, Person.NameOf(u.LastName, u.FirstName))).OrderBy(u => SearchWords.SortKey(u.Name), StringComparer.Ordinal).ThenBy(u => u.Id)];
    }

    internal static DateOnly QuarterOf(DateOnly day) => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);

    private static async Task<IReadOnlyList<MatrixPerson>> PeopleAsync(KamDbContext db, int accountId, DateOnly today, CancellationToken cancellationToken)
    {
        var influencer = (await SettingQueries.GetAsync(db, cancellationToken)).InfluencerPercent;
        var members = (await db.CentreMembers.AsNoTracking().Where(m => m.Centre.AccountId == accountId && m.LeftOn == null)
            .Select(m => new { m.PersonId, m.Influence, Decides = m.Roles.Any(r => r.Role.Decides) }).ToListAsync(cancellationToken)).ToLookup(m => m.PersonId);
        var planned = await db.TouchPeople.AsNoTracking().Where(p => p.Touch.AccountId == accountId && p.Touch.Status == TouchStatus.Planned)
            .GroupBy(p => p.PersonId).Select(g => new { g.Key, On = g.Min(p => p.Touch.DueOn) }).ToDictionaryAsync(p => p.Key, p => p.On, cancellationToken);
        var rows = await db.Employments.AsNoTracking()
            .Where(e => e.AccountId == accountId && (e.FromOn == null || e.FromOn <= today) && (e.ToOn == null || e.ToOn >= today) && e.Person.LeftOn == null)
            .OrderBy(e => e.Person.SortName).ThenBy(e => e.Id)
            .Select(e => new { e.PersonId, e.Person.LastName, e.Person.FirstName, e.Person.MiddleName, e.Position, e.Seniority, e.IsOutside, e.Organisation, Decides = e.RoleId != null && e.Role!.Decides })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.DistinctBy(p => p.PersonId).Select(p =>
            {
                var influence = members[p.PersonId].Select(m => (int?)m.Influence).Max();
                var decides = p.Decides || members[p.PersonId].Any(m => m.Decides);
                return new MatrixPerson
                {
                    PersonId = p.PersonId,
                    Name = Person.NameOf(p.LastName, p.FirstName, p.MiddleName),
                    ShortName = ShortName(p.LastName, p.FirstName, p.MiddleName),
                    Position = p.Position,
                    Seniority = p.Seniority,
                    IsOutside = p.IsOutside,
                    Organisation = p.Organisation,
                    Influence = influence,
                    IsDecisionMaker = decides,
                    IsInfluencer = !decides && influence >= influencer,
                    NextTouchOn = planned.TryGetValue(p.PersonId, out var on) ? on : null,
                };
            }).OrderByDescending(p => p.Influence ?? -1).ThenByDescending(p => p.Seniority ?? 0),
        ];
    }

    private static async Task<Dictionary<(int UserId, int PersonId), MatrixCell>> CellsAsync(KamDbContext db, int accountId, int[] personIds, CancellationToken cancellationToken)
    {
        var touches = await db.TouchPeople.AsNoTracking().Where(p => p.Touch.AccountId == accountId && p.Touch.DoneOn != null && p.Touch.DoneById != null && EF.Parameter(personIds).Contains(p.PersonId))
            .GroupBy(p => new { UserId = p.Touch.DoneById!.Value, p.PersonId })
            .Select(g => new { g.Key.UserId, g.Key.PersonId, First = g.Min(p => p.Touch.DoneOn), Last = g.Max(p => p.Touch.DoneOn) }).ToListAsync(cancellationToken);
        var cells = touches.ToDictionary(t => (t.UserId, t.PersonId), t => new MatrixCell { FirstTouchOn = t.First, LastTouchOn = t.Last });
        var rows = await db.Acquaintances.AsNoTracking().Where(a => EF.Parameter(personIds).Contains(a.PersonId)).Select(a => new
        {
            a.UserId, a.PersonId, a.Strength, a.SinceOn, a.Note, a.Version, a.IntroducedByUserId, a.IntroducedByPersonId,
            Colleague = a.IntroducedByUser == null ? null : a.IntroducedByUser.LastName + " " + a.IntroducedByUser.FirstName,
            Person = a.IntroducedByPerson == null ? null : a.IntroducedByPerson.LastName + " " + a.IntroducedByPerson.FirstName,
        }).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            cells[(row.UserId, row.PersonId)] = cells.GetValueOrDefault((row.UserId, row.PersonId), new MatrixCell()) with
            {
                Strength = row.Strength, SinceOn = row.SinceOn, Note = row.Note, Version = row.Version, IntroducedByUserId = row.IntroducedByUserId, IntroducedByPersonId = row.IntroducedByPersonId,
                IntroducedBy = (row.Colleague ?? row.Person)?.Trim(),
            };
        }

        return cells;
    }

    private static async Task<IReadOnlyList<MatrixColleague>> ColleaguesAsync(KamDbContext db, int accountId, int ownerId, DateOnly today, HashSet<int> others, CancellationToken cancellationToken)
    {
        var users = await db.PortalUsers.AsNoTracking().Select(u => new { u.Id, u.LastName, u.FirstName, u.SupervisorId, u.IsEnabled }).ToDictionaryAsync(u => u.Id, cancellationToken);
        var team = await db.AccountTeamMembers.AsNoTracking().Where(m => m.AccountId == accountId && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today)).OrderBy(m => m.Id).Select(m => m.UserId).ToListAsync(cancellationToken);
        var part = new Dictionary<int, ColleaguePart> { [ownerId] = ColleaguePart.Owner };
        team.ForEach(id => part.TryAdd(id, ColleaguePart.Team));
        for (var above = users[ownerId].SupervisorId; above is { } id && part.TryAdd(id, ColleaguePart.Supervisor); above = users[id].SupervisorId)
        {
            // Up to the top, or to a circle.
        }

        foreach (var id in others.Where(users.ContainsKey).OrderBy(id => SearchWords.SortKey(users[id].LastName), StringComparer.Ordinal).ThenBy(id => id))
        {
            part.TryAdd(id, ColleaguePart.Other);
        }

        return [.. part.OrderBy(p => p.Value).Select(p => new MatrixColleague(p.Key, Person.NameOf(users[p.Key].LastName, users[p.Key].FirstName), p.Value, users[p.Key].IsEnabled))];
    }

    private static string ShortName(string last, string first, string? middle) =>
        last.Length == 0 ? first : string.Concat(last, first.Length > 0 ? $" {first[0]}." : "", middle is { Length: > 0 } ? $" {middle[0]}." : "");
}
