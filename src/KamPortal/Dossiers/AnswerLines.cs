using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Dossiers;

/// <summary>Reads answers with the names of their authors.</summary>
internal static class AnswerLines
{
    public static async Task<List<Row>> CurrentAsync(KamDbContext db, int accountId, CancellationToken cancellationToken) =>
        await Rows(db.DossierAnswers.AsNoTracking().Where(a => a.AccountId == accountId && a.IsCurrent)).ToListAsync(cancellationToken);

    public static async Task<AnswerLine?> CurrentAsync(KamDbContext db, int accountId, DossierQuestion question, CancellationToken cancellationToken)
    {
        var key = question.Key;
        var row = await Rows(db.DossierAnswers.AsNoTracking().Where(a => a.AccountId == accountId && a.QuestionKey == key && a.IsCurrent)).SingleOrDefaultAsync(cancellationToken);
        return row?.Line(question.Kind, question.Choices, db.Viewer);
    }

    public static async Task<List<AnswerLine>> HistoryAsync(KamDbContext db, int accountId, DossierQuestion question, CancellationToken cancellationToken)
    {
        var key = question.Key;
        var rows = await Rows(db.DossierAnswers.AsNoTracking().Where(a => a.AccountId == accountId && a.QuestionKey == key).OrderByDescending(a => a.Id)).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => r.Line(question.Kind, question.Choices, db.Viewer));
    }

    private static IQueryable<Row> Rows(IQueryable<DossierAnswer> answers) =>
        answers.Select(a => new Row(a.Id, a.QuestionKey, a.Value, a.AsOfOn, a.Source, a.By == null ? null : a.By.LastName + " " + a.By.FirstName, a.At));

    public sealed record Row(int Id, string QuestionKey, string? Value, DateOnly AsOfOn, string? Source, string? By, DateTime At)
    {
        public AnswerLine Line(AnswerKind kind, IReadOnlyList<string> choices, Viewer viewer) =>
            new(Id, AnswerValue.Typed(kind, Value), AnswerValue.Shown(kind, choices, Value), AsOfOn, Source, By, LocalTime.FromUtc(At, viewer.TimeZoneId));
    }
}
