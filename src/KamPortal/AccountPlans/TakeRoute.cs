using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Handover;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

/// <summary>
/// Sends accounts of group D on one of the four routes (row 0.15): they pass to the route's owner with all that is open.
/// Where the route has no owner yet they stay with their manager. All or none.
/// </summary>
public sealed class TakeRoute(KamDb kam, ViewerDirectory viewers, Notify notify, TimeProvider clock)
{
    public sealed class Form
    {
        public IReadOnlyList<int> AccountIds { get; set; } = [];

        public SmallAccountRoute Route { get; set; }

        /// <summary>Only and always for the partner zone.</summary>
        public int? PartnerId { get; set; }

        public string? Note { get; set; }
    }

    /// <exception cref="RuleViolation">No accounts, one that is not of group D or not the viewer's to change, or the partner is missing or wrong.</exception>
    public async Task<RouteTaken> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditAccounts);
        var note = FormRules.Text(form.Note, RoutePeriod.NoteMaxLength, nameof(Form.Note));
        var accounts = await AccountsAsync(db, form, cancellationToken);
        await RequirePartnerAsync(db, form, cancellationToken);
        var today = db.Viewer.Today(clock);
        var ids = accounts.Select(a => a.Id).ToArray();
        var current = await db.RoutePeriods.Where(p => EF.Parameter(ids).Contains(p.AccountId) && p.ToOn == null).ToDictionaryAsync(p => p.AccountId, cancellationToken);
        var ownerId = await db.RouteOwners.Where(o => o.Route == form.Route && o.User!.IsEnabled).Select(o => o.UserId).SingleOrDefaultAsync(cancellationToken);
        var leaving = accounts.FindAll(a => ownerId is { } owner && a.OwnerId != owner);
        var periods = accounts.ConvertAll(a => new RoutePeriod
        {
            AccountId = a.Id,
            Route = form.Route,
            PartnerId = form.PartnerId,
            FormerOwnerId = current.GetValueOrDefault(a.Id)?.FormerOwnerId ?? (leaving.Contains(a) ? a.OwnerId : null),
            FromOn = today,
            Note = note,
            ById = db.Viewer.UserId,
        });

        // One current period per account: the old one ends in the database before the new one comes.
        await using var transaction = await db.BeginSerialAsync(SerialArea.Plans, cancellationToken);
        foreach (var period in current.Values)
        {
            period.ToOn = today;
        }

        await ChangeOwner.SaveAsync(db, cancellationToken);
        if (ownerId is { } newOwner)
        {
            await ChangeOwner.RequireManagerAsync(db, newOwner, cancellationToken);
            await ChangeOwner.MoveAsync(db, leaving, newOwner, Reason(form.Route), today, cancellationToken);
        }

        accounts.ForEach(a => a.TakeRoute(form.Route));
        db.AddRange(periods);
        await SaveAsync(db, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        viewers.Forget();
        if (ownerId is { } told && leaving.Count > 0)
        {
            await notify.RunAsync(
                told, FormattableString.Invariant($"route:{told}:{periods[0].Id}"),
                () => string.Format(CultureInfo.CurrentCulture, RouteMessages.ToldTaken, db.Viewer.Name, leaving.Count == 1 ? leaving[0].Name : leaving.Count, form.Route.Label()), "/routes", cancellationToken);
        }

        return new RouteTaken(accounts.Count, leaving.Count, ownerId is not null);
    }

    private static async Task<List<Account>> AccountsAsync(KamDbContext db, Form form, CancellationToken cancellationToken)
    {
        var ids = form.AccountIds.Distinct().ToArray();
        var accounts = await db.Accounts.Include(a => a.Ownership).Where(a => EF.Parameter(ids).Contains(a.Id)).OrderBy(a => a.Id).ToListAsync(cancellationToken);
        if (accounts.Count == 0 || accounts.Count != ids.Length)
        {
            throw new RuleViolation(ids.Length == 0 ? RouteMessages.NoAccounts : AccountPlanMessages.AccountNotFound, nameof(Form.AccountIds));
        }

        if (accounts.Find(a => !db.Viewer.MayEdit(a.OwnerId)) is { } foreign)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, RouteMessages.NotYours, foreign.Name), nameof(Form.AccountIds));
        }

        if (accounts.Find(a => a.Abcd != AbcdCategory.D || a.IsArchived) is { } other)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, other.IsArchived ? RouteMessages.IsArchived : RouteMessages.NotOfGroupD, other.Name), nameof(Form.AccountIds));
        }

        return accounts;
    }

    private static async Task RequirePartnerAsync(KamDbContext db, Form form, CancellationToken cancellationToken)
    {
        if (form.Route != SmallAccountRoute.PartnerZone)
        {
            form.PartnerId = null;
            return;
        }

        if (form.PartnerId is not { } partnerId || !await db.AccountNames.AnyAsync(a => a.Id == partnerId && !a.IsArchived, cancellationToken))
        {
            throw new RuleViolation(RouteMessages.PartnerNeeded, nameof(Form.PartnerId));
        }

        if (form.AccountIds.Contains(partnerId))
        {
            throw new RuleViolation(RouteMessages.PartnerItself, nameof(Form.PartnerId));
        }
    }

    private static string Reason(SmallAccountRoute route) => string.Format(CultureInfo.CurrentCulture, RouteMessages.Reason, route.Label());

    /// <summary>The unique index on current periods: another one was quicker.</summary>
    private static async Task SaveAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await ChangeOwner.SaveAsync(db, cancellationToken);
        }
        catch (DbUpdateException)
        {
            throw new RuleViolation(AccountPlanMessages.ChangedMeanwhile);
        }
    }
}
