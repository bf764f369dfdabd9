using KamPortal.Improvements;
using KamPortal.Surveys;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

/// <summary>What the client's own voice proves: rows 0.16 (6) and (7), 0.19 (1), (2) and (4) of the domain.</summary>
internal sealed partial class StepEvidenceReader
{
    /// <summary>The surveys a plan asks for: how an ideal supplier and an ideal service would be.</summary>
    private static readonly SurveyKind[] AskedFor = [SurveyKind.IdealSupplier, SurveyKind.IdealService];

    /// <summary>
    /// A survey counts once, however many of the client's people answered it, by the link, on the telephone or in an interview, and only when the answer came
    /// since the plan began. Answers of anonymous waves belong to no client and cannot count.
    /// </summary>
    private static StepMeasure Surveys(ILookup<int, Heard> heard, StepSubject step)
    {
        var answered = heard[step.AccountId].Where(h => h.On >= step.Since).Select(h => h.Kind).ToHashSet();
        var missing = AskedFor.Where(k => !answered.Contains(k)).Select(NameOf).ToList();
        return new StepMeasure(AskedFor.Length - missing.Count, missing.Count, Groups: missing);
    }

    /// <summary>Of the improvements in work and those done since the plan began. Without any the step is fulfilled only when the surveys were answered and show no deficit.</summary>
    private static StepMeasure Improved(ILookup<int, Made> made, ILookup<int, Heard> heard, ILookup<int, Pair> pairs, StepSubject step)
    {
        var of = made[step.AccountId].Where(m => m.DoneOn is null || m.DoneOn >= step.Since).ToList();
        if (of.Count > 0)
        {
            var open = of.Count(m => m.DoneOn is null);
            return new StepMeasure(Percent(of.Count - open, of.Count), open, Note: open > 0 ? MeasureNote.ImprovementsOpen : MeasureNote.None);
        }

        if (!heard[step.AccountId].Any(h => h.On >= step.Since))
        {
            return new StepMeasure(0, Note: MeasureNote.NotAsked);
        }

        var deficits = pairs[step.AccountId].Where(p => p.On >= step.Since).GroupBy(p => p.QuestionKey).Count(q => q.Sum(p => p.Importance) > q.Sum(p => p.Score));
        return deficits == 0 ? new StepMeasure(Whole) : new StepMeasure(0, deficits, Note: MeasureNote.DeficitsUnanswered);
    }

    /// <summary>Done improvements whose client was shown them since the plan began.</summary>
    private static StepMeasure Shown(ILookup<int, Made> made, StepSubject step)
    {
        var done = made[step.AccountId].Where(m => m.DoneOn is not null).ToList();
        var waiting = done.Count(m => m.ShownOn is null);
        return new StepMeasure(done.Count(m => m.ShownOn >= step.Since), waiting, Note: waiting > 0 ? MeasureNote.DoneNotShown : MeasureNote.NothingDone);
    }

    private static string NameOf(SurveyKind kind) => kind == SurveyKind.IdealSupplier ? AccountPlanMessages.IdealSupplier : AccountPlanMessages.IdealService;

    private async Task<ILookup<int, Heard>> HeardAsync(int[] accounts, DateOnly since, CancellationToken cancellationToken)
    {
        var from = since.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var heard = await db.SurveyResponses.AsNoTracking()
            .Where(r => r.AccountId != null && EF.Parameter(accounts).Contains(r.AccountId.Value) && r.SubmittedAt >= from && (r.Wave.Template.Kind == SurveyKind.IdealSupplier || r.Wave.Template.Kind == SurveyKind.IdealService))
            .Select(r => new { r.AccountId, r.Wave.Template.Kind, r.SubmittedAt }).ToListAsync(cancellationToken);
        return heard.ToLookup(r => r.AccountId!.Value, r => new Heard(r.Kind, DateOnly.FromDateTime(r.SubmittedAt!.Value)));
    }

    private async Task<ILookup<int, Pair>> PairsAsync(int[] accounts, DateOnly since, CancellationToken cancellationToken)
    {
        var from = since.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var pairs = await db.SurveyAnswers.AsNoTracking()
            .Where(a => a.Response.AccountId != null && EF.Parameter(accounts).Contains(a.Response.AccountId.Value) && a.Response.SubmittedAt >= from && a.Question.Measure == QuestionMeasure.Deficit && a.Number != null && a.Second != null)
            .Select(a => new { a.Response.AccountId, a.Response.SubmittedAt, a.Response.Wave.Template.Code, a.Question.Key, a.Number, a.Second }).ToListAsync(cancellationToken);
        return pairs.ToLookup(p => p.AccountId!.Value, p => new Pair(DateOnly.FromDateTime(p.SubmittedAt!.Value), $"{p.Code}:{p.Key}", p.Number!.Value, p.Second!.Value));
    }

    /// <summary>What was dropped is neither open nor done.</summary>
    private async Task<ILookup<int, Made>> MadeAsync(int[] accounts, CancellationToken cancellationToken)
    {
        var made = await db.ImprovementAccounts.AsNoTracking().Where(a => EF.Parameter(accounts).Contains(a.AccountId) && a.Improvement.Status != ImprovementStatus.Dropped)
            .Select(a => new { a.AccountId, a.Improvement.Status, a.Improvement.ClosedOn, a.ShownOn }).ToListAsync(cancellationToken);
        return made.ToLookup(m => m.AccountId, m => new Made(m.Status == ImprovementStatus.Done ? m.ClosedOn : null, m.ShownOn));
    }

    /// <param name="On">Day of the answer, UTC.</param>
    private sealed record Heard(SurveyKind Kind, DateOnly On);

    private sealed record Pair(DateOnly On, string QuestionKey, int Importance, int Score);

    /// <param name="DoneOn">Null while in work.</param>
    private sealed record Made(DateOnly? DoneOn, DateOnly? ShownOn);
}
