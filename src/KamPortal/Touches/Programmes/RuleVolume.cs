using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Programmes;

/// <summary>
/// How many touches a rule makes: whom it reaches, counted by the database, times how often it asks, by arithmetic. A rule
/// that nobody could carry out is refused before the planner writes it.
/// </summary>
internal static class RuleVolume
{
    /// <summary>A year has 365 days here; a month the twelfth part.</summary>
    public const int Year = 365;

    /// <summary>Four touches within the horizon for each of 50,000 clients, the largest base the portal is made for.</summary>
    public const int MostOfRuleInHorizon = 200_000;

    /// <summary>Twenty touches a year for each of 50,000 clients.</summary>
    public const int MostOfRuleInYear = 1_000_000;

    /// <summary>600 managers cannot do more: ten touches on each of 250 working days are 1.5 million a year.</summary>
    public const int MostOfProgrammeInYear = 2_000_000;

    /// <summary>The accounts a rule is for, of those the viewer sees.</summary>
    public static IQueryable<Account> Accounts(KamDbContext db, CadenceRule rule)
    {
        var accounts = db.Accounts.Where(a => !a.IsArchived && a.Status != AccountStatus.Lost);
        var (category, strategy, role, account) = (rule.Category, rule.Strategy, rule.RoleId, rule.AccountId);
        var both = strategy is AccountStrategy.Retain or AccountStrategy.Develop;
        accounts = rule.Scope switch
        {
            CadenceScope.Category => accounts.Where(a => a.Abcd == category),
            CadenceScope.Strategy => accounts.Where(a => a.Strategy == strategy || (both && a.Strategy == AccountStrategy.RetainAndDevelop)),
            CadenceScope.Account => accounts.Where(a => a.Id == account),
            _ => accounts,
        };
        return role is null ? accounts : accounts.Where(a => a.Employments.Any(e => e.RoleId == role));
    }

    /// <returns>Accounts, or people where the rule asks for a role.</returns>
    public static async Task<int> ReachAsync(KamDbContext db, CadenceRule rule, DateOnly today, CancellationToken cancellationToken) => rule.RoleId is { } role
        ? await Accounts(db, rule).SelectMany(a => a.Employments).CountAsync(e => e.RoleId == role && e.Person.LeftOn == null && (e.ToOn == null || e.ToOn >= today), cancellationToken)
        : await Accounts(db, rule).CountAsync(cancellationToken);

    /// <summary>Touches of one account or person from the day on; accounts that are spread have the average.</summary>
    public static double Occurrences(Cadence cadence, DateOnly from, int days)
    {
        var (first, last) = (cadence.StartsOn > from ? cadence.StartsOn : from, from.AddDays(days - 1));
        last = cadence.EndsOn < last ? cadence.EndsOn.Value : last;
        if (last < first)
        {
            return 0;
        }

        if (!cadence.Spread)
        {
            return cadence.Occurrences(0, first, last).Count();
        }

        var period = cadence.Unit switch { CadenceUnit.Day => cadence.Every, CadenceUnit.Week => 7 * cadence.Every, _ => cadence.Every * Year / 12.0 };
        return (last.DayNumber - first.DayNumber + 1) / period;
    }

    /// <returns>Touches of the year to come.</returns>
    /// <exception cref="RuleViolation">More than a bound; says how many.</exception>
    public static async Task<long> RequireAsync(KamDbContext db, CadenceRule rule, DateOnly today, int horizon, CancellationToken cancellationToken)
    {
        var reach = await ReachAsync(db, rule, today, cancellationToken);
        var from = rule.StartsOn > today ? rule.StartsOn : today;
        foreach (var (days, most) in new[] { (horizon, MostOfRuleInHorizon), (Year, MostOfRuleInYear) })
        {
            var touches = (long)Math.Ceiling(reach * Occurrences(rule.Cadence, from, days));
            if (touches > most)
            {
                throw new RuleViolation(
                    string.Format(CultureInfo.CurrentCulture, rule.RoleId is null ? TouchesMessages.TooManyTouches : TouchesMessages.TooManyTouchesOfPeople, touches, days, reach, most),
                    nameof(SaveCadenceRule.Form.Every));
            }
        }

        return (long)Math.Ceiling(reach * Occurrences(rule.Cadence, from, Year));
    }

    /// <exception cref="RuleViolation">All rules together make more than a bound, or one of them alone does; says how many.</exception>
    public static async Task RequireAsync(KamDbContext db, IEnumerable<CadenceRule> rules, DateOnly today, int horizon, CancellationToken cancellationToken)
    {
        long sum = 0;
        foreach (var rule in rules)
        {
            sum += await RequireAsync(db, rule, today, horizon, cancellationToken);
        }

        if (sum > MostOfProgrammeInYear)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, TouchesMessages.TooManyOfProgramme, sum, MostOfProgrammeInYear));
        }
    }
}
