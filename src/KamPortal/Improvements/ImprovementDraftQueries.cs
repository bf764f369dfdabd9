using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Surveys;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Improvements;

/// <summary>From what a survey shows to an improvement: who named it and in which words.</summary>
public sealed class ImprovementDraftQueries(KamDb kam)
{
    private const int Few = 8;

    /// <summary>An attribute of an "Ideal" survey or an item of SERVQUAL; clients who got less than was important to them.</summary>
    /// <returns>Null when the wave did not ask it, or the question has no two halves.</returns>
    public async Task<ImprovementDraft?> FromQuestionAsync(int waveId, int questionId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditImprovements);
        var question = await db.SurveyQuestions.AsNoTracking().SingleOrDefaultAsync(q => q.Id == questionId && (q.Measure == QuestionMeasure.Deficit || q.Measure == QuestionMeasure.Gap), cancellationToken);
        var wave = await db.SurveyWaves.AsNoTracking().SingleOrDefaultAsync(w => w.Id == waveId, cancellationToken);
        if (question is null || wave?.TemplateId != question.TemplateId)
        {
            return null;
        }

        var source = question.Measure == QuestionMeasure.Gap ? ImprovementSource.Gap : ImprovementSource.Deficit;
        var pairs = wave.IsAnonymous ? [] : (await ImprovementReason.PairsAsync(db, waveId, questionId, cancellationToken)).Where(p => p.AccountId is not null).GroupBy(p => p.AccountId!.Value)
            .Select(g => (AccountId: g.Key, Expected: ImprovementReason.Mean(g.Select(p => p.Expected)), Perceived: ImprovementReason.Mean(g.Select(p => p.Perceived)))).Where(p => p.Perceived < p.Expected).ToList();
        var names = await NamesAsync(db, [.. pairs.Select(p => p.AccountId)], cancellationToken);
        var clients = pairs.OrderByDescending(p => p.Expected - p.Perceived).ThenBy(p => names[p.AccountId], StringComparer.CurrentCulture).ThenBy(p => p.AccountId)
            .Select(p => new ImprovementDraft.Client(p.AccountId, names[p.AccountId], Text(source == ImprovementSource.Gap ? ImprovementMessages.SaidGap : ImprovementMessages.SaidDeficit, question.Text, Number(p.Expected), Number(p.Perceived)))).ToList();
        var reason = await ImprovementReason.CheckAsync(db, source, waveId, questionId, clients.ConvertAll(c => c.AccountId), cancellationToken);
        return new ImprovementDraft(source, waveId, wave.Name, questionId, question.Text, reason.Expected, reason.Perceived, wave.IsAnonymous, clients);
    }

    /// <summary>Somebody's low score: their client, with their words.</summary>
    /// <returns>Null when the answer belongs to no client the viewer sees.</returns>
    public async Task<ImprovementDraft?> FromResponseAsync(long responseId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditImprovements);
        var response = await db.SurveyResponses.AsNoTracking().Where(r => r.Id == responseId && r.AccountId != null).Select(r => new { r.WaveId, Wave = r.Wave.Name, r.AccountId, Account = r.Account!.Name }).SingleOrDefaultAsync(cancellationToken);
        if (response is null)
        {
            return null;
        }

        var answers = await db.SurveyAnswers.AsNoTracking().Where(a => a.ResponseId == responseId && (a.Text != null || a.Question.Measure == QuestionMeasure.Recommend)).OrderBy(a => a.Question.Order).ThenBy(a => a.Id)
            .Select(a => new { a.Question.Measure, a.Number, a.Text }).ToListAsync(cancellationToken);
        var score = answers.Where(a => a.Measure == QuestionMeasure.Recommend).Min(a => a.Number) is { } given ? Text(ImprovementMessages.SaidScore, given) : "";
        var words = string.Join(' ', answers.Select(a => a.Text).Where(t => t is not null));
        return new ImprovementDraft(
            ImprovementSource.Detractor, response.WaveId, response.Wave, null, score, null, null, false,
            [new(response.AccountId!.Value, response.Account, Cut(words.Length > 0 ? words : score))]);
    }

    /// <summary>What answers in words are about: clients whose answers of the wave have the theme.</summary>
    /// <returns>Null when there is no such theme or wave.</returns>
    public async Task<ImprovementDraft?> FromThemeAsync(int waveId, int themeId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditImprovements);
        var theme = await db.SurveyThemes.AsNoTracking().SingleOrDefaultAsync(t => t.Id == themeId, cancellationToken);
        var wave = await db.SurveyWaves.AsNoTracking().SingleOrDefaultAsync(w => w.Id == waveId, cancellationToken);
        if (theme is null || wave is null)
        {
            return null;
        }

        var answers = await db.AnswerThemes.AsNoTracking().Where(t => t.ThemeId == themeId && t.Answer.Response.WaveId == waveId && t.Answer.Response.AccountId != null).OrderBy(t => t.AnswerId)
            .Select(t => new { t.Answer.Response.AccountId, t.Answer.Response.Account!.Name, t.Answer.Text }).ToListAsync(cancellationToken);
        var clients = answers.GroupBy(a => (a.AccountId, a.Name)).OrderBy(g => g.Key.Name, StringComparer.CurrentCulture).ThenBy(g => g.Key.AccountId)
            .Select(g => new ImprovementDraft.Client(g.Key.AccountId!.Value, g.Key.Name, Cut(string.Join(' ', g.Select(a => a.Text).Where(t => t is not null).DefaultIfEmpty(theme.Name))))).ToList();
        return new ImprovementDraft(ImprovementSource.Interview, waveId, wave.Name, null, theme.Name, null, null, wave.IsAnonymous, clients);
    }

    /// <summary>Anybody enabled may be given an improvement.</summary>
    public async Task<IReadOnlyList<StaffChoice>> OwnersAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditImprovements);
        var people = await db.PortalUsers.AsNoTracking().Where(u => u.IsEnabled).ToListAsync(cancellationToken);
        return [.. people.OrderBy(u => SearchWords.SortKey(u.FullName), StringComparer.Ordinal).Select(u => new StaffChoice(u.Id, u.FullName))];
    }

    /// <summary>Clients the viewer sees, by a part of the name.</summary>
    public async Task<IReadOnlyList<StaffChoice>> AccountsAsync(string text, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditImprovements);
        var (archived, typed) = (false, SearchWords.Normalise(text, Account.NameMaxLength));
        return await db.Accounts.AsNoTracking().Where(a => a.IsArchived == archived && a.SearchText.Contains(typed)).OrderBy(a => a.SortName).ThenBy(a => a.Id).Take(Few).Select(a => new StaffChoice(a.Id, a.Name)).ToListAsync(cancellationToken);
    }

    private static Task<Dictionary<int, string>> NamesAsync(KamDbContext db, int[] ids, CancellationToken cancellationToken) =>
        db.Accounts.Where(a => EF.Parameter(ids).Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);

    private static string Number(decimal mean) => mean.ToString("0.#", CultureInfo.CurrentCulture);

    private static string Cut(string text) => text.Length <= ImprovementAccount.SaidMaxLength ? text : text[..(ImprovementAccount.SaidMaxLength - 1)] + "…";

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
