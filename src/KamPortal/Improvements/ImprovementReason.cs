using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Surveys;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Improvements;

/// <summary>What a survey says for an improvement: the wave, the attribute and its two means when it was opened.</summary>
internal sealed record ImprovementReason(int? WaveId, int? QuestionId, decimal? Expected, decimal? Perceived)
{
    /// <exception cref="RuleViolation">The wave or question is missing, does not exist or does not fit the source.</exception>
    public static async Task<ImprovementReason> CheckAsync(KamDbContext db, ImprovementSource source, int? waveId, int? questionId, IEnumerable<int> accountIds, CancellationToken cancellationToken)
    {
        if (waveId is null)
        {
            return source == ImprovementSource.Own ? new(null, null, null, null) : throw new RuleViolation(ImprovementMessages.WaveRequired, nameof(OpenImprovement.Form.WaveId));
        }

        var wave = await db.SurveyWaves.AsNoTracking().Where(w => w.Id == waveId && w.Status != WaveStatus.Draft && w.Status != WaveStatus.Cancelled).Select(w => new { w.TemplateId, w.IsAnonymous }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolation(ImprovementMessages.NoWave, nameof(OpenImprovement.Form.WaveId));
        if (questionId is null)
        {
            return source is ImprovementSource.Deficit or ImprovementSource.Gap ? throw new RuleViolation(ImprovementMessages.NoQuestion, nameof(OpenImprovement.Form.QuestionId)) : new(waveId, null, null, null);
        }

        var measure = await db.SurveyQuestions.Where(q => q.Id == questionId && q.TemplateId == wave.TemplateId).Select(q => (QuestionMeasure?)q.Measure).SingleOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolation(ImprovementMessages.NoQuestion, nameof(OpenImprovement.Form.QuestionId));
        var fits = source switch { ImprovementSource.Deficit => measure == QuestionMeasure.Deficit, ImprovementSource.Gap => measure == QuestionMeasure.Gap, _ => true };
        if (!fits)
        {
            throw new RuleViolation(ImprovementMessages.WrongQuestion, nameof(OpenImprovement.Form.QuestionId));
        }

        var pairs = await PairsAsync(db, waveId.Value, questionId.Value, cancellationToken);
        var ids = accountIds.ToHashSet();
        var counted = pairs.FindAll(p => wave.IsAnonymous ? p.AccountId is null : p.AccountId is { } a && ids.Contains(a));
        var isHidden = counted.Count == 0 || (wave.IsAnonymous && counted.Count < (await SettingQueries.GetAsync(db, cancellationToken)).AnonymousMinimum);
        return isHidden ? new(waveId, questionId, null, null) : new(waveId, questionId, Mean(counted.Select(p => p.Expected)), Mean(counted.Select(p => p.Perceived)));
    }

    /// <summary>Answers to a pair in which neither half is missing, of clients the viewer sees.</summary>
    public static Task<List<Pair>> PairsAsync(KamDbContext db, int waveId, int questionId, CancellationToken cancellationToken) =>
        db.SurveyAnswers.AsNoTracking().Where(a => a.QuestionId == questionId && a.Response.WaveId == waveId && a.Number != null && a.Second != null)
            .Select(a => new Pair(a.Response.AccountId, a.Number!.Value, a.Second!.Value)).ToListAsync(cancellationToken);

    /// <summary>To two decimals, as it is kept.</summary>
    public static decimal Mean(IEnumerable<int> numbers) => Math.Round(numbers.Average(n => (decimal)n), 2, MidpointRounding.AwayFromZero);

    internal sealed record Pair(int? AccountId, int Expected, int Perceived);
}
