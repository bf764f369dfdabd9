using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Accounts;

/// <summary>What an account's page and form show.</summary>
public sealed class AccountQueries(KamDb kam, TimeProvider clock)
{
    /// <returns>Null when there is no such account or the viewer may not see it.</returns>
    public async Task<AccountCard?> FindAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeAccounts);
        var today = db.Viewer.Today(clock);
        var account = await db.Accounts.AsNoTracking().Where(a => a.Id == accountId).Select(a => new
        {
            a.Id, a.Name, a.LegalName, a.Inn, a.Kpp, a.ParentId, ParentVisible = a.Parent != null, a.Industry, a.Segment, a.Region, a.TimeZoneId, a.Size, a.FoundedOn,
            a.OwnerId, OwnerName = a.Owner.LastName + " " + a.Owner.FirstName, OwnerEnabled = a.Owner.IsEnabled,
            a.Status, a.LostReason, a.Abcd, a.Strategy, a.KeyStatus, a.ManagerKeyStatus, a.Route, a.CreatedOn, a.LastOrderOn, a.IsArchived,
        }).SingleOrDefaultAsync(cancellationToken);
        if (account is null)
        {
            return null;
        }

        var mayEdit = db.Viewer.MayEdit(account.OwnerId);
        return new AccountCard
        {
            Id = account.Id,
            Name = account.Name,
            LegalName = account.LegalName,
            Inn = account.Inn,
            Kpp = account.Kpp,
            ParentId = account.ParentId,
            ParentName = account.ParentId is { } parentId ? await db.AccountNames.Where(a => a.Id == parentId).Select(a => a.Name).SingleAsync(cancellationToken) : null,
            ParentVisible = account.ParentVisible,
            Industry = account.Industry,
            Segment = account.Segment,
            Region = account.Region,
            TimeZoneId = account.TimeZoneId,
            FoundedOn = account.FoundedOn,
            Size = account.Size,
            OwnerId = account.OwnerId,
            OwnerName = account.OwnerName,
            OwnerEnabled = account.OwnerEnabled,
            Status = account.Status,
            LostReason = account.LostReason,
            Abcd = account.Abcd,
            Strategy = account.Strategy,
            KeyStatus = account.KeyStatus,
            ManagerKeyStatus = account.ManagerKeyStatus,
            Route = account.Route,
            CreatedOn = account.CreatedOn,
            LastOrderOn = account.LastOrderOn,
            IsArchived = account.IsArchived,
            NextTouch = await NextTouchAsync(db, accountId, cancellationToken),
            LastTouch = await LastTouchAsync(db, accountId, cancellationToken),
            Months = db.Viewer.May(Policies.SeeOrders) ? await FullMonthsAsync(db, accountId, today, cancellationToken) : [],
            Team = await TeamAsync(db, accountId, today, cancellationToken),
            Ownership = await db.OwnershipPeriods.AsNoTracking().Where(p => p.AccountId == accountId).OrderByDescending(p => p.FromOn).ThenByDescending(p => p.Id)
                .Select(p => new OwnershipLine(p.Owner.LastName + " " + p.Owner.FirstName, p.FromOn, p.ToOn, p.Reason)).ToListAsync(cancellationToken),
            Subsidiaries = await db.Accounts.AsNoTracking().Where(a => a.ParentId == accountId && !a.IsArchived).OrderBy(a => a.SortName).ThenBy(a => a.Id)
                .Select(a => new AccountLink(a.Id, a.Name)).ToListAsync(cancellationToken),
            Today = today,
            MayEdit = mayEdit,
            MayChangeOwner = mayEdit && db.Viewer.May(Policies.ChangeOwner),
        };
    }

    /// <summary>The form as it stands now.</summary>
    /// <returns>Null when the account is not visible or not the viewer's to change.</returns>
    public async Task<AccountFields?> ToEditAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditAccounts);
        var a = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken);
        return a is null || !db.Viewer.MayEdit(a.OwnerId) ? null : new AccountFields
        {
            Name = a.Name, LegalName = a.LegalName, Inn = a.Inn, Kpp = a.Kpp, ParentId = a.ParentId, Industry = a.Industry, Segment = a.Segment, Region = a.Region,
            TimeZoneId = a.TimeZoneId, Size = a.Size, FoundedOn = a.FoundedOn, OwnerId = a.OwnerId, Status = a.Status, LostReason = a.LostReason, Version = a.Version,
        };
    }

    /// <summary>Accounts of that name or INN to choose a parent from, the viewer's and others' alike; at most ten.</summary>
    public async Task<IReadOnlyList<AccountLink>> ParentsLikeAsync(string text, int exceptId, CancellationToken cancellationToken)
    {
        const int shown = 10;
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditAccounts);
        var typed = SearchWords.Normalise(text, Account.NameMaxLength);
        var digits = text.Trim();
        return typed.Length == 0 ? [] : await db.AccountNames
            .Where(a => a.Id != exceptId && !a.IsArchived && (a.SortName.Contains(typed) || a.Inn == digits))
            .OrderBy(a => a.SortName).ThenBy(a => a.Id).Take(shown).Select(a => new AccountLink(a.Id, a.Name)).ToListAsync(cancellationToken);
    }

    /// <summary>Any account's name, for a form that holds its id.</summary>
    public async Task<string?> NameOfAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeAccounts);
        return await db.AccountNames.Where(a => a.Id == accountId).Select(a => a.Name).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Enabled managers whom the viewer may make owner of a new account.</summary>
    public async Task<IReadOnlyList<AccountLink>> PossibleOwnersAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditAccounts);
        return (await ManagersAsync(db, cancellationToken)).FindAll(m => db.Viewer.MayEdit(m.Id));
    }

    /// <summary>All enabled managers, to hand an account to.</summary>
    public async Task<IReadOnlyList<AccountLink>> ManagersAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ChangeOwner);
        return await ManagersAsync(db, cancellationToken);
    }

    /// <summary>Enabled staff for the team of an account.</summary>
    public async Task<IReadOnlyList<AccountLink>> StaffAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditAccounts);
        return await db.PortalUsers.AsNoTracking().Where(u => u.IsEnabled)
            .OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id)
            .Select(u => new AccountLink(u.Id, u.LastName + " " + u.FirstName + (u.Position == null ? "" : ", " + u.Position))).ToListAsync(cancellationToken);
    }

    private static Task<List<AccountLink>> ManagersAsync(KamDbContext db, CancellationToken cancellationToken) =>
        db.PortalUsers.AsNoTracking().Where(u => u.IsEnabled && u.Roles.Any(r => r.Role == Role.Manager))
            .OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id).Select(u => new AccountLink(u.Id, u.LastName + " " + u.FirstName)).ToListAsync(cancellationToken);

    internal static Task<TouchMark?> NextTouchAsync(KamDbContext db, int accountId, CancellationToken cancellationToken) =>
        db.Touches.AsNoTracking().Where(t => t.AccountId == accountId && t.Status == TouchStatus.Planned)
            .OrderBy(t => t.DueOn).ThenBy(t => t.Id)
            .Select(t => new TouchMark(t.Id, t.DueOn, t.Type, t.Topic, t.Assignee.LastName + " " + t.Assignee.FirstName)).FirstOrDefaultAsync(cancellationToken);

    private static Task<TouchMark?> LastTouchAsync(KamDbContext db, int accountId, CancellationToken cancellationToken) =>
        db.Touches.AsNoTracking().Where(t => t.AccountId == accountId && t.Status == TouchStatus.Done)
            .OrderByDescending(t => t.DoneOn).ThenByDescending(t => t.Id)
            .Select(t => new TouchMark(t.Id, t.DoneOn!.Value, t.Type, t.Topic, t.DoneBy!.LastName + " " + t.DoneBy.FirstName)).FirstOrDefaultAsync(cancellationToken);

    private static async Task<IReadOnlyList<MonthAmount>> FullMonthsAsync(KamDbContext db, int accountId, DateOnly today, CancellationToken cancellationToken)
    {
        const int year = 12;
        var end = new DateOnly(today.Year, today.Month, 1);
        var sums = await SalesMonths.SumsAsync(db, accountId, end.AddMonths(-year), end, cancellationToken);
        return [.. Enumerable.Range(0, year).Select(i => end.AddMonths(i - year)).Select(m => new MonthAmount(m, sums.GetValueOrDefault(m)))];
    }

    private static async Task<IReadOnlyList<TeamLine>> TeamAsync(KamDbContext db, int accountId, DateOnly today, CancellationToken cancellationToken)
    {
        var team = await db.AccountTeamMembers.AsNoTracking().Where(m => m.AccountId == accountId && (m.ToOn == null || m.ToOn >= today))
            .Select(m => new TeamLine(m.Id, m.UserId, m.User.LastName + " " + m.User.FirstName, m.Role, m.FromOn, m.ToOn)).ToListAsync(cancellationToken);
        return [.. team.OrderBy(m => m.Role).ThenBy(m => m.Name, StringComparer.CurrentCulture)];
    }
}
