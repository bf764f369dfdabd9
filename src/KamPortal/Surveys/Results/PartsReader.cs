using System.Linq.Expressions;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Results;

/// <summary>Figures of the parts of one wave.</summary>
internal static class PartsReader
{
    /// <summary>Of an anonymous wave there is no manager and no role, and small parts are hidden together with what would tell them.</summary>
    public static async Task<IReadOnlyList<PartRow>> OfAsync(ResultsDoor door, WaveHead wave, IReadOnlyList<AskedQuestion> questions, ResultsFilter filter, ResultsPart part, CancellationToken cancellationToken)
    {
        if (wave.IsAnonymous && (part is ResultsPart.Manager or ResultsPart.Role || filter.Source is not null))
        {
            return [];
        }

        var db = door.Figures(wave.IsAnonymous);
        switch (part)
        {
            case ResultsPart.Manager:
                var managers = await ByAsync(door, wave, questions, filter, r => new Keyed<int?> { Id = r.Id, Key = r.ManagerId }, i => new Keyed<int?> { Id = i.Id, Key = i.ManagerId }, cancellationToken);
                var ids = managers.Keys.Where(k => k.Key is not null).Select(k => k.Key!.Value).ToArray();
                var names = await db.PortalUsers.AsNoTracking().Where(u => EF.Parameter(ids).Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancellationToken);
                return Rows(managers, k => k, k => names.GetValueOrDefault(k!.Value, ResultsTerms.NotTold));
            case ResultsPart.Role:
                var roles = await ByAsync(door, wave, questions, filter, r => new Keyed<int?> { Id = r.Id, Key = r.RoleId }, i => new Keyed<int?> { Id = i.Id, Key = i.RoleId }, cancellationToken);
                var titles = await db.RoleDefinitions.AsNoTracking().ToDictionaryAsync(r => r.Id, r => r.Name, cancellationToken);
                return Rows(roles, k => k, k => titles.GetValueOrDefault(k!.Value, ResultsTerms.NotTold));
            case ResultsPart.Segment:
                return Rows(await ByAsync(door, wave, questions, filter, r => new Keyed<AccountSegment?> { Id = r.Id, Key = r.Segment }, i => new Keyed<AccountSegment?> { Id = i.Id, Key = i.Segment }, cancellationToken), k => k, k => k!.Value.Label());
            case ResultsPart.Category:
                return Rows(await ByAsync(door, wave, questions, filter, r => new Keyed<AbcdCategory?> { Id = r.Id, Key = r.Category }, i => new Keyed<AbcdCategory?> { Id = i.Id, Key = i.Category }, cancellationToken), k => k, k => k!.Value.Label());
            default:
                return Rows(await BySourceAsync(door, wave, questions, filter, cancellationToken), k => k, k => k.SourceLabel());
        }
    }

    public static Task<IReadOnlyDictionary<Part<ResponseSource>, WaveFigures>> BySourceAsync(ResultsDoor door, WaveHead wave, IReadOnlyList<AskedQuestion> questions, ResultsFilter filter, CancellationToken cancellationToken) =>
        ByAsync(door, wave, questions, filter, r => new Keyed<ResponseSource> { Id = r.Id, Key = r.Source }, null, cancellationToken);

    /// <param name="invited">Null where the base cannot be parted so.</param>
    private static async Task<IReadOnlyDictionary<Part<TKey>, WaveFigures>> ByAsync<TKey>(
        ResultsDoor door, WaveHead wave, IReadOnlyList<AskedQuestion> questions, ResultsFilter filter, Expression<Func<SurveyResponse, Keyed<TKey>>> answered, Expression<Func<SurveyInvitation, Keyed<TKey>>>? invited, CancellationToken cancellationToken)
    {
        var db = door.Figures(wave.IsAnonymous);
        var measured = questions.Where(q => q.Measure != QuestionMeasure.None).Select(q => q.Id).ToArray();
        var keyed = db.SurveyResponses.Where(r => r.WaveId == wave.Id).Narrowed(filter).Select(answered);
        var tallies = await Tallies.ByAsync(db, keyed, measured, cancellationToken);
        var counts = await Tallies.CountAsync(keyed, cancellationToken);
        var people = invited is null ? new Dictionary<Part<TKey>, int>() : await Tallies.CountAsync(db.SurveyInvitations.Where(i => i.WaveId == wave.Id).Narrowed(filter).OfTheBase().Select(invited), cancellationToken);
        var parts = counts.Keys.Union(wave.IsAnonymous ? [] : people.Keys).ToList();
        var hidden = wave.IsAnonymous ? SmallGroups.Hidden([.. parts.Select(p => Counts(questions, measured, tallies[p], counts.GetValueOrDefault(p)))], door.Least) : new HashSet<int>();
        return parts.Select((part, index) => (part, index)).ToDictionary(p => p.part, p => hidden.Contains(p.index) && !wave.IsStillSecret
            ? WaveFigures.Without(ResultsState.TooFew, 0)
            : FiguresReader.Of(wave, questions, [.. tallies[p.part]], counts.GetValueOrDefault(p.part), wave.IsAnonymous ? 0 : people.GetValueOrDefault(p.part), door.Least));
    }

    private static IReadOnlyList<int> Counts(IReadOnlyList<AskedQuestion> questions, int[] measured, IEnumerable<AnswerTally> tallies, int responses)
    {
        var given = tallies.ToLookup(t => t.QuestionId);
        return [responses, .. questions.Where(q => measured.Contains(q.Id)).Select(q => AnswerCounts.Of(q, given[q.Id]))];
    }

    private static IReadOnlyList<PartRow> Rows<TKey>(IReadOnlyDictionary<Part<TKey>, WaveFigures> parts, Func<TKey?, object?> key, Func<TKey?, string> label) =>
    [
        .. parts.Select(p => new PartRow(Convert.ToString(key(p.Key.Key), System.Globalization.CultureInfo.InvariantCulture), key(p.Key.Key) is null ? ResultsTerms.NotTold : label(p.Key.Key), p.Value))
            .OrderByDescending(p => p.Figures.Responses).ThenByDescending(p => p.Figures.People).ThenBy(p => p.Label, StringComparer.CurrentCulture),
    ];
}
