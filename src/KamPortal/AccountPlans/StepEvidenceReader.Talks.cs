using KamPortal.Orders;
using KamPortal.People;
using KamPortal.Potentials;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

internal sealed partial class StepEvidenceReader
{
    private const int Whole = 100;

    /// <summary>Rounded down: 100 only when nobody is missing.</summary>
    private static int Percent(int part, int whole) => Whole * part / whole;

    private static StepMeasure Sellers(List<StepPerson> sellers, ILookup<(int AccountId, int PersonId), DateOnly> talks, StepSubject step)
    {
        var missing = sellers.FindAll(p => !Talked(talks, step, p.PersonId));
        return new StepMeasure(sellers.Count - missing.Count, missing.Count, missing, Note: sellers.Count == 0 ? MeasureNote.NobodyOfRank : MeasureNote.None);
    }

    private static StepMeasure Deciders(List<StepPerson> deciders, ILookup<(int AccountId, int PersonId), DateOnly> talks, StepSubject step)
    {
        var missing = deciders.FindAll(p => !Talked(talks, step, p.PersonId));
        return deciders.Count == 0 ? new StepMeasure(0, Note: MeasureNote.NobodyDecides) : new StepMeasure(Percent(deciders.Count - missing.Count, deciders.Count), missing.Count, missing);
    }

    private static bool Talked(ILookup<(int AccountId, int PersonId), DateOnly> talks, StepSubject step, int personId) => talks[(step.AccountId, personId)].Any(on => on >= step.Since);

    /// <summary>Done touches in which the person was reached.</summary>
    private async Task<ILookup<(int AccountId, int PersonId), DateOnly>> TalksAsync(int[] accounts, DateOnly since, CancellationToken cancellationToken)
    {
        var talks = await db.Touches.AsNoTracking()
            .Where(t => EF.Parameter(accounts).Contains(t.AccountId) && t.Status == TouchStatus.Done && t.DoneOn >= since && t.Outcome != TouchOutcome.NoAnswer)
            .SelectMany(t => t.People, (t, p) => new { t.AccountId, p.PersonId, On = t.DoneOn!.Value }).ToListAsync(cancellationToken);
        return talks.ToLookup(t => (t.AccountId, t.PersonId), t => t.On);
    }

    /// <summary>The client's own people of low rank; an unknown rank does not count.</summary>
    private async Task<ILookup<int, StepPerson>> SellersAsync(int[] accounts, CancellationToken cancellationToken)
    {
        var (day, outside) = (today, false);
        var people = await db.Employments.AsNoTracking()
            .Where(e => EF.Parameter(accounts).Contains(e.AccountId) && e.IsOutside == outside && e.Seniority <= HighestOfRank && (e.FromOn == null || e.FromOn <= day) && (e.ToOn == null || e.ToOn >= day) && e.Person.LeftOn == null)
            .OrderBy(e => e.Seniority).ThenBy(e => e.Person.SortName).ThenBy(e => e.PersonId)
            .Select(e => new { e.AccountId, e.PersonId, e.Person.LastName, e.Person.FirstName }).ToListAsync(cancellationToken);
        return people.DistinctBy(p => (p.AccountId, p.PersonId)).ToLookup(p => p.AccountId, p => new StepPerson(p.PersonId, Person.NameOf(p.LastName, p.FirstName)));
    }

    /// <summary>ЛПР and ЛВР: who decides by a place or in a centre, and who has influence of the set percentage there.</summary>
    private async Task<ILookup<int, StepPerson>> DecidersAsync(int[] accounts, CancellationToken cancellationToken)
    {
        var (decides, least) = (true, settings.InfluencerPercent);
        var members = await db.CentreMembers.AsNoTracking()
            .Where(m => EF.Parameter(accounts).Contains(m.Centre.AccountId) && m.LeftOn == null && m.Person.LeftOn == null && (m.Influence >= least || m.Roles.Any(r => r.Role.Decides == decides)))
            .OrderByDescending(m => m.Influence).ThenBy(m => m.Id)
            .Select(m => new { m.Centre.AccountId, m.PersonId, m.Person.LastName, m.Person.FirstName }).ToListAsync(cancellationToken);
        var placed = await PersonalInformationQueries.FilledAsync(db, accounts, today, cancellationToken);
        return members.Select(m => (m.AccountId, Person: new StepPerson(m.PersonId, Person.NameOf(m.LastName, m.FirstName))))
            .Concat(placed.Select(p => (p.AccountId, Person: new StepPerson(p.Filled.PersonId, p.Filled.Name))))
            .DistinctBy(p => (p.AccountId, p.Person.PersonId)).ToLookup(p => p.AccountId, p => p.Person);
    }

    /// <returns>Null for an account of whose potential nothing is known.</returns>
    private async Task<Dictionary<int, Wallet?>> WalletsAsync(int[] accounts, CancellationToken cancellationToken)
    {
        var current = true;
        var (from, to) = SalesRollup.TrailingYear(today);
        var potentials = (await db.PotentialRecords.Where(r => EF.Parameter(accounts).Contains(r.AccountId) && r.IsCurrent == current).Select(r => new { r.AccountId, r.GroupKey, r.Annual }).ToListAsync(cancellationToken)).ToLookup(r => r.AccountId);
        var sales = (await db.AccountMonthSales.Where(s => EF.Parameter(accounts).Contains(s.AccountId) && s.Month >= from && s.Month < to)
            .GroupBy(s => new { s.AccountId, s.ProductGroupId }).Select(g => new { g.Key.AccountId, g.Key.ProductGroupId, Amount = g.Sum(s => s.Amount) }).ToListAsync(cancellationToken)).ToLookup(s => s.AccountId);
        return accounts.ToDictionary(a => a, a => !potentials[a].Any() ? null
            : Wallet.Of(potentials[a].ToDictionary(r => r.GroupKey, r => r.Annual), sales[a].ToDictionary(s => s.ProductGroupId ?? Wallet.Together, s => s.Amount)));
    }
}
