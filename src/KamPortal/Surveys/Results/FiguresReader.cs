using KamPortal.Data;
using KamPortal.Surveys.Answers;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Results;

/// <summary>Figures of whole waves, several at once: what a trend is made of.</summary>
internal static class FiguresReader
{
    public static Task<IReadOnlyDictionary<int, WaveFigures>> OfAsync(ResultsDoor door, IReadOnlyCollection<WaveHead> waves, ILookup<int, AskedQuestion> questions, ResultsFilter filter, CancellationToken cancellationToken) =>
        OfAsync(door, door.Figures, waves, questions, filter, cancellationToken);

    /// <summary>Of all clients, for what is published.</summary>
    public static Task<IReadOnlyDictionary<int, WaveFigures>> OfAllAsync(ResultsDoor door, IReadOnlyCollection<WaveHead> waves, ILookup<int, AskedQuestion> questions, CancellationToken cancellationToken) =>
        OfAsync(door, _ => door.All, waves, questions, ResultsFilter.All, cancellationToken);

    private static async Task<IReadOnlyDictionary<int, WaveFigures>> OfAsync(
        ResultsDoor door, Func<bool, KamDbContext> context, IReadOnlyCollection<WaveHead> waves, ILookup<int, AskedQuestion> questions, ResultsFilter filter, CancellationToken cancellationToken)
    {
        var figures = new Dictionary<int, WaveFigures>();
        foreach (var group in waves.GroupBy(w => w.IsAnonymous))
        {
            var db = context(group.Key);
            var narrowed = group.Key ? new ResultsFilter { Source = filter.Source } : filter;
            var ids = group.Select(w => w.Id).ToArray();
            var measured = group.SelectMany(w => questions[w.TemplateId]).Where(q => q.Measure != QuestionMeasure.None).Select(q => q.Id).Distinct().ToArray();
            var responses = db.SurveyResponses.Where(r => EF.Parameter(ids).Contains(r.WaveId));
            var tallies = await TalliesAsync(door, db, ids, measured, narrowed, cancellationToken);
            var counts = await Tallies.CountAsync(responses.Narrowed(narrowed).Select(r => new Keyed<int> { Id = r.Id, Key = r.WaveId }), cancellationToken);
            var people = await Tallies.CountAsync(db.SurveyInvitations.Where(i => EF.Parameter(ids).Contains(i.WaveId)).Narrowed(narrowed).OfTheBase().Select(i => new Keyed<int> { Id = i.Id, Key = i.WaveId }), cancellationToken);
            foreach (var wave in group)
            {
                var part = new Part<int>(wave.Id);
                figures[wave.Id] = wave.IsAnonymous && filter.Source is { } source
                    ? (await PartsReader.BySourceAsync(door, wave, [.. questions[wave.TemplateId]], ResultsFilter.All, cancellationToken)).GetValueOrDefault(new Part<ResponseSource>(source)) ?? WaveFigures.Without(ResultsState.NoData, 0)
                    : Of(wave, [.. questions[wave.TemplateId]], [.. tallies[wave.Id]], counts.GetValueOrDefault(part), people.GetValueOrDefault(part), door.Least);
            }
        }

        return figures;
    }

    /// <param name="questionIds">Null: all questions.</param>
    /// <returns>By wave.</returns>
    public static async Task<ILookup<int, AnswerTally>> TalliesAsync(ResultsDoor door, KamDbContext db, int[] waveIds, int[]? questionIds, ResultsFilter filter, CancellationToken cancellationToken)
    {
        if (door.Kept is { } kept && filter == ResultsFilter.All && door.IsWhole(db))
        {
            var asked = questionIds?.ToHashSet();
            var whole = await kept.OfAsync(db, waveIds, cancellationToken);
            return asked is null ? whole : whole.SelectMany(w => w.Where(t => asked.Contains(t.QuestionId)).Select(t => (w.Key, Tally: t))).ToLookup(t => t.Key, t => t.Tally);
        }

        var responses = db.SurveyResponses.Where(r => EF.Parameter(waveIds).Contains(r.WaveId)).Narrowed(filter).Select(r => new Keyed<int> { Id = r.Id, Key = r.WaveId });
        return (await Tallies.ByAsync(db, responses, questionIds, cancellationToken)).SelectMany(p => p.Select(t => (p.Key.Key, Tally: t))).ToLookup(t => t.Key, t => t.Tally);
    }

    public static WaveFigures Of(WaveHead wave, IReadOnlyList<AskedQuestion> questions, IReadOnlyCollection<AnswerTally> tallies, int responses, int people, int least) =>
        wave.IsStillSecret && responses > 0
            ? WaveFigures.Without(ResultsState.StillOpen, people)
            : WaveFigures.Of(questions, wave.Points, tallies, responses, people, wave.IsAnonymous ? least : 0);
}
