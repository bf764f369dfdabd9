using KamPortal.Data;
using KamPortal.Surveys;
using KamPortal.Surveys.Results;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Improvements;

/// <summary>The figure a finding is about, over the clients of one manager or over all: figures alone, no client and no word.</summary>
internal static class FindingFigures
{
    /// <param name="questionKey">Null: the figure the survey is made for. The key, since another wave may ask another version.</param>
    /// <param name="dimension">Of SERVQUAL, where there is no question.</param>
    /// <param name="userId">Answers of clients whose manager this was when the wave opened. Of an anonymous wave nothing is known of managers.</param>
    /// <param name="least">Answers an anonymous wave must have to be told.</param>
    public static async Task<FindingScore> OfAsync(KamDbContext db, WaveHead wave, IReadOnlyList<AskedQuestion> asked, string? questionKey, ServiceDimension? dimension, int? userId, int least, CancellationToken cancellationToken)
    {
        var question = questionKey is null ? null : asked.FirstOrDefault(q => q.Key == questionKey);
        if ((questionKey is not null && question is null) || (dimension is not null && !asked.Any(q => q.Measure == QuestionMeasure.Gap && q.Dimension == dimension)) || (wave.IsAnonymous && userId is not null))
        {
            return new FindingScore(null, 0, false);
        }

        var responses = db.SurveyResponses.Where(r => r.WaveId == wave.Id && (userId == null || r.ManagerId == userId));
        var count = await responses.CountAsync(cancellationToken);
        if (wave.IsStillSecret)
        {
            return new FindingScore(null, 0, count > 0);
        }

        var measured = asked.Where(q => q.Measure != QuestionMeasure.None).Select(q => q.Id).ToArray();
        var tallies = (await Tallies.ByAsync(db, responses.Select(r => new Keyed<int> { Id = r.Id, Key = r.WaveId }), measured, cancellationToken))[new Part<int>(wave.Id)].ToList();
        var figures = WaveFigures.Of(asked, wave.Points, tallies, count, count, wave.IsAnonymous ? least : 0);
        if (dimension is not null)
        {
            return OfDimension(figures, dimension.Value);
        }

        var value = question is null ? figures.Headline(wave.Kind) : OfQuestion(figures, question);
        var answers = question is null ? count : AnswerCounts.Of(question, tallies.Where(t => t.QuestionId == question.Id));
        return new FindingScore(Rounded(value), value is null ? 0 : answers, figures.State == ResultsState.TooFew || (question is not null && figures.Hidden.Contains(question.Id)));
    }

    /// <summary>Behind the gap of a dimension stand as many people as paired its most answered item.</summary>
    private static FindingScore OfDimension(WaveFigures figures, ServiceDimension dimension)
    {
        var gap = figures.Servqual?.Dimensions.FirstOrDefault(d => d.Dimension == dimension);
        return gap?.Gap is { } value ? new FindingScore(Rounded(value), gap.Items.Max(i => i.Answers.Count), false) : new FindingScore(null, 0, figures.State == ResultsState.TooFew || gap?.Items.Any(i => figures.Hidden.Contains(i.QuestionId)) == true);
    }

    private static decimal? Rounded(decimal? value) => value is { } shown ? Math.Round(shown, 2, MidpointRounding.AwayFromZero) : null;

    private static decimal? OfQuestion(WaveFigures figures, AskedQuestion question) => question.Measure switch
    {
        QuestionMeasure.Recommend => (decimal?)figures.Nps?.Value,
        QuestionMeasure.Satisfaction => figures.Csat?.Percent,
        QuestionMeasure.Effort => figures.Effort?.Shown,
        QuestionMeasure.Manager => figures.Manager?.Shown,
        QuestionMeasure.Gap => figures.Servqual?.Dimensions.SelectMany(d => d.Items).FirstOrDefault(i => i.QuestionId == question.Id)?.Answers.Gap,
        QuestionMeasure.Deficit => figures.Ideal?.Attributes.FirstOrDefault(a => a.QuestionId == question.Id)?.Deficit,
        _ => null,
    };
}
