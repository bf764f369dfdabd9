using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.People;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings.Planning;

/// <summary>
/// Plans the portfolios of managers who share a local date: birthdays by their index, days of companies and deciders by account, days of everybody by person;
/// always in <see cref="Portions"/>.
/// </summary>
/// <param name="areCalm">Nothing of them was changed since: days planned before are not looked at again.</param>
internal sealed class PortfolioGreetings(KamDb kam, TimeProvider clock, GreetingPlan plan, IReadOnlyDictionary<int, DateOnly?> owners, bool areCalm, bool areAll, DateOnly today)
{
    /// <summary>Where rows are locked one by one, few enough that the table is not; else as many as are written at once without keeping others waiting.</summary>
    private const int ChunkSizeBeside = 4_000;
    private const int ChunkSizeAlone = 8_000;

    /// <summary>Few owners are looked for among the people; many are sorted out afterwards.</summary>
    private const int FewOwners = 40;

    private readonly int[] ownerIds = [.. owners.Keys];

    private int chunkSize = ChunkSizeBeside;

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        await using (var db = kam.OpenAsSystem(PlanGreetingsJob.Name))
        {
            chunkSize = new BulkLoad(db).IsAlone ? ChunkSizeAlone : ChunkSizeBeside;
        }

        var (first, last) = (FirstDay(), today.AddDays(plan.Horizon));
        foreach (var occasion in plan.Rules.Occasions)
        {
            if (occasion.Kind == OccasionKind.Birthday)
            {
                await BirthdaysAsync(occasion, first, last, report, cancellationToken);
            }
            else if (occasion.Kind.IsOfCompany())
            {
                await CompaniesAsync(occasion, first, last, report, cancellationToken);
            }
            else
            {
                foreach (var day in OccasionDays.Between(occasion, first, last, plan.LeapDay))
                {
                    await DayAsync(occasion, day, report, cancellationToken);
                }
            }
        }
    }

    /// <summary>
    /// Today, or of calm portfolios the first day that was out of sight. After a standstill longer than the horizon also days that nobody has planned, to tell
    /// that they were missed.
    /// </summary>
    private DateOnly FirstDay()
    {
        var known = owners.Values.Where(d => d is not null).ToList();
        var missed = known.Count > 0 ? known.Min()!.Value.AddDays(plan.Horizon + 1) : today;
        return missed >= today ? (areCalm ? missed : today) : missed > today.AddDays(-plan.CatchUp) ? missed : today.AddDays(-plan.CatchUp);
    }

    /// <summary>Found by day, planned together: a day's worth of people is a small portion.</summary>
    private async Task BirthdaysAsync(GreetingOccasion occasion, DateOnly first, DateOnly last, JobReport report, CancellationToken cancellationToken)
    {
        var found = new List<(GreetedPerson Person, GreetingOccurrence Occurrence)>();
        async Task PlanFoundAsync()
        {
            var occurrences = found.ToLookup(f => f.Person.Id, f => f.Occurrence);
            await PlanAsync(occasion, [.. found.Select(f => f.Person).DistinctBy(p => p.Id).OrderBy(p => p.Id)], person => occurrences[person.Id], report, cancellationToken);
            found.Clear();
        }

        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var occurrence = new GreetingOccurrence(occasion, day);
            foreach (var (month, number) in Birthday.CelebratedOn(day, plan.LeapDay))
            {
                await EachAsync(
                    db => db.People.Where(p => p.BirthMonth == month && p.BirthDay == number),
                    people =>
                    {
                        found.AddRange(people.Select(p => (p, occurrence)));
                        return found.Count < chunkSize ? Task.CompletedTask : PlanFoundAsync();
                    },
                    cancellationToken);
            }
        }

        await PlanFoundAsync();
    }

    private async Task DayAsync(GreetingOccasion occasion, DateOnly day, JobReport report, CancellationToken cancellationToken)
    {
        GreetingOccurrence[] occurrence = [new(occasion, day)];
        Task PlanAllAsync(List<GreetedPerson> people) => PlanAsync(occasion, people, _ => occurrence, report, cancellationToken);
        var industries = await IndustriesAsync(occasion, cancellationToken);
        if (occasion.Audience == OccasionAudience.Deciders)
        {
            await AccountsAsync(db => Of(db.Accounts, industries), occasion, _ => occurrence, report, cancellationToken);
        }
        else if (industries is null)
        {
            await EachAsync(db => db.People, PlanAllAsync, cancellationToken);
        }
        else
        {
            await EachAsync(db => db.People.Where(p => db.Employments.Where(e => EF.Parameter(industries).Contains(e.Account.Industry)).Select(e => e.PersonId).Contains(p.Id)), PlanAllAsync, cancellationToken);
        }
    }

    private async Task CompaniesAsync(GreetingOccasion occasion, DateOnly first, DateOnly last, JobReport report, CancellationToken cancellationToken)
    {
        var days = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(n => first.AddDays(n)).ToList();
        var born = days.SelectMany(d => Birthday.CelebratedOn(d, plan.LeapDay)).Select(d => (100 * d.Month) + d.Day).Distinct().ToArray();
        IQueryable<Accounts.Account> Celebrating(IQueryable<Accounts.Account> accounts) => occasion.Kind == OccasionKind.CompanyAnniversary
            ? accounts.Where(a => a.FoundedOn != null && EF.Parameter(born).Contains((100 * a.FoundedOn.Value.Month) + a.FoundedOn.Value.Day))
            : accounts.Where(a => a.FirstOrderOn != null && EF.Parameter(born).Contains((100 * a.FirstOrderOn.Value.Month) + a.FirstOrderOn.Value.Day));
        var industries = await IndustriesAsync(occasion, cancellationToken);
        await AccountsAsync(
            db => Celebrating(Of(db.Accounts, industries)),
            occasion,
            place => (occasion.Kind == OccasionKind.CompanyAnniversary ? place.FoundedOn : place.FirstOrderOn) is { } since
                ? Enumerable.Range(first.Year, last.Year - first.Year + 1).Select(y => OccasionDays.Anniversary(since, y, plan.LeapDay)).Where(d => d >= first && d <= last).Select(d => new GreetingOccurrence(occasion, d!.Value, place.AccountId))
                : [],
            report,
            cancellationToken);
    }

    /// <summary>People by number, a portion at a time.</summary>
    private async Task EachAsync(Func<KamDbContext, IQueryable<Person>> which, Func<List<GreetedPerson>, Task> planAsync, CancellationToken cancellationToken)
    {
        for (var (after, more) = (0, true); more;)
        {
            List<GreetedPerson> people;
            await using (var db = kam.OpenAsSystem(PlanGreetingsJob.Name))
            {
                var mine = areAll || ownerIds.Length > FewOwners ? which(db) : which(db).Where(p => db.Employments.Where(e => EF.Parameter(ownerIds).Contains(e.Account.OwnerId)).Select(e => e.PersonId).Contains(p.Id));
                people = await Facts(mine.AsNoTracking().Where(p => p.Id > after && p.LeftOn == null).OrderBy(p => p.Id).Take(chunkSize)).ToListAsync(cancellationToken);
            }

            (more, after) = (people.Count == chunkSize, people.Count > 0 ? people[^1].Id : after);
            await planAsync(people);
        }
    }

    /// <summary>Accounts by number, a portion at a time; of each the people whom the occasion is for.</summary>
    private async Task AccountsAsync(Func<KamDbContext, IQueryable<Accounts.Account>> which, GreetingOccasion occasion, Func<GreetedPlace, IEnumerable<GreetingOccurrence>> occurrences, JobReport report, CancellationToken cancellationToken)
    {
        for (var (after, more) = (0, true); more;)
        {
            List<GreetedPerson> people;
            ILookup<int, GreetingOccurrence> chosen;
            await using (var db = kam.OpenAsSystem(PlanGreetingsJob.Name))
            {
                var mine = areAll || ownerIds.Length > FewOwners ? which(db) : which(db).Where(a => EF.Parameter(ownerIds).Contains(a.OwnerId));
                var accounts = await mine.Where(a => a.Id > after && !a.IsArchived).OrderBy(a => a.Id).Select(a => a.Id).Take(chunkSize / 8).ToListAsync(cancellationToken);
                (more, after) = (accounts.Count == chunkSize / 8, accounts.Count > 0 ? accounts[^1] : after);
                var ids = accounts.ToArray();
                var places = await GreetingChunk.Places(db.Employments.AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.AccountId) && e.Person.LeftOn == null && !e.IsOutside)).ToListAsync(cancellationToken);
                chosen = places.GroupBy(p => p.AccountId).SelectMany(g => occurrences(g.First()).SelectMany(o => For(occasion.Audience, o.On, [.. g]).Select(p => (p.PersonId, Occurrence: o)))).ToLookup(p => p.PersonId, p => p.Occurrence);
                var personIds = chosen.Select(p => p.Key).ToArray();
                people = await Facts(db.People.AsNoTracking().Where(p => EF.Parameter(personIds).Contains(p.Id)).OrderBy(p => p.Id)).ToListAsync(cancellationToken);
            }

            await PlanAsync(occasion, people, person => chosen[person.Id].Distinct(), report, cancellationToken);
        }
    }

    /// <summary>Of a company's people on the day who decide, else the most senior; for other audiences everybody.</summary>
    private static IEnumerable<GreetedPlace> For(OccasionAudience audience, DateOnly on, List<GreetedPlace> places)
    {
        if (audience != OccasionAudience.Deciders)
        {
            return places;
        }

        var present = places.FindAll(p => p.IsOn(on));
        var deciders = present.FindAll(p => p.Decides);
        return deciders.Count > 0 ? deciders : present.OrderByDescending(p => p.Seniority ?? 0).ThenBy(p => p.PersonId).Take(1);
    }

    private Task PlanAsync(GreetingOccasion occasion, List<GreetedPerson> people, Func<GreetedPerson, IEnumerable<GreetingOccurrence>> occurrences, JobReport report, CancellationToken cancellationToken) =>
        Portions.RunAsync(
            people,
            async (some, tried) =>
            {
                await using var db = kam.OpenAsSystem(PlanGreetingsJob.Name);
                await new GreetingChunk(db, clock.GetUtcNow().UtcDateTime, plan, occasion.Id, owners, today).RunAsync(some, occurrences, tried, cancellationToken);
            },
            GreetingReasons.PersonFailed, p => p.Id, report, cancellationToken);

    /// <returns>Industries of accounts that the occasion is for; null: all.</returns>
    private async Task<string[]?> IndustriesAsync(GreetingOccasion occasion, CancellationToken cancellationToken)
    {
        if (occasion.Industry is null)
        {
            return null;
        }

        await using var db = kam.OpenAsSystem(PlanGreetingsJob.Name);
        var all = await db.Accounts.Where(a => a.Industry != null).Select(a => a.Industry!).Distinct().ToListAsync(cancellationToken);
        return [.. all.Where(i => GreetingRules.IsOfIndustry(occasion.Industry, i))];
    }

    private static IQueryable<Accounts.Account> Of(IQueryable<Accounts.Account> accounts, string[]? industries) =>
        industries is null ? accounts : accounts.Where(a => EF.Parameter(industries).Contains(a.Industry));

    internal static IQueryable<GreetedPerson> Facts(IQueryable<Person> people) =>
        people.Select(p => new GreetedPerson(p.Id, p.Language, p.Gender, p.MiddleName, p.Email, p.Consent, p.OptOuts, p.LeftOn, p.BirthMonth, p.BirthDay));
}
