using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Results;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Improvements;

/// <summary>
/// Findings of surveys and the training that answers them (row 3.7). The figures are those of all clients, or of all clients of one manager, whoever looks:
/// before and after would not compare otherwise. A head sees findings on everybody and on those below.
/// </summary>
public sealed class TrainingQueries(KamDb kam, TimeProvider clock)
{
    public async Task<TrainingPage> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.PlanTraining);
        await using var all = kam.OpenAsSystem("training-figures");
        var least = (await SettingQueries.GetAsync(db, cancellationToken)).AnonymousMinimum;
        var heads = await WaveHead.ListAsync(all.SurveyWaves, cancellationToken);
        var questions = await AskedQuestion.OfAsync(all, [.. heads.Select(w => w.TemplateId).Distinct()], cancellationToken);
        var found = await db.TrainingFindings.AsNoTracking().OrderByDescending(f => f.CreatedAt).ThenByDescending(f => f.Id)
            .Select(f => new { Finding = f, Wave = f.Wave.Name, f.Question!.Key, f.Question.TextRu, f.Question.TextEn, User = f.User!.LastName + " " + f.User.FirstName, AfterWave = f.AfterWave!.Name }).ToListAsync(cancellationToken);
        var rows = new List<TrainingRow>();
        foreach (var (finding, wave, key, ru, en, user, afterWave) in found.Where(f => TrainingDoor.MaySee(db.Viewer, f.Finding.UserId)).Select(f => (f.Finding, f.Wave, f.Key, f.TextRu, f.TextEn, f.User, f.AfterWave)))
        {
            var head = heads.Find(w => w.Id == finding.WaveId);
            var before = head is null ? new FindingScore(null, 0, false) : await FindingFigures.OfAsync(all, head, [.. questions[head.TemplateId]], key, finding.Dimension, finding.UserId, least, cancellationToken);
            var after = heads.Find(w => w.Id == finding.AfterWaveId) is { } later ? await FindingFigures.OfAsync(all, later, [.. questions[later.TemplateId]], key, finding.Dimension, finding.UserId, least, cancellationToken) : null;
            rows.Add(new TrainingRow(
                finding.Id, finding.WaveId, wave, ru is null ? finding.Dimension?.Label() : InLanguage.Of(ru, en), finding.Text, finding.Direction, finding.UserId, finding.UserId is null ? null : user, before with { Value = finding.ScoreBefore },
                finding.PlannedOn, finding.DoneOn, finding.AfterWaveId, finding.AfterWaveId is null ? null : afterWave, after,
                head is null ? [] : [.. heads.Where(w => w.Code == head.Code && w.OpensOn > head.OpensOn).Select(w => new TrainingWave(w.Id, w.Name, [], []))], finding.Version));
        }

        var people = await db.PortalUsers.AsNoTracking().Where(u => u.IsEnabled && u.Roles.Any(r => r.Role == Role.Manager)).ToListAsync(cancellationToken);
        return new TrainingPage(
            rows,
            [.. heads.OrderByDescending(w => w.OpensOn).ThenByDescending(w => w.Id).Select(w => new TrainingWave(
                w.Id, w.Name, [.. questions[w.TemplateId].Where(q => q.Measure == QuestionMeasure.Gap).Select(q => q.Dimension).OfType<ServiceDimension>().Distinct().Order()],
                [.. questions[w.TemplateId].Where(q => q.Measure is not (QuestionMeasure.None or QuestionMeasure.Weights)).Select(q => new TrainingWave.Question(q.Id, q.Text))]))],
            [.. people.Where(u => TrainingDoor.MaySee(db.Viewer, u.Id)).OrderBy(u => SearchWords.SortKey(u.FullName), StringComparer.Ordinal).Select(u => new StaffChoice(u.Id, u.FullName))],
            db.Viewer.Today(clock));
    }
}
