using KamPortal.Data;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Staff;

/// <summary>Who works here, under whom, and who is away.</summary>
public sealed class StaffQueries(KamDb kam, TimeProvider clock)
{
    /// <summary>The tree of supervisors, depth first, names in order: everybody's for the director, HR and the administrator, a head's own branch of it.</summary>
    /// <exception cref="RuleViolation">The viewer may not see the team.</exception>
    public async Task<IReadOnlyList<TeamRow>> TeamAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeTeam);
        var users = await db.PortalUsers.AsNoTracking().Include(u => u.Roles).Include(u => u.Branch).Where(u => u.IsEnabled).ToListAsync(cancellationToken);
        var yesterday = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-1);
        var absences = (await AbsencesAsync(db, a => a.ToOn >= yesterday, cancellationToken)).ToLookup(a => a.UserId);
        Dictionary<int, int>? accounts = null;
        ILookup<int, (DateOnly DueOn, int Count)>? open = null;
        if (db.Viewer.May(Policies.SeeAccounts))
        {
            accounts = await db.Accounts.Where(a => !a.IsArchived).GroupBy(a => a.OwnerId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
            var lastDay = yesterday.AddDays(2);
            open = (await db.Touches.Where(t => t.Status == TouchStatus.Planned && t.DueOn < lastDay).GroupBy(t => new { t.AssigneeId, t.DueOn }).Select(g => new { g.Key.AssigneeId, g.Key.DueOn, Count = g.Count() }).ToListAsync(cancellationToken))
                .ToLookup(g => g.AssigneeId, g => (g.DueOn, g.Count));
        }

        TeamRow Row(PortalUser user, int depth)
        {
            var zone = user.TimeZoneId ?? user.Branch.TimeZoneId;
            var today = LocalTime.Today(clock, zone);
            return new TeamRow(user.Id, user.FullName, user.Position, depth, user.Branch.Name, zone, [.. user.Roles.Select(r => r.Role).Order()],
                accounts?.GetValueOrDefault(user.Id), open?[user.Id].Where(t => t.DueOn < today).Sum(t => t.Count), [.. absences[user.Id].Where(a => a.ToOn >= today)], user.ScoreInKpi);
        }

        return [.. StaffTree.DepthFirst(users, RootOf(db.Viewer)).Select(n => Row(n.User, n.Depth))];
    }

    /// <exception cref="RuleViolation">The viewer may not manage users.</exception>
    public async Task<UserPage> UsersAsync(UserFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageUsers);
        var now = clock.GetUtcNow().UtcDateTime;
        var users = await db.PortalUsers.AsNoTracking().Include(u => u.Roles).Include(u => u.Branch).Include(u => u.Supervisor).Where(u => filter.IncludeDisabled || u.IsEnabled).ToListAsync(cancellationToken);

        // A company has hundreds of staff, not millions: the search folds letters as everywhere else, in memory.
        var words = SearchWords.Of(filter.Search).ToList();
        var found = users
            .Where(u => filter.Role is not { } role || u.Has(role))
            .Where(u => SearchWords.Normalise(string.Join(' ', u.FullName, u.Login, u.Position, u.Branch.Name), int.MaxValue) is var text && words.TrueForAll(w => text.Contains(w, StringComparison.Ordinal)))
            .OrderBy(u => SearchWords.SortKey(u.FullName), StringComparer.Ordinal).ThenBy(u => u.Id).ToList();
        var page = found.Skip((Math.Max(1, filter.Page) - 1) * UserFilter.PageSize).Take(UserFilter.PageSize).ToList();
        var ids = page.ConvertAll(u => u.Id);
        var accounts = await db.Accounts.Where(a => ids.Contains(a.OwnerId)).GroupBy(a => a.OwnerId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return new UserPage(
            [.. page.Select(u => new UserRow(u.Id, u.FullName, u.Login, u.Position, u.Branch.Name, u.Supervisor?.FullName, [.. u.Roles.Select(r => r.Role).Order()], u.IsEnabled, u.PasswordHash is not null, u.IsLockedAt(now), accounts.GetValueOrDefault(u.Id)))],
            found.Count);
    }

    /// <summary>Null when there is no such person.</summary>
    /// <exception cref="RuleViolation">The viewer may not manage users.</exception>
    public async Task<EditUser.Form?> FindUserAsync(int userId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageUsers);
        var user = await db.PortalUsers.AsNoTracking().Include(u => u.Roles).SingleOrDefaultAsync(u => u.Id == userId, cancellationToken);
        return user is null ? null : EditUser.Form.Of(user);
    }

    /// <summary>Branches, and people who may be supervisors or deputies.</summary>
    public async Task<StaffChoices> ChoicesAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeTeam);
        var branches = await db.Branches.OrderBy(b => b.Name).Select(b => new StaffChoice(b.Id, b.Name)).ToListAsync(cancellationToken);
        var people = await db.PortalUsers.AsNoTracking().Where(u => u.IsEnabled).ToListAsync(cancellationToken);
        return new StaffChoices(branches, [.. people.OrderBy(u => SearchWords.SortKey(u.FullName), StringComparer.Ordinal).Select(u => new StaffChoice(u.Id, u.FullName))]);
    }

    /// <summary>Who may stand in for somebody: enabled colleagues, of somebody who works with clients those who do so too.</summary>
    /// <exception cref="RuleViolation">The person's absence is not the viewer's to record.</exception>
    public async Task<IReadOnlyList<StaffChoice>> DeputiesAsync(int userId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        await AbsenceDoor.RequireReachAsync(db, userId, cancellationToken);
        var people = await db.PortalUsers.AsNoTracking().Include(u => u.Roles).Where(u => u.IsEnabled).ToListAsync(cancellationToken);
        bool Works(PortalUser user) => Policies.Allows(Policies.WorkTouches, user.Roles.Select(r => r.Role).ToHashSet());
        var needsClients = people.Exists(u => u.Id == userId && Works(u));
        return [.. people.Where(u => u.Id != userId && (!needsClients || Works(u))).OrderBy(u => SearchWords.SortKey(u.FullName), StringComparer.Ordinal).Select(u => new StaffChoice(u.Id, u.FullName))];
    }

    /// <summary>Whoever is signed in; null for a job or the command line.</summary>
    public async Task<Profile?> MyProfileAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var user = await db.PortalUsers.AsNoTracking().Include(u => u.Roles).Include(u => u.Branch).Include(u => u.Supervisor).SingleOrDefaultAsync(u => u.Id == db.Viewer.UserId, cancellationToken);
        if (user is null)
        {
            return null;
        }

        var today = db.Viewer.Today(clock);
        var absences = await AbsencesAsync(db, a => a.UserId == user.Id && a.ToOn >= today, cancellationToken);
        return new Profile(user.Id, user.FullName, user.Login, user.Email, user.Position, user.Branch.Name, user.Branch.TimeZoneId, user.Supervisor?.FullName, [.. user.Roles.Select(r => r.Role).Order()], user.Language, user.TimeZoneId, user.PasswordHash is not null, user.Version, absences, user.Phone);
    }

    /// <summary>Null: the whole company.</summary>
    private static int? RootOf(Viewer viewer) => viewer.Roles.Any(r => r is Role.Director or Role.HumanResources or Role.Administrator) ? null : viewer.UserId;

    private static async Task<List<AbsenceRow>> AbsencesAsync(KamDbContext db, System.Linq.Expressions.Expression<Func<Absence, bool>> which, CancellationToken cancellationToken) =>
        [.. (await db.Absences.AsNoTracking().Include(a => a.Deputy).Where(which).OrderBy(a => a.FromOn).ThenBy(a => a.Id).ToListAsync(cancellationToken))
            .Select(a => new AbsenceRow(a.Id, a.UserId, a.Kind, a.FromOn, a.ToOn, a.Deputy?.FullName, a.DeputyId))];
}
