using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Dossiers;

/// <summary>Dossiers of clients. Confidential questions and answers reach only holders of <see cref="Policies.SeePersonalNotes"/>.</summary>
public sealed class DossierQueries(KamDb kam, TimeProvider clock)
{
    /// <returns>Null when there is no such account or the viewer may not see it.</returns>
    public async Task<DossierView?> FindAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeDossier);
        return await FindAsync(db, accountId, db.Viewer.Today(clock), cancellationToken);
    }

    internal static async Task<DossierView?> FindAsync(KamDbContext db, int accountId, DateOnly today, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.AsNoTracking().Where(a => a.Id == accountId).Select(a => new { a.Name, a.IsArchived }).SingleOrDefaultAsync(cancellationToken);
        if (account is null)
        {
            return null;
        }

        var template = await ActiveTemplate.LoadAsync(db, cancellationToken);
        var answers = (await AnswerLines.CurrentAsync(db, accountId, cancellationToken)).ToDictionary(a => a.QuestionKey);
        var asked = await AskedAsync(db, accountId, cancellationToken);
        var files = await db.DossierFiles.Where(f => f.AccountId == accountId && f.DeletedAt == null).GroupBy(f => f.GroupCode).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var states = new List<(DossierQuestion Question, DossierState State)>();
        var groups = new List<DossierGroupView>();
        foreach (var group in template?.Groups ?? [])
        {
            var judged = group.Questions.ConvertAll(q => (Question: q, State: DossierCompleteness.StateOf(answers.GetValueOrDefault(q.Key) is { Value: not null } a ? a.AsOfOn : null, q.FreshDays, today)));
            states.AddRange(judged);
            if (db.Viewer.MaySee(group))
            {
                groups.Add(new DossierGroupView(
                    group.Code, group.Title, group.Audience == DossierAudience.Confidential, Judge(judged),
                    [.. judged.Where(j => db.Viewer.MaySee(j.Question)).Select(j => View(j.Question, j.State, answers.GetValueOrDefault(j.Question.Key), asked, db.Viewer))],
                    files.GetValueOrDefault(group.Code)));
            }
        }

        return new DossierView(
            accountId, account.Name, template?.Number ?? 0, Judge(states), states.Count(s => !db.Viewer.MaySee(s.Question)), groups, today,
            db.Viewer.May(Policies.EditDossier) && !account.IsArchived, db.Viewer.May(Policies.UploadFiles) && !account.IsArchived, db.Viewer.May(Policies.WorkTouches) && !account.IsArchived);
    }

    /// <summary>Every answer ever given to the question, latest first.</summary>
    /// <exception cref="RuleViolation">The question is not the viewer's to see.</exception>
    public async Task<IReadOnlyList<AnswerLine>> HistoryAsync(int accountId, string questionKey, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeDossier);
        return await AnswerLines.HistoryAsync(db, accountId, await ActiveTemplate.QuestionAsync(db, questionKey, cancellationToken), cancellationToken);
    }

    /// <summary>Answers to questions that later versions of the template no longer ask; who may read them is as the last version that asked said.</summary>
    public async Task<IReadOnlyList<RemovedAnswer>> RemovedAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeDossier);
        var asked = db.DossierQuestions.Where(q => q.Group.Template.Status == TemplateStatus.Active).Select(q => q.Key);
        var answers = (await AnswerLines.CurrentAsync(db, accountId, cancellationToken)).Where(a => a.Value is not null).ToDictionary(a => a.QuestionKey);
        var keys = answers.Keys.ToArray();
        var questions = await db.DossierQuestions.AsNoTracking().Include(q => q.Group).ThenInclude(g => g.Template)
            .Where(q => EF.Parameter(keys).Contains(q.Key) && q.Group.Template.Status == TemplateStatus.Retired && !asked.Contains(q.Key)).ToListAsync(cancellationToken);
        return [.. questions.GroupBy(q => q.Key).Select(g => g.MaxBy(q => q.Group.Template.Number)!).Where(db.Viewer.MaySee).OrderBy(q => q.Group.Order).ThenBy(q => q.Order)
            .Select(q => new RemovedAnswer(q.Text, answers[q.Key].Line(q.Kind, q.Choices, db.Viewer)))];
    }

    /// <summary>How much is known of an account; null when it is not visible.</summary>
    public async Task<DossierCompleteness?> CompletenessAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeDossier);
        return await db.Accounts.AnyAsync(a => a.Id == accountId, cancellationToken) ? await CompletenessAsync(db, accountId, db.Viewer.Today(clock), cancellationToken) : null;
    }

    internal static async Task<DossierCompleteness> CompletenessAsync(KamDbContext db, int accountId, DateOnly today, CancellationToken cancellationToken) =>
        (await CompletenessAsync(db, [accountId], today, cancellationToken))[accountId];

    /// <returns>For every account named.</returns>
    internal static async Task<IReadOnlyDictionary<int, DossierCompleteness>> CompletenessAsync(KamDbContext db, int[] accountIds, DateOnly today, CancellationToken cancellationToken)
    {
        var current = true;
        var questions = await db.DossierQuestions.AsNoTracking().Where(q => q.Group.Template.Status == TemplateStatus.Active).Select(q => new { q.Key, q.Importance, q.FreshDays }).ToListAsync(cancellationToken);
        var answers = (await db.DossierAnswers.AsNoTracking().Where(a => EF.Parameter(accountIds).Contains(a.AccountId) && a.IsCurrent == current && a.Value != null).Select(a => new { a.AccountId, a.QuestionKey, a.AsOfOn }).ToListAsync(cancellationToken))
            .ToDictionary(a => (a.AccountId, a.QuestionKey), a => (DateOnly?)a.AsOfOn);
        return accountIds.ToDictionary(id => id, id => DossierCompleteness.Of([.. questions.Select(q => (q.Importance, DossierCompleteness.StateOf(answers.GetValueOrDefault((id, q.Key)), q.FreshDays, today)))]));
    }

    /// <summary>When open touches ask which questions; the earliest counts.</summary>
    internal static Task<Dictionary<string, DateOnly>> AskedAsync(KamDbContext db, int accountId, CancellationToken cancellationToken) =>
        db.DossierAsks.Where(a => a.Touch.AccountId == accountId && a.Touch.Status == TouchStatus.Planned).GroupBy(a => a.QuestionKey).Select(g => new { g.Key, On = g.Min(a => a.Touch.DueOn) }).ToDictionaryAsync(a => a.Key, a => a.On, cancellationToken);

    private static DossierCompleteness Judge(IEnumerable<(DossierQuestion Question, DossierState State)> judged) => DossierCompleteness.Of([.. judged.Select(j => (j.Question.Importance, j.State))]);

    private static DossierQuestionView View(DossierQuestion question, DossierState state, AnswerLines.Row? answer, Dictionary<string, DateOnly> asked, Viewer viewer) => new(
        question.Key, question.Text, question.Help, question.Kind, question.Kind == AnswerKind.Choice ? question.Choices : [], question.Importance, question.FreshDays, question.IsConfidential,
        answer?.Line(question.Kind, question.Choices, viewer), state, asked.TryGetValue(question.Key, out var on) ? on : null);
}
