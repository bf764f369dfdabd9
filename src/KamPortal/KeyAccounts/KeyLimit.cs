using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>How many accounts may be key for one manager (row 4.7). Those under an override that holds today do not count against the limit.</summary>
internal static class KeyLimit
{
    /// <returns>The override's reason when one is needed; null below the limit.</returns>
    /// <exception cref="RuleViolation">The limit is reached and there is no override with a reason and a day to come.</exception>
    public static async Task<string?> RequireAsync(KamDbContext db, DecideKeyStatus.Form form, Account account, int limit, DateOnly today, CancellationToken cancellationToken)
    {
        var taken = await TakenAsync(db, account.OwnerId, account.Id, today, cancellationToken);
        if (taken < limit)
        {
            return null;
        }

        if (FormRules.Trim(form.OverrideReason) is null)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, KeyMessages.LimitReached, taken, limit), nameof(form.OverrideReason));
        }

        CheckUntil(form.OverrideUntilOn, today, nameof(form.OverrideUntilOn));
        return FormRules.Required(form.OverrideReason, KeyOverride.ReasonMaxLength, nameof(form.OverrideReason));
    }

    public static async Task<int> TakenAsync(KamDbContext db, int managerId, int exceptAccountId, DateOnly today, CancellationToken cancellationToken)
    {
        var overrides = db.KeyOverridesOf(managerId).Where(o => o.UntilOn >= today);
        return await db.KeyAccountsOf(managerId).CountAsync(d => d.AccountId != exceptAccountId && !overrides.Any(o => o.DecisionId == d.Id), cancellationToken);
    }

    public static void CheckUntil(DateOnly? untilOn, DateOnly today, string field)
    {
        if (untilOn is not { } until || until <= today || until > today.AddYears(1))
        {
            throw new RuleViolation(KeyMessages.OverrideNeedsDay, field);
        }
    }
}
