using KamPortal.Acquaintances;
using KamPortal.Data;
using KamPortal.Dossiers;
using KamPortal.Gifts;
using KamPortal.Greetings;
using KamPortal.People;
using KamPortal.Potentials;
using KamPortal.PurchasingCentres;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

/// <summary>
/// What the evidence of steps comes to, for many accounts at once: every kind is a few queries however many steps ask for it.
/// The one place that knows where evidence lies.
/// </summary>
internal sealed partial class StepEvidenceReader(KamDbContext db, PortalSettings settings, DateOnly today)
{
    /// <summary>1 line staff and 2 specialists: the rank and file of row 0.19 (5).</summary>
    public const int HighestOfRank = 2;

    /// <summary>A call on Friday for a birthday on Sunday counts when it is made.</summary>
    private const int SoonAfter = 14;

    /// <returns>By step.</returns>
    public async Task<IReadOnlyDictionary<int, StepMeasure>> ReadAsync(IReadOnlyCollection<StepSubject> steps, CancellationToken cancellationToken)
    {
        var measures = new Dictionary<int, StepMeasure>();
        foreach (var kind in steps.GroupBy(s => s.Evidence))
        {
            var accounts = kind.Select(s => s.AccountId).Distinct().ToArray();
            var read = await ReadAsync(kind.Key, accounts, kind.Min(s => s.Since), cancellationToken);
            foreach (var step in kind)
            {
                measures[step.StepId] = read(step);
            }
        }

        return measures;
    }

    private async Task<Func<StepSubject, StepMeasure>> ReadAsync(StepEvidence evidence, int[] accounts, DateOnly since, CancellationToken cancellationToken)
    {
        switch (evidence)
        {
            case StepEvidence.DossierCompleteness:
                return Of(await DossiersAsync(accounts, cancellationToken));
            case StepEvidence.PeopleNamed:
                return Of(await NamedAsync(accounts, cancellationToken));
            case StepEvidence.CentrePublished:
                return Of(await CentresAsync(accounts, cancellationToken));
            case StepEvidence.DecisionMakersKnown:
                return Of(await KnownAsync(accounts, cancellationToken));
            case StepEvidence.Acquaintances:
                return Of((await AcquaintanceQueries.CountsAsync(db, accounts, today, cancellationToken)).ToDictionary(c => c.Key, c => new StepMeasure(c.Value)));
            case StepEvidence.GreetingsDone:
                return Of(await GreetedAsync(accounts, cancellationToken));
            case StepEvidence.EventsScheduled:
                var scheduled = await VipEventsAsync(accounts, since, cancellationToken);
                return step => new StepMeasure(scheduled[step.AccountId].Count(e => e.EndsAt >= LocalTime.StartOf(step.Since, LocalTime.Zone(e.Zone))));
            case StepEvidence.SurveysAnswered:
                var answered = await HeardAsync(accounts, since, cancellationToken);
                return step => Surveys(answered, step);
            case StepEvidence.ImprovementsClosed:
                var (improved, voices, pairs) = (await MadeAsync(accounts, cancellationToken), await HeardAsync(accounts, since, cancellationToken), await PairsAsync(accounts, since, cancellationToken));
                return step => Improved(improved, voices, pairs, step);
            case StepEvidence.ResultsShown:
                var made = await MadeAsync(accounts, cancellationToken);
                return step => Shown(made, step);
            case StepEvidence.TargetsSet:
                return Of(await TargetsAsync(accounts, cancellationToken));
            case StepEvidence.SellersTalked:
                var sellers = await SellersAsync(accounts, cancellationToken);
                var heard = await TalksAsync(accounts, since, cancellationToken);
                return step => Sellers([.. sellers[step.AccountId]], heard, step);
            case StepEvidence.DecidersTalked:
                var deciders = await DecidersAsync(accounts, cancellationToken);
                var talks = await TalksAsync(accounts, since, cancellationToken);
                return step => Deciders([.. deciders[step.AccountId]], talks, step);
            default:
                throw new ArgumentOutOfRangeException(nameof(evidence), evidence, "No source of this evidence.");
        }
    }

    private static Func<StepSubject, StepMeasure> Of(IReadOnlyDictionary<int, StepMeasure> byAccount) => step => byAccount.GetValueOrDefault(step.AccountId) ?? new StepMeasure(0);

    private async Task<Dictionary<int, StepMeasure>> DossiersAsync(int[] accounts, CancellationToken cancellationToken)
    {
        var completeness = await DossierQueries.CompletenessAsync(db, accounts, today, cancellationToken);
        return completeness.ToDictionary(c => c.Key, c => new StepMeasure(c.Value.Percent, c.Value.Unknown));
    }

    private async Task<Dictionary<int, StepMeasure>> NamedAsync(int[] accounts, CancellationToken cancellationToken)
    {
        var (day, outside) = (today, false);
        var named = await db.Employments
            .Where(e => EF.Parameter(accounts).Contains(e.AccountId) && e.IsOutside == outside && (e.FromOn == null || e.FromOn <= day) && (e.ToOn == null || e.ToOn >= day) && e.Person.LeftOn == null)
            .Select(e => new { e.AccountId, e.PersonId }).Distinct().GroupBy(e => e.AccountId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return named.ToDictionary(n => n.Key, n => new StepMeasure(n.Count));
    }

    /// <summary>That a published centre's influence adds up to 100 is its own rule (<see cref="PurchasingCentre.Publish"/>).</summary>
    private async Task<Dictionary<int, StepMeasure>> CentresAsync(int[] accounts, CancellationToken cancellationToken)
    {
        var centres = await db.PurchasingCentres.Where(c => EF.Parameter(accounts).Contains(c.AccountId)).Select(c => new { c.AccountId, c.Status }).ToListAsync(cancellationToken);
        var byAccount = centres.ToLookup(c => c.AccountId, c => c.Status);
        return accounts.ToDictionary(a => a, a => byAccount[a].Contains(CentreStatus.Published) ? new StepMeasure(1)
            : new StepMeasure(0, Note: byAccount[a].Any() ? MeasureNote.DraftCentre : MeasureNote.NoCentre));
    }

    private async Task<Dictionary<int, StepMeasure>> KnownAsync(int[] accounts, CancellationToken cancellationToken)
    {
        var deciders = (await PersonalInformationQueries.FilledAsync(db, accounts, today, cancellationToken)).ToLookup(f => f.AccountId, f => f.Filled);
        return accounts.ToDictionary(a => a, a =>
        {
            var all = deciders[a].ToList();
            var missing = all.FindAll(p => !p.IsFilled).ConvertAll(p => new StepPerson(p.PersonId, p.Name));
            return all.Count == 0 ? new StepMeasure(0, Note: MeasureNote.NobodyDecides) : new StepMeasure(Percent(all.Count - missing.Count, all.Count), missing.Count, missing);
        });
    }

    private async Task<Dictionary<int, StepMeasure>> GreetedAsync(int[] accounts, CancellationToken cancellationToken)
    {
        var (first, day) = (new DateOnly(today.Year, 1, 1), today);
        var greeted = await db.Greetings
            .Where(g => EF.Parameter(accounts).Contains(g.AccountId) && (g.Status == GreetingStatus.Sent || g.Status == GreetingStatus.Done) && g.On >= first && g.On <= day.AddDays(SoonAfter))
            .GroupBy(g => g.AccountId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var given = await GiftQueries.GivenCountsAsync(db, accounts, first, day, cancellationToken);
        return accounts.ToDictionary(a => a, a => new StepMeasure(greeted.GetValueOrDefault(a) + given.GetValueOrDefault(a)));
    }

    /// <summary>Weak groups by the potential table; without any weak group there is nothing to set a target for, and the step is fulfilled.</summary>
    private async Task<Dictionary<int, StepMeasure>> TargetsAsync(int[] accounts, CancellationToken cancellationToken)
    {
        var wallets = await WalletsAsync(accounts, cancellationToken);
        var targets = (await db.PotentialTargets.Where(t => EF.Parameter(accounts).Contains(t.AccountId) && t.Status != TargetStatus.Dropped).Select(t => new { t.AccountId, t.ProductGroupId }).ToListAsync(cancellationToken)).ToLookup(t => t.AccountId, t => t.ProductGroupId);
        var names = await db.ProductGroups.AsNoTracking().ToDictionaryAsync(g => g.Id, g => g.Name, cancellationToken);
        return accounts.ToDictionary(a => a, a =>
        {
            if (wallets[a] is not { } wallet)
            {
                return new StepMeasure(0, Note: MeasureNote.PotentialUnknown);
            }

            var weak = wallet.Groups.Where(g => g.Value.WeaknessBelow(settings.LowSharePercent) != Weakness.None).OrderByDescending(g => g.Value.Gap).Select(g => g.Key).ToList();
            var missing = weak.FindAll(g => !targets[a].Contains(g));
            return weak.Count == 0 ? new StepMeasure(Whole) : new StepMeasure(Percent(weak.Count - missing.Count, weak.Count), missing.Count, Groups: missing.ConvertAll(g => names[g]));
        });
    }
}
