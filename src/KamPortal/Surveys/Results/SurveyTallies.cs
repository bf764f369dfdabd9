using System.Collections.Concurrent;
using KamPortal.Data;
using KamPortal.Surveys.Answers;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Results;

/// <summary>
/// Answers of whole waves, counted and kept: responses come but are never changed, so a wave counted once is counted again only when another response is
/// there. Whoever sees a part of the clients has theirs counted anew; these are few.
/// </summary>
public sealed class SurveyTallies
{
    /// <summary>More are seldom looked at; then all are counted again.</summary>
    internal const int Most = 200;

    private readonly ConcurrentDictionary<int, Kept> kept = [];

    /// <param name="db">Must see all responses.</param>
    /// <returns>By wave.</returns>
    internal async Task<ILookup<int, AnswerTally>> OfAsync(KamDbContext db, int[] waveIds, CancellationToken cancellationToken)
    {
        var responses = db.SurveyResponses.Where(r => EF.Parameter(waveIds).Contains(r.WaveId));
        var stands = await responses.GroupBy(r => r.WaveId).Select(g => new { g.Key, Stand = new Stand(g.Count(), g.Max(r => r.Id)) }).ToDictionaryAsync(g => g.Key, g => g.Stand, cancellationToken);
        int[] stale = [.. stands.Where(s => !kept.TryGetValue(s.Key, out var known) || known.Stand != s.Value).Select(s => s.Key)];
        var read = stands.Keys.Except(stale).ToDictionary(id => id, id => kept[id].Tallies);
        if (stale.Length > 0)
        {
            var counted = await Tallies.ByAsync(db, db.SurveyResponses.Where(r => EF.Parameter(stale).Contains(r.WaveId)).Select(r => new Keyed<int> { Id = r.Id, Key = r.WaveId }), null, cancellationToken);
            if (kept.Count + stale.Length > Most)
            {
                kept.Clear();
            }

            foreach (var id in stale)
            {
                kept[id] = new Kept(stands[id], read[id] = [.. counted[new Part<int>(id)]]);
            }
        }

        return read.SelectMany(w => w.Value.Select(t => (w.Key, Tally: t))).ToLookup(t => t.Key, t => t.Tally);
    }

    /// <summary>What a wave had when it was counted.</summary>
    private sealed record Stand(int Count, long Last);

    private sealed record Kept(Stand Stand, AnswerTally[] Tallies);
}
