using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Touches.Programmes;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Planning;

/// <summary>
/// Active rules by whom they concern: those of each version of the programme on the days it is in force, and those outside
/// the programme (rules for one account, managers' own initiatives).
/// </summary>
internal sealed class PlanningRules
{
    private readonly ILookup<AbcdCategory, RuleStretch> ofCategory;
    private readonly RuleStretch[] ofStrategies;
    private readonly ILookup<int, RuleStretch> ofAccount;
    private readonly RuleStretch[] ofRoles;
    private readonly ILookup<(int AccountId, int SeriesId), CadenceDeviation> deviations;
    private readonly HashSet<int> deviating;
    private readonly CadenceRule[] rules;

    /// <param name="rules">Active ones; those of a version that is not among <paramref name="versions"/> are left out.</param>
    /// <param name="windows">Days of the window by rule, of rules of earlier versions too.</param>
    public PlanningRules(
        IEnumerable<CadenceRule> rules,
        IEnumerable<ProgrammeVersion>? versions = null,
        IEnumerable<CadenceDeviation>? deviations = null,
        IReadOnlyDictionary<int, int>? windows = null)
    {
        var days = ProgrammeVersion.Days(versions ?? []);
        var inForce = rules.Where(r => r.ProgrammeId is not { } version || days.ContainsKey(version))
            .Select(r => r.ProgrammeId is { } version ? RuleStretch.Of(r, days[version].From, days[version].To) : RuleStretch.Of(r))
            .OrderBy(s => s.Rule.Id).ToList();
        this.rules = [.. inForce.Select(s => s.Rule)];
        ofCategory = inForce.Where(s => s.Rule is { Scope: CadenceScope.Category, Category: not null }).ToLookup(s => s.Rule.Category!.Value);
        ofStrategies = [.. inForce.Where(s => s.Rule.Scope == CadenceScope.Strategy)];
        ofAccount = inForce.Where(s => s.Rule is { Scope: CadenceScope.Account, AccountId: not null }).ToLookup(s => s.Rule.AccountId!.Value);
        ofRoles = [.. inForce.Where(s => s.Rule is { Scope: CadenceScope.Role, RoleId: not null })];
        var departures = (deviations ?? []).OrderBy(d => d.FromOn).ToList();
        this.deviations = departures.ToLookup(d => (d.AccountId, d.SeriesId));
        deviating = [.. departures.Select(d => d.AccountId)];
        Windows = windows ?? new Dictionary<int, int>();

        // Rules for one account and deviations are left out: whoever changes one has that account planned again, not all of them.
        Fingerprint = StableHash.Of(string.Join('\n', inForce.Where(s => s.Rule.Scope != CadenceScope.Account).Select(s => (Stretch: s, s.Rule)).Select(x => FormattableString.Invariant(
            $"{x.Rule.Id}|{x.Rule.Scope}|{x.Rule.Category}|{x.Rule.Strategy}|{x.Rule.RoleId}|{x.Rule.TouchType}|{x.Rule.Topic}|{x.Rule.Minutes}|{x.Rule.Priority}|{x.Rule.Every}|{x.Rule.Unit}|{x.Rule.StartsOn:O}|{x.Rule.EndsOn:O}|{x.Rule.Spread}|{x.Rule.DayOffPolicy}|{x.Rule.WindowDays}|{x.Stretch.From:O}|{x.Stretch.To:O}"))));
        RoleIds = [.. this.rules.Where(r => r.RoleId is not null).Select(r => r.RoleId!.Value).Distinct().Order()];
        LongestHalfPeriod = this.rules.Select(r => r.Cadence).Concat(departures.Where(d => !d.IsStopped).Select(d => new Cadence(0, d.Every, d.Unit, d.StartsOn, null, false, default)))
            .Select(c => c.HalfPeriod(new DateOnly(2026, 8, 31))).DefaultIfEmpty(0).Max();
    }

    public IReadOnlyCollection<CadenceRule> All => rules;

    /// <summary>The same on every server and after every restart.</summary>
    public int Fingerprint { get; }

    public int[] RoleIds { get; }

    /// <summary>The longest half period: how far back done touches matter.</summary>
    public int LongestHalfPeriod { get; }

    /// <summary><see cref="CadenceRule.WindowDays"/> by rule, of rules of earlier versions too.</summary>
    public IReadOnlyDictionary<int, int> Windows { get; }

    /// <param name="from">Versions that ended before are left out.</param>
    public static async Task<PlanningRules> LoadAsync(KamDbContext db, DateOnly from, CancellationToken cancellationToken)
    {
        var versions = await VersionsAsync(db, cancellationToken);
        var days = ProgrammeVersion.Days(versions);
        var current = versions.Where(v => days.TryGetValue(v.Id, out var d) && d.To >= from).ToList();
        var ids = current.ConvertAll(v => v.Id);
        var rules = await db.CadenceRules.AsNoTracking()
            .Where(r => r.IsActive && (r.EndsOn == null || r.EndsOn >= from) && (r.ProgrammeId == null || EF.Parameter(ids).Contains(r.ProgrammeId.Value))).ToListAsync(cancellationToken);
        var deviations = await db.CadenceDeviations.AsNoTracking().ToListAsync(cancellationToken);
        var windows = await db.CadenceRules.Where(r => r.WindowDays > 0).Select(r => new { r.Id, r.WindowDays }).ToDictionaryAsync(r => r.Id, r => r.WindowDays, cancellationToken);

        // Of all versions, so that the days of the earliest one loaded end where the next one begins.
        return new PlanningRules(rules, versions, deviations, windows);
    }

    public static async Task<List<ProgrammeVersion>> VersionsAsync(KamDbContext db, CancellationToken cancellationToken) =>
        await db.RetentionProgrammes.Where(p => p.Status != ProgrammeStatus.Draft && p.StartsOn != null).OrderBy(p => p.Number)
            .Select(p => new ProgrammeVersion(p.Id, p.Number, p.StartsOn!.Value)).ToListAsync(cancellationToken);

    public IEnumerable<(RuleStretch Asked, RoleHolder? Holder)> Of(PlanningAccount account, IReadOnlyCollection<RoleHolder> holders)
    {
        var stretches = ofCategory[account.Abcd].Concat(ofStrategies.Where(s => CadenceRule.Reaches(s.Rule.Strategy, account.Strategy))).Concat(ofAccount[account.Id]).Concat(ofRoles);
        if (deviating.Contains(account.Id))
        {
            stretches = stretches.SelectMany(s => Deviate(s, account.Id));
        }

        return stretches.SelectMany(s => s.Rule.RoleId is { } role
            ? holders.Where(h => h.RoleId == role).Select(h => (s, (RoleHolder?)h))
            : [(s, null)]);
    }

    private IEnumerable<RuleStretch> Deviate(RuleStretch stretch, int accountId)
    {
        var from = stretch.From;
        var current = stretch;
        var isStopped = false;
        foreach (var deviation in deviations[(accountId, stretch.Rule.SeriesId)])
        {
            if (deviation.FromOn > stretch.To)
            {
                break;
            }

            if (deviation.FromOn > from)
            {
                if (!isStopped)
                {
                    yield return current with { From = from, To = deviation.FromOn.AddDays(-1) };
                }

                from = deviation.FromOn;
            }

            isStopped = deviation.IsStopped;
            current = RuleStretch.Of(stretch.Rule, deviation, from, stretch.To);
        }

        if (!isStopped)
        {
            yield return current with { From = from };
        }
    }
}
