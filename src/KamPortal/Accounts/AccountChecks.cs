using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Accounts;

/// <summary>What an account may not share with the others. Run inside one serial transaction with the save.</summary>
internal static class AccountChecks
{
    /// <returns>A warning for every branch with the same INN.</returns>
    /// <exception cref="RuleViolation">The INN belongs to another account that is not archived; names it and its owner.</exception>
    public static async Task<List<Warning>> CheckInnAsync(KamDbContext db, Account account, CancellationToken cancellationToken)
    {
        var (id, inn, kpp) = (account.Id, account.Inn, account.Kpp);
        if (inn is null)
        {
            return [];
        }

        var others = await db.AccountNames.Where(a => a.Inn == inn && a.Id != id && !a.IsArchived).OrderBy(a => a.Id).ToListAsync(cancellationToken);
        if (others.Find(o => kpp is null || o.Kpp is null || string.Equals(o.Kpp, kpp, StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            var text = inn.Length == Inn.MaxLength ? AccountFormMessages.InnTakenByEntrepreneur : AccountFormMessages.InnTaken;
            throw new RuleViolation(Text(text, same.Name, same.OwnerName), nameof(AccountFields.Inn));
        }

        return [.. others.Select(o => new Warning($"inn:{o.Id}", Text(AccountFormMessages.InnOfBranch, o.Name, o.OwnerName)))];
    }

    public static async Task<List<Warning>> LookAlikesAsync(KamDbContext db, Account account, CancellationToken cancellationToken)
    {
        const int enough = 5;
        var (id, key) = (account.Id, account.LookAlikeKey);
        var others = await db.AccountNames.Where(a => a.LookAlikeKey == key && a.Id != id).OrderBy(a => a.IsArchived).ThenBy(a => a.Id).Take(enough).ToListAsync(cancellationToken);
        return [.. others
            .Where(o => account.Inn is null || o.Inn != account.Inn)
            .Select(o => new Warning($"name:{o.Id}", Text(o.IsArchived ? AccountFormMessages.LooksLikeArchived : AccountFormMessages.LooksLike, o.Name, o.OwnerName)))];
    }

    /// <exception cref="RuleViolation">There is no such account, or it stands below this one already.</exception>
    public static async Task CheckParentAsync(KamDbContext db, int accountId, int? parentId, CancellationToken cancellationToken)
    {
        var parentName = "";
        for (var (above, first) = (parentId, true); above is { } id; first = false)
        {
            var next = await db.AccountNames.Where(a => a.Id == id).Select(a => new { a.Name, a.ParentId }).SingleOrDefaultAsync(cancellationToken)
                ?? throw new RuleViolation(AccountFormMessages.ParentNotFound, nameof(AccountFields.ParentId));
            parentName = first ? next.Name : parentName;
            if (next.ParentId == accountId && accountId != 0)
            {
                throw new RuleViolation(Text(AccountFormMessages.ParentBelow, parentName), nameof(AccountFields.ParentId));
            }

            above = next.ParentId;
        }
    }

    /// <exception cref="RuleViolation">Not an enabled manager whom the viewer may give an account to.</exception>
    public static async Task CheckOwnerAsync(KamDbContext db, int? ownerId, CancellationToken cancellationToken)
    {
        if (ownerId is null)
        {
            throw new RuleViolation(AccountFormMessages.OwnerRequired, nameof(AccountFields.OwnerId));
        }

        var manages = await db.PortalUsers.AnyAsync(u => u.Id == ownerId && u.IsEnabled && u.Roles.Any(r => r.Role == Role.Manager), cancellationToken);
        if (!manages || !db.Viewer.MayEdit(ownerId.Value))
        {
            throw new RuleViolation(AccountFormMessages.OwnerNotAllowed, nameof(AccountFields.OwnerId));
        }
    }

    public static void CheckZone(string? timeZoneId)
    {
        if (timeZoneId is not null && !(TimeZoneInfo.TryFindSystemTimeZoneById(timeZoneId, out var zone) && zone.HasIanaId))
        {
            throw new RuleViolation(AccountFormMessages.ZoneUnknown, nameof(AccountFields.TimeZoneId));
        }
    }

    /// <exception cref="ConfirmationNeeded">At least one of the warnings was not confirmed.</exception>
    public static void RequireConfirmed(IReadOnlyCollection<Warning> warnings, HashSet<string> confirmed)
    {
        if (warnings.Any(w => !confirmed.Contains(w.Key)))
        {
            throw new ConfirmationNeeded([.. warnings]);
        }
    }

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
