using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Results;

/// <summary>What the people of a client answered over time. Answers of anonymous waves belong to no client and are not here.</summary>
public sealed class AccountSurveyQueries(KamDb kam)
{
    /// <summary>Wave by wave, the latest first, also those nobody answered.</summary>
    /// <exception cref="RuleViolation">The viewer may not see results.</exception>
    public async Task<IReadOnlyList<AccountWave>> OfAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var door = await ResultsDoor.OpenAsync(kam, Policies.SeeSurveys, cancellationToken);
        var db = door.Rows;
        var invited = await db.SurveyInvitations.Where(i => i.AccountId == accountId && !i.Wave.IsAnonymous && i.Status != InvitationStatus.Skipped).GroupBy(i => i.WaveId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var responses = await db.SurveyResponses.AsNoTracking().Where(r => r.AccountId == accountId)
            .Select(r => new { r.Id, r.WaveId, r.PersonId, r.Person!.LastName, r.Person.FirstName, r.Source, r.SubmittedAt }).ToListAsync(cancellationToken);
        var waveIds = invited.Keys.Union(responses.Select(r => r.WaveId)).ToArray();
        var waves = await WaveHead.ListAsync(db.SurveyWaves.Where(w => EF.Parameter(waveIds).Contains(w.Id)), cancellationToken);
        var questions = await AskedQuestion.OfAsync(db, [.. waves.Select(w => w.TemplateId).Distinct()], cancellationToken);
        var answers = (await db.SurveyAnswers.AsNoTracking().Where(a => a.Response.AccountId == accountId).Select(a => new { a.Id, a.ResponseId, a.QuestionId, a.OptionId, a.Number, a.Second, HasWords = a.Text != null }).ToListAsync(cancellationToken)).ToLookup(a => a.ResponseId);
        var words = (await VerbatimQueries.RowsAsync(db, [.. answers.SelectMany(g => g).Where(a => a.HasWords).OrderBy(a => a.QuestionId).Select(a => a.Id)], null, withFacts: false, isAnonymous: false, cancellationToken)).ToDictionary(w => w.AnswerId);

        AccountWave Wave(WaveHead wave)
        {
            IReadOnlyList<AskedQuestion> asked = [.. questions[wave.TemplateId]];
            var measures = asked.ToDictionary(q => q.Id, q => q.Measure);
            var given = responses.Where(r => r.WaveId == wave.Id).ToList();
            int? ScoreOf(long responseId, params QuestionMeasure[] sought) => answers[responseId].FirstOrDefault(a => sought.Contains(measures.GetValueOrDefault(a.QuestionId)))?.Number;
            return new AccountWave(
                wave.Id, wave.Name, wave.Kind, wave.Title, wave.OpensOn, wave.Status == WaveStatus.Open, invited.GetValueOrDefault(wave.Id),
                WaveFigures.Of(asked, wave.Points, [.. given.SelectMany(r => answers[r.Id]).Select(a => new AnswerTally(a.QuestionId, a.OptionId, a.Number, a.Second, 1))], given.Count, invited.GetValueOrDefault(wave.Id), 0),
                [
                    .. given.OrderByDescending(r => r.SubmittedAt).ThenBy(r => r.Id).Select(r => new AccountResponse(
                        r.Id, r.PersonId is { } personId && r.LastName is not null ? new AccountLink(personId, Person.NameOf(r.LastName, r.FirstName)) : null, r.Source, r.SubmittedAt,
                        ScoreOf(r.Id, QuestionMeasure.Recommend, QuestionMeasure.Satisfaction, QuestionMeasure.Effort),
                        answers[r.Id].Where(a => measures.GetValueOrDefault(a.QuestionId) is QuestionMeasure.Gap or QuestionMeasure.Deficit).Aggregate(default(PairSums), (sum, a) => sum + PairSums.Of(a.Number, a.Second, 1)).Gap,
                        ScoreOf(r.Id, QuestionMeasure.Manager), [.. answers[r.Id].Where(a => words.ContainsKey(a.Id)).OrderBy(a => a.QuestionId).Select(a => words[a.Id])])),
                ]);
        }

        return [.. waves.OrderByDescending(w => w.OpensOn).ThenByDescending(w => w.Id).Select(Wave)];
    }
}
