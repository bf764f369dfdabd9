using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Results;

/// <summary>
/// Figures of surveys as far as the viewer sees clients; whoever manages surveys gets those of all clients, and everybody those of anonymous waves once
/// they are closed and answered by enough people. No names and no words of clients here.
/// </summary>
public sealed class SurveyResultsQueries(KamDb kam, SurveyTallies kept, TimeProvider clock)
{
    /// <summary>How far back a manager's score reaches.</summary>
    public const int RatingMonths = 12;

    /// <summary>Surveys with their waves, NPS first; what managers were given.</summary>
    /// <exception cref="RuleViolation">The viewer may not see results.</exception>
    public async Task<ResultsOverview> OverviewAsync(ResponseSource? source, CancellationToken cancellationToken)
    {
        await using var door = await ResultsDoor.OpenAsync(kam, Policies.SeeSurveys, cancellationToken, kept);
        var waves = await WaveHead.ListAsync(door.Rows.SurveyWaves, cancellationToken);
        var questions = await AskedQuestion.OfAsync(door.Rows, [.. waves.Select(w => w.TemplateId).Distinct()], cancellationToken);
        var filter = new ResultsFilter { Source = source };
        var figures = await FiguresReader.OfAsync(door, waves, questions, filter, cancellationToken);
        var today = door.Viewer.Today(clock);
        var ratings = await ManagerRatings.OfAsync(door.Figures(false), today, source, cancellationToken);
        return new ResultsOverview([.. waves.GroupBy(w => w.Code).Select(g => Trend([.. g], figures)).OrderBy(t => t.Kind).ThenBy(t => t.Code, StringComparer.Ordinal)], ratings, door.Least, today);
    }

    /// <returns>Null when there is no such wave or nobody was invited yet.</returns>
    /// <exception cref="RuleViolation">The viewer may not see results.</exception>
    public async Task<WaveResults?> WaveAsync(int waveId, ResultsFilter filter, ResultsPart by, CancellationToken cancellationToken)
    {
        await using var door = await ResultsDoor.OpenAsync(kam, Policies.SeeSurveys, cancellationToken, kept);
        var code = await door.Rows.SurveyWaves.Where(w => w.Id == waveId).Select(w => w.Template.Code).SingleOrDefaultAsync(cancellationToken);
        var waves = await WaveHead.ListAsync(door.Rows.SurveyWaves.Where(w => w.Template.Code == code), cancellationToken);
        if (waves.Find(w => w.Id == waveId) is not { } wave)
        {
            return null;
        }

        filter = wave.IsAnonymous ? new ResultsFilter { Source = filter.Source } : filter;
        var questions = await AskedQuestion.OfAsync(door.Rows, [.. waves.Select(w => w.TemplateId).Distinct()], cancellationToken);
        var figures = await FiguresReader.OfAsync(door, waves, questions, filter, cancellationToken);
        IReadOnlyList<AskedQuestion> asked = [.. questions[wave.TemplateId]];
        var published = await PublicationAsync(door.Rows, waveId, cancellationToken);
        return new WaveResults(
            wave.Id, wave.Name, wave.Status, wave.IsAnonymous, wave.OpensOn, wave.ClosesOn, wave.Kind, wave.Title, figures[wave.Id], await QuestionsAsync(door, wave, asked, filter, figures[wave.Id], cancellationToken),
            Trend(waves, figures), by, await PartsReader.OfAsync(door, wave, asked, filter, by, cancellationToken), await FunnelReader.OfAsync(door, wave.Id, wave.IsAnonymous, filter, cancellationToken), await ChoicesAsync(door, wave, cancellationToken),
            door.Least, published.Publication, published.Version, door.Viewer.Today(clock));
    }

    /// <summary>What an "Ideal" survey found, the greatest deficit first; with the clients the viewer sees, whose own deficit it is.</summary>
    /// <returns>Empty for other surveys, for unknown waves and where nothing may be told.</returns>
    /// <exception cref="RuleViolation">The viewer may not see results.</exception>
    public async Task<IReadOnlyList<DeficitRow>> DeficitsAsync(int waveId, CancellationToken cancellationToken)
    {
        await using var door = await ResultsDoor.OpenAsync(kam, Policies.SeeSurveys, cancellationToken, kept);
        var waves = await WaveHead.ListAsync(door.Rows.SurveyWaves.Where(w => w.Id == waveId), cancellationToken);
        if (waves is not [var wave])
        {
            return [];
        }

        var questions = await AskedQuestion.OfAsync(door.Rows, [wave.TemplateId], cancellationToken);
        var figures = (await FiguresReader.OfAsync(door, waves, questions, ResultsFilter.All, cancellationToken))[waveId];
        var ids = questions[wave.TemplateId].Where(q => q.Measure == QuestionMeasure.Deficit).Select(q => q.Id).ToArray();
        var byAccount = wave.IsAnonymous || ids.Length == 0 ? [] : await door.Rows.SurveyAnswers.Where(a => a.Response.WaveId == waveId && EF.Parameter(ids).Contains(a.QuestionId) && a.Number != null && a.Second != null && a.Response.AccountId != null)
            .GroupBy(a => new { a.QuestionId, AccountId = a.Response.AccountId!.Value, a.Response.Account!.Name })
            .Select(g => new { g.Key.QuestionId, g.Key.AccountId, g.Key.Name, Count = g.Count(), First = g.Sum(a => (long)a.Number!), Second = g.Sum(a => (long)a.Second!) }).ToListAsync(cancellationToken);
        var accounts = byAccount.ToLookup(a => a.QuestionId, a => new AccountDeficit(a.AccountId, a.Name, new PairSums(a.Count, 0, a.First, a.Second)));
        return [.. (figures.Ideal?.Attributes ?? []).Where(a => a.Answers.Count > 0).Select(a => new DeficitRow(a.QuestionId, a.Text, a.Answers, [.. accounts[a.QuestionId].OrderByDescending(x => x.Answers.First - x.Answers.Second).ThenBy(x => x.Name, StringComparer.CurrentCulture)]))];
    }

    internal static SurveyTrend Trend(IReadOnlyList<WaveHead> waves, IReadOnlyDictionary<int, WaveFigures> figures) => new(
        waves[0].Code, waves[^1].Kind, waves[^1].Title,
        [.. waves.Select(w => new WavePoint(w.Id, w.Name, w.OpensOn, w.Status == WaveStatus.Open, w.IsAnonymous, figures[w.Id], figures[w.Id].Headline(w.Kind), w.Kind == SurveyKind.Nps ? figures[w.Id].Nps?.Low : null, w.Kind == SurveyKind.Nps ? figures[w.Id].Nps?.High : null))]);

    private static async Task<IReadOnlyList<QuestionResult>> QuestionsAsync(ResultsDoor door, WaveHead wave, IReadOnlyList<AskedQuestion> asked, ResultsFilter filter, WaveFigures figures, CancellationToken cancellationToken)
    {
        if (figures.State != ResultsState.Shown)
        {
            return [];
        }

        var db = door.Figures(wave.IsAnonymous);
        var tallies = (await FiguresReader.TalliesAsync(door, db, [wave.Id], null, filter, cancellationToken))[wave.Id].ToLookup(t => t.QuestionId);
        bool TooFew(AskedQuestion question) => wave.IsAnonymous && AnswerCounts.Of(question, tallies[question.Id]) is var count && count > 0 && count < door.Least;
        return [.. asked.Select(q => QuestionResult.Of(q, [.. tallies[q.Id]], TooFew(q), wave.IsAnonymous ? door.Least : 0))];
    }

    private static async Task<ResultsChoices> ChoicesAsync(ResultsDoor door, WaveHead wave, CancellationToken cancellationToken)
    {
        var db = door.Figures(wave.IsAnonymous);
        var sources = await db.SurveyResponses.Where(r => r.WaveId == wave.Id).Select(r => r.Source).Distinct().ToListAsync(cancellationToken);
        if (wave.IsAnonymous)
        {
            return new ResultsChoices([], [], [], [], [.. sources.Order()]);
        }

        var facts = await db.SurveyInvitations.Where(i => i.WaveId == wave.Id).Select(i => new { i.ManagerId, i.Category, i.Segment, i.RoleId }).Distinct().ToListAsync(cancellationToken);
        var (managers, roles) = (facts.Select(f => f.ManagerId).Distinct().ToArray(), facts.Where(f => f.RoleId is not null).Select(f => f.RoleId!.Value).Distinct().ToArray());
        var users = await db.PortalUsers.AsNoTracking().Where(u => EF.Parameter(managers).Contains(u.Id)).OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id).ToListAsync(cancellationToken);
        var definitions = await db.RoleDefinitions.AsNoTracking().Where(r => EF.Parameter(roles).Contains(r.Id)).OrderBy(r => r.Order).ThenBy(r => r.Id).ToListAsync(cancellationToken);
        return new ResultsChoices(
            [.. users.Select(u => new AccountLink(u.Id, u.FullName))], [.. facts.Select(f => f.Category).Distinct().Order()], [.. facts.Where(f => f.Segment is not null).Select(f => f.Segment!.Value).Distinct().Order()],
            [.. definitions.Select(r => new AccountLink(r.Id, r.Name))], [.. sources.Order()]);
    }

    private static async Task<(WavePublication? Publication, int Version)> PublicationAsync(KamDbContext db, int waveId, CancellationToken cancellationToken)
    {
        var wave = await db.SurveyWaves.AsNoTracking().Include(w => w.PublishedBy).SingleAsync(w => w.Id == waveId, cancellationToken);
        return (PublishedRoles.Of(wave), wave.Version);
    }
}
