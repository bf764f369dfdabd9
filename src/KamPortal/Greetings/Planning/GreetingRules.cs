using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.People;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings.Planning;

/// <summary>Occasions, rules and languages of the templates, loaded once per run: who is greeted how, without a database.</summary>
internal sealed class GreetingRules(IReadOnlyList<GreetingOccasion> occasions, IEnumerable<(int OccasionId, string Language, int Number)> templates)
{
    private readonly Dictionary<(int, AbcdCategory), GreetingRule> rules = occasions.SelectMany(o => o.Rules).ToDictionary(r => (r.OccasionId, r.Category));
    private readonly HashSet<(int, string)> languages = [.. templates.Select(t => (t.OccasionId, t.Language))];

    /// <summary>Active ones.</summary>
    public IReadOnlyList<GreetingOccasion> Occasions { get; } = [.. occasions.Where(o => o.IsActive)];

    /// <summary>Changes when an occasion, a rule or a template does.</summary>
    public string Print { get; } = string.Join(';', occasions.OrderBy(o => o.Id).Select(o => FormattableString.Invariant($"{o.Id},{o.IsActive},{o.Month},{o.Day},{o.WeekOfMonth},{o.Weekday},{o.Industry},{o.Audience},{string.Join(' ', o.Rules.OrderBy(r => r.Category).Select(r => $"{r.Category}{r.Approval}{r.Channel}"))}")))
        + string.Join(';', templates.OrderBy(t => t.OccasionId).ThenBy(t => t.Language, StringComparer.Ordinal));

    public static async Task<GreetingRules> LoadAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        var current = true;
        var occasions = await db.GreetingOccasions.AsNoTracking().Include(o => o.Rules).OrderBy(o => o.Id).ToListAsync(cancellationToken);
        var templates = await db.GreetingTemplates.AsNoTracking().Where(t => t.IsCurrent == current).Select(t => new { t.OccasionId, t.Language, t.Number }).ToListAsync(cancellationToken);
        return new GreetingRules(occasions, [.. templates.Select(t => (t.OccasionId, t.Language, t.Number))]);
    }

    /// <param name="places">Of this person, at accounts that are neither archived nor lost; for a day of the company the one of that company.</param>
    /// <param name="preferences">Of this person.</param>
    public GreetingDecision Decide(GreetingOccasion occasion, DateOnly on, GreetedPerson person, IEnumerable<GreetedPlace> places, IReadOnlyCollection<GreetingPreference> preferences)
    {
        if (person.LeftOn is not null)
        {
            return GreetingDecision.Not(GreetingSkip.PersonLeft);
        }

        if (!Concerns(occasion.Audience, person))
        {
            return GreetingDecision.DoesNotConcern;
        }

        var there = places.Where(p => p.IsOn(on)).ToList();
        if (there.Count == 0)
        {
            return GreetingDecision.Not(GreetingSkip.PersonLeft);
        }

        there.RemoveAll(p => !IsOfIndustry(occasion.Industry, p.Industry));
        if (there.Count == 0)
        {
            return GreetingDecision.DoesNotConcern;
        }

        if (person.OptOuts.HasFlag(OptOuts.Greetings))
        {
            return GreetingDecision.Not(GreetingSkip.OptedOut);
        }

        var place = PrimaryPlace.Of(there);
        return rules.GetValueOrDefault((occasion.Id, place.Abcd)) is not { Approval: not GreetingApproval.Off } rule ? GreetingDecision.DoesNotConcern
            : PreferenceFor(occasion, preferences) is { IsNever: true } ? GreetingDecision.Not(GreetingSkip.Preference)
            : ByChannel(occasion, person, place, PreferenceFor(occasion, preferences)?.Channel ?? rule.Channel, rule.Approval);
    }

    /// <summary>A line for the occasion goes before the line for all.</summary>
    public static GreetingPreference? PreferenceFor(GreetingOccasion occasion, IEnumerable<GreetingPreference> preferences) =>
        preferences.Where(p => p.OccasionId is null || p.OccasionId == occasion.Id).MaxBy(p => p.OccasionId is not null);

    /// <summary>Why no letter may go to the person; null when one may.</summary>
    public static GreetingSkip? LetterObstacle(GreetedPerson person) =>
        person.OptOuts.HasFlag(OptOuts.Mail) ? GreetingSkip.OptedOut
        : person.Consent != ConsentStatus.Given ? GreetingSkip.NoConsent
        : !ContactAddress.IsUsable(person.Email) ? GreetingSkip.NoEmail
        : null;

    /// <summary>Parts of the occasion's industry are parted by semicolons; the account's has to contain one of them.</summary>
    public static bool IsOfIndustry(string? wanted, string? industry) =>
        string.IsNullOrWhiteSpace(wanted) || (industry is not null
            && wanted.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Any(part => industry.Contains(part, StringComparison.OrdinalIgnoreCase)));

    private static bool Concerns(OccasionAudience audience, GreetedPerson person) => audience switch
    {
        OccasionAudience.Men => Genders.Of(person.Gender, person.MiddleName) == Gender.Male,
        OccasionAudience.Women => Genders.Of(person.Gender, person.MiddleName) == Gender.Female,
        _ => true,
    };

    /// <summary>
    /// Whoever may not be written to is called on their own day. On days for many only those who decide are: a hundred calls for one holiday help nobody.
    /// A letter in a language without a template does not go out in another one.
    /// </summary>
    private GreetingDecision ByChannel(GreetingOccasion occasion, GreetedPerson person, GreetedPlace place, GreetingChannel channel, GreetingApproval approval)
    {
        var hasWords = languages.Contains((occasion.Id, person.Language));
        if (channel != GreetingChannel.Email)
        {
            return hasWords || occasion.Kind.IsOwn() ? new GreetingDecision(place, channel, approval) : GreetingDecision.Not(GreetingSkip.NoTemplate);
        }

        var obstacle = LetterObstacle(person) ?? (hasWords ? null : GreetingSkip.NoTemplate);
        return obstacle is not { } why ? new GreetingDecision(place, channel, approval)
            : occasion.Kind.IsOwn() || (place.Decides && hasWords) ? new GreetingDecision(place, GreetingChannel.Call, approval, Instead: why)
            : GreetingDecision.Not(why);
    }
}
