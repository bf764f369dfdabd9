using KamPortal.Greetings.Planning;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings;

public sealed partial class GreetingQueries
{
    /// <summary>What will happen next to a person and what happened, with their preferences. Days further than the planner has gone are judged by the facts of today.</summary>
    /// <returns>Null when the person is not visible.</returns>
    public async Task<PersonGreetings?> OfPersonAsync(int personId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeGreetings);
        var person = await PortfolioGreetings.Facts(db.People.AsNoTracking().Where(p => p.Id == personId)).SingleOrDefaultAsync(cancellationToken);
        if (person is null)
        {
            return null;
        }

        var today = db.Viewer.Today(clock);
        var leapDay = (await SettingQueries.GetAsync(db, cancellationToken)).LeapBirthdayDay;
        var rules = await GreetingRules.LoadAsync(db, cancellationToken);
        var places = await GreetingChunk.Places(db.Employments.AsNoTracking().Where(e => e.PersonId == personId)).ToListAsync(cancellationToken);
        var preferences = await db.GreetingPreferences.AsNoTracking().Where(p => p.PersonId == personId).ToListAsync(cancellationToken);
        var planned = await db.Greetings.AsNoTracking().Where(g => g.PersonId == personId && g.On >= today).Select(g => new { g.Id, g.Key, g.On, g.Channel, g.Approval, g.Status, g.SkipReason }).ToDictionaryAsync(g => g.Key, cancellationToken);
        var coming = new List<GreetingForecast>();
        foreach (var next in rules.Occasions.SelectMany(o => Next(o, person, places, today, leapDay)))
        {
            var decision = rules.Decide(next.Occasion, next.On, person, next.AccountId is { } company ? places.Where(p => p.AccountId == company) : places, preferences);
            if (planned.GetValueOrDefault(next.KeyFor(personId)) is { } known)
            {
                coming.Add(new GreetingForecast(next.Occasion.Name, known.On, known.Channel, known.Approval, known.Status, known.Id, known.SkipReason, decision.Instead));
            }
            else if (decision.Place is not null || (decision.Skip is { } why && (next.Occasion.Kind == OccasionKind.Birthday || why is GreetingSkip.Preference)))
            {
                coming.Add(new GreetingForecast(next.Occasion.Name, next.On, decision.Channel, decision.Approval, null, null, decision.Skip, decision.Instead));
            }
        }

        var past = await db.Greetings.AsNoTracking().Where(g => g.PersonId == personId && g.Status != GreetingStatus.Planned && g.Status != GreetingStatus.Approved).OrderByDescending(g => g.On).ThenByDescending(g => g.Id).Select(g => g.Id).Take(Past).ToListAsync(cancellationToken);
        return new PersonGreetings(
            [.. coming.OrderBy(c => c.On).ThenBy(c => c.Occasion, StringComparer.CurrentCulture)],
            await RowsAsync(db, [.. past], today, cancellationToken),
            [.. preferences.OrderBy(p => p.OccasionId is not null).ThenBy(p => p.OccasionId).Select(p => new PreferenceLine(p.OccasionId, p.IsNever, p.Channel))],
            [.. rules.Occasions.Select(o => new OccasionName(o.Id, o.Name))],
            today,
            db.Viewer.May(Policies.WorkGreetings));
    }

    private static IEnumerable<GreetingOccurrence> Next(GreetingOccasion occasion, GreetedPerson person, List<GreetedPlace> places, DateOnly today, int leapDay)
    {
        DateOnly Yearly(DateOnly since) => new Birthday(since.Month, since.Day, null).NextFrom(today > since ? today : since.AddDays(1), leapDay);
        var current = places.Where(p => p.IsOn(today));
        return occasion.Kind switch
        {
            OccasionKind.Birthday => person is { BirthMonth: { } month, BirthDay: { } day } ? [new(occasion, new Birthday(month, day, null).NextFrom(today, leapDay))] : [],
            OccasionKind.CompanyAnniversary => current.Where(p => p.FoundedOn is not null && IsFor(occasion, p)).Select(p => new GreetingOccurrence(occasion, Yearly(p.FoundedOn!.Value), p.AccountId)),
            OccasionKind.Partnership => current.Where(p => p.FirstOrderOn is not null && IsFor(occasion, p)).Select(p => new GreetingOccurrence(occasion, Yearly(p.FirstOrderOn!.Value), p.AccountId)),
            _ => OccasionDays.Next(occasion, today, leapDay) is { } on && (occasion.Audience != OccasionAudience.Deciders || current.Any(p => p.Decides)) ? [new(occasion, on)] : [],
        };
    }

    private static bool IsFor(GreetingOccasion occasion, GreetedPlace place) => occasion.Audience != OccasionAudience.Deciders || place.Decides;
}
