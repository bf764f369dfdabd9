using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Surveys.Answers;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Results;

/// <summary>
/// What people wrote. Of the viewer's clients with names; marketing reads words without anything that tells whose they are; of an anonymous wave everybody
/// does, once it is closed and enough people answered, in an order that tells nothing.
/// </summary>
public sealed class VerbatimQueries(KamDb kam)
{
    public const int PageSize = 50;

    /// <returns>Null when there is no such wave.</returns>
    /// <exception cref="RuleViolation">The viewer may not see results.</exception>
    public async Task<VerbatimPage?> PageAsync(int waveId, VerbatimFilter filter, CancellationToken cancellationToken)
    {
        await using var door = await ResultsDoor.OpenAsync(kam, Policies.SeeSurveys, cancellationToken);
        if (await WaveHead.ListAsync(door.Rows.SurveyWaves.Where(w => w.Id == waveId), cancellationToken) is not [var wave])
        {
            return null;
        }

        var state = await WordsDoor.StateAsync(door, wave, cancellationToken);
        var mayCode = door.Viewer.May(Policies.CodeAnswers);
        if (state != ResultsState.Shown)
        {
            return new VerbatimPage(state, [], 0, false, [], [], 0, 0, false, [], mayCode);
        }

        var db = door.Words(wave.IsAnonymous);
        var withFacts = !wave.IsAnonymous && !door.WordsOnly;
        var recommend = wave.IsAnonymous ? null : await db.SurveyQuestions.Where(q => q.TemplateId == wave.TemplateId && q.Measure == QuestionMeasure.Recommend).OrderBy(q => q.Order).Select(q => (int?)q.Id).FirstOrDefaultAsync(cancellationToken);

        // Only such questions take words; without them every answer of the wave would be fetched to see that it has none.
        var worded = await db.SurveyQuestions.Where(q => q.TemplateId == wave.TemplateId && q.Kind == QuestionKind.Text).Select(q => q.Id).ToArrayAsync(cancellationToken);
        var answers = db.SurveyAnswers.AsNoTracking().Where(a => a.Response.WaveId == waveId && EF.Parameter(worded).Contains(a.QuestionId) && a.Text != null);
        var all = await answers.CountAsync(cancellationToken);
        var coded = await answers.CountAsync(a => db.AnswerThemes.Any(t => t.AnswerId == a.Id), cancellationToken);
        var pareto = await ParetoAsync(db, waveId, cancellationToken);
        var narrowed = Narrowed(db, answers, wave.IsAnonymous ? new VerbatimFilter { ThemeId = filter.ThemeId, Uncoded = filter.Uncoded } : withFacts ? filter : filter with { ManagerId = null }, recommend);
        var total = await narrowed.CountAsync(cancellationToken);
        var ordered = withFacts ? narrowed.OrderByDescending(a => a.Response.SubmittedAt).ThenBy(a => a.Id) : narrowed.OrderBy(a => a.Id);
        var ids = await ordered.Skip((Math.Max(1, filter.Page) - 1) * PageSize).Take(PageSize + 1).Select(a => a.Id).ToListAsync(cancellationToken);
        var themes = (await db.SurveyThemes.AsNoTracking().ToListAsync(cancellationToken)).Where(t => t.IsActive || pareto.Any(p => p.Id == t.Id)).OrderBy(t => t.Name, StringComparer.CurrentCulture).ThenBy(t => t.Id);
        return new VerbatimPage(
            state, await RowsAsync(db, [.. ids.Take(PageSize)], recommend, withFacts, wave.IsAnonymous, cancellationToken), total, ids.Count > PageSize, [.. themes.Select(t => new AccountLink(t.Id, t.Name))], pareto, all, coded,
            recommend is not null, withFacts ? await ManagersAsync(db, waveId, cancellationToken) : [], mayCode);
    }

    internal static async Task<IReadOnlyList<VerbatimRow>> RowsAsync(KamDbContext db, long[] ids, int? recommend, bool withFacts, bool isAnonymous, CancellationToken cancellationToken)
    {
        var found = await db.SurveyAnswers.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.Id)).Select(a => new
        {
            a.Id, a.Text, a.Question.TextRu, a.Question.TextEn, a.Response.Source, a.Response.SubmittedAt, a.Response.PersonId, a.Response.Person!.LastName, a.Response.Person.FirstName, a.Response.AccountId, Account = a.Response.Account!.Name,
            ManagerLast = a.Response.Manager!.LastName, ManagerFirst = a.Response.Manager.FirstName, Score = a.Response.Answers.Where(o => o.QuestionId == recommend).Select(o => o.Number).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        var coded = await db.AnswerThemes.AsNoTracking().Where(t => EF.Parameter(ids).Contains(t.AnswerId)).Select(t => new { t.AnswerId, t.ThemeId, t.Theme.NameRu, t.Theme.NameEn }).ToListAsync(cancellationToken);
        var themes = coded.ToLookup(t => t.AnswerId, t => new AccountLink(t.ThemeId, InLanguage.Of(t.NameRu, t.NameEn)));
        return
        [
            .. found.OrderBy(a => Array.IndexOf(ids, a.Id)).Select(a => new VerbatimRow(
                a.Id, InLanguage.Of(a.TextRu, a.TextEn), a.Text!, [.. themes[a.Id].OrderBy(t => t.Name, StringComparer.CurrentCulture)], a.Score, isAnonymous ? null : a.Source, withFacts ? a.SubmittedAt : null,
                withFacts && a.PersonId is { } personId && a.LastName is not null ? new AccountLink(personId, Person.NameOf(a.LastName, a.FirstName)) : null,
                withFacts && a.AccountId is { } accountId ? new AccountLink(accountId, a.Account) : null,
                withFacts && a.ManagerLast is not null ? Person.NameOf(a.ManagerLast, a.ManagerFirst) : null)),
        ];
    }

    private static IQueryable<SurveyAnswer> Narrowed(KamDbContext db, IQueryable<SurveyAnswer> answers, VerbatimFilter filter, int? recommend)
    {
        answers = filter.ThemeId is { } themeId ? answers.Where(a => db.AnswerThemes.Any(t => t.AnswerId == a.Id && t.ThemeId == themeId)) : answers;
        answers = filter.Uncoded ? answers.Where(a => !db.AnswerThemes.Any(t => t.AnswerId == a.Id)) : answers;
        answers = filter.ManagerId is { } managerId ? answers.Where(a => a.Response.ManagerId == managerId) : answers;
        answers = filter.Source is { } source ? answers.Where(a => a.Response.Source == source) : answers;
        if (filter.Band is not { } band || recommend is null)
        {
            return answers;
        }

        var (least, most) = band switch { ScoreBand.Detractors => (0, 6), ScoreBand.Passives => (7, 8), _ => (9, 10) };
        return answers.Where(a => a.Response.Answers.Any(o => o.QuestionId == recommend && o.Number >= least && o.Number <= most));
    }

    private static async Task<IReadOnlyList<ThemeCount>> ParetoAsync(KamDbContext db, int waveId, CancellationToken cancellationToken)
    {
        var counts = await db.AnswerThemes.Where(t => t.Answer.Response.WaveId == waveId).GroupBy(t => new { t.ThemeId, t.Theme.NameRu, t.Theme.NameEn }).Select(g => new { g.Key.ThemeId, g.Key.NameRu, g.Key.NameEn, Count = g.Count() }).ToListAsync(cancellationToken);
        return ThemeCount.Pareto(counts.Select(c => (c.ThemeId, InLanguage.Of(c.NameRu, c.NameEn), c.Count)));
    }

    private static async Task<IReadOnlyList<AccountLink>> ManagersAsync(KamDbContext db, int waveId, CancellationToken cancellationToken)
    {
        var ids = await db.SurveyResponses.Where(r => r.WaveId == waveId && r.ManagerId != null).Select(r => r.ManagerId!.Value).Distinct().ToArrayAsync(cancellationToken);
        return [.. (await db.PortalUsers.AsNoTracking().Where(u => EF.Parameter(ids).Contains(u.Id)).OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id).ToListAsync(cancellationToken)).Select(u => new AccountLink(u.Id, u.FullName))];
    }
}
