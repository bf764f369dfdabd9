using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Export;
using KamPortal.Staff;

namespace KamPortal.Surveys.Results;

/// <summary>Figures of a wave, or its words as far as the viewer may read them, as a file. Of an anonymous wave no name gets here, and nothing below the least.</summary>
public sealed class ExportSurveyResults(KamDb kam, SurveyResultsQueries results, VerbatimQueries verbatims)
{
    /// <returns>Null when there is no such wave.</returns>
    /// <exception cref="RuleViolation">The viewer may neither export nor manage surveys.</exception>
    public async Task<Prepared?> PrepareAsync(int waveId, ResultsFilter filter, bool words, ExportFormat format, CancellationToken cancellationToken)
    {
        await using (var db = await kam.OpenAsync(cancellationToken))
        {
            if (!db.Viewer.May(Policies.ManageSurveys))
            {
                db.Viewer.Require(Policies.ExportAccounts);
            }
        }

        if (await results.WaveAsync(waveId, filter, ResultsPart.Manager, cancellationToken) is not { } wave)
        {
            return null;
        }

        var rows = words ? await WordsAsync(waveId, filter, cancellationToken) : await FiguresAsync(wave, filter, cancellationToken);
        IReadOnlyList<ExportColumn> columns = words
            ? [new(ResultsTerms.Question, 40), new(ResultsTerms.Answer, 80), new(ResultsTerms.Themes, 30), new(ResultsTerms.Score, 8), new(ResultsTerms.Person, 30), new(ResultsTerms.Account, 36), new(ResultsTerms.Manager, 26), new(ResultsTerms.Source, 14), new(ResultsTerms.When, 14)]
            : [new(ResultsTerms.Section, 24), new(ResultsTerms.Line, 60), new(ResultsTerms.Figure, 24), new(ResultsTerms.Value, 12), new(ResultsTerms.Count, 10), new(ResultsTerms.Low, 10), new(ResultsTerms.High, 10)];
        return new Prepared(columns, rows, format, ExportText.Clean(wave.Name));
    }

    private async Task<List<IReadOnlyList<object?>>> FiguresAsync(WaveResults wave, ResultsFilter filter, CancellationToken cancellationToken)
    {
        var rows = new List<IReadOnlyList<object?>>();
        Add(rows, ResultsTerms.Whole, wave.Name, wave.Figures);
        foreach (var question in wave.Questions.Where(q => !q.IsHidden))
        {
            rows.AddRange(question.Bars.Select(b => (IReadOnlyList<object?>)[question.Text, b.Label, b.Mean is null ? ResultsTerms.Answers : ResultsTerms.Mean, b.Mean?.Shown ?? b.Count, b.Count, null, null]));
        }

        foreach (var part in Enum.GetValues<ResultsPart>())
        {
            foreach (var line in part == wave.By ? wave.Parts : (await results.WaveAsync(wave.Id, filter, part, cancellationToken))!.Parts)
            {
                Add(rows, part.Label(), line.Label, line.Figures);
            }
        }

        foreach (var point in wave.Trend.Points)
        {
            Add(rows, ResultsTerms.Waves, point.Name, point.Figures);
        }

        return rows;
    }

    private static void Add(List<IReadOnlyList<object?>> rows, string section, string line, WaveFigures figures)
    {
        if (figures.State != ResultsState.Shown)
        {
            rows.Add([section, line, figures.State == ResultsState.NoData ? ResultsTerms.NoData : ResultsTerms.Hidden, null, null, null, null]);
            return;
        }

        void Row(string figure, decimal? value, int count, decimal? low = null, decimal? high = null)
        {
            if (value is not null)
            {
                rows.Add([section, line, figure, value, count, low, high]);
            }
        }

        Row("NPS", (decimal?)figures.Nps?.Value, figures.Nps?.Count ?? 0, (decimal?)figures.Nps?.Low, (decimal?)figures.Nps?.High);
        foreach (var dimension in figures.Servqual?.Dimensions ?? [])
        {
            Row(dimension.Dimension.Label(), dimension.Gap, dimension.Answers.Count);
        }

        Row("SERVQUAL", figures.Servqual?.Total, figures.Responses);
        foreach (var attribute in figures.Ideal?.Attributes ?? [])
        {
            Row($"{ResultsTerms.Deficit}: {attribute.Text}", attribute.Deficit, attribute.Answers.Count);
        }

        Row("CSAT, %", figures.Csat?.Percent, figures.Csat?.Count ?? 0);
        Row("CES", figures.Effort?.Shown, figures.Effort?.Count ?? 0);
        Row(ResultsTerms.ManagerScore, figures.Manager?.Shown, figures.Manager?.Count ?? 0);
    }

    private async Task<List<IReadOnlyList<object?>>> WordsAsync(int waveId, ResultsFilter filter, CancellationToken cancellationToken)
    {
        var rows = new List<IReadOnlyList<object?>>();
        for (var page = 1; ; page++)
        {
            var found = await verbatims.PageAsync(waveId, new VerbatimFilter { Source = filter.Source, ManagerId = filter.ManagerId, Page = page }, cancellationToken);
            rows.AddRange((found?.Rows ?? []).Select(r => (IReadOnlyList<object?>)
                [r.Question, r.Text, string.Join(", ", r.Themes.Select(t => t.Name)), r.Score, r.Person?.Name, r.Account?.Name, r.Manager, r.Source?.SourceLabel(), r.At is { } at ? DateOnly.FromDateTime(at) : null]));
            if (found is not { HasMore: true })
            {
                return rows;
            }
        }
    }

    public sealed class Prepared
    {
        private readonly IReadOnlyList<ExportColumn> columns;
        private readonly IReadOnlyList<IReadOnlyList<object?>> rows;
        private readonly ExportFormat format;

        internal Prepared(IReadOnlyList<ExportColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows, ExportFormat format, string name) =>
            (this.columns, this.rows, this.format, FileName) = (columns, rows, format, name + (format == ExportFormat.Xlsx ? ".xlsx" : ".csv"));

        public string FileName { get; }

        public string ContentType => format == ExportFormat.Xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8";

        public async Task WriteAsync(Stream output, CancellationToken cancellationToken)
        {
            await using ITableWriter writer = format == ExportFormat.Xlsx
                ? await XlsxWriter.StartAsync(output, ResultsTerms.Sheet, columns, cancellationToken)
                : await CsvWriter.StartAsync(output, columns, CultureInfo.CurrentCulture, cancellationToken);
            foreach (var row in rows)
            {
                await writer.WriteRowAsync(row, cancellationToken);
            }

            await writer.FinishAsync(cancellationToken);
        }
    }
}
