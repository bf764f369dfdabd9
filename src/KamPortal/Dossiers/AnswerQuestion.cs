using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Dossiers;

/// <summary>Answers a question of a client's dossier; an empty value takes the answer back. What was known before stays as history.</summary>
public sealed class AnswerQuestion(KamDb kam, TimeProvider clock)
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    public sealed class Form
    {
        public int AccountId { get; set; }

        public string QuestionKey { get; set; } = "";

        /// <summary>As typed: numbers by the culture, dates yyyy-MM-dd, yes or no, the number of the choice from 1.</summary>
        public string? Value { get; set; }

        /// <summary>The day it was true; null is today.</summary>
        public DateOnly? AsOfOn { get; set; }

        public string? Source { get; set; }

        /// <summary>The answer the form was opened with; null when there was none.</summary>
        public int? SeenId { get; set; }
    }

    /// <returns>The answer that stands now; null when there was none and nothing was typed.</returns>
    /// <exception cref="RuleViolation">No value of the question's kind, a date to come, or a question that is not the viewer's to see.</exception>
    /// <exception cref="AnsweredMeanwhile">Another answer stands than the form was opened with.</exception>
    public async Task<AnswerLine?> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditDossier);
        await RequireOpenAsync(db, form.AccountId, cancellationToken);
        var question = await ActiveTemplate.QuestionAsync(db, form.QuestionKey, cancellationToken);
        var value = AnswerValue.Parse(question, form.Value, nameof(Form.Value));
        var source = FormRules.Text(form.Source, DossierAnswer.SourceMaxLength, nameof(Form.Source));
        var asOf = AsOf(form.AsOfOn, db.Viewer.Today(clock));

        var current = await db.DossierAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.AccountId == form.AccountId && a.QuestionKey == question.Key && a.IsCurrent, cancellationToken);
        var isSame = current is null ? value is null : current.Value == value && (value is null || (current.AsOfOn == asOf && current.Source == source));
        if (!isSame)
        {
            if (current?.Id != form.SeenId)
            {
                throw await MeanwhileAsync(db, form.AccountId, question, cancellationToken);
            }

            var answer = DossierAnswer.Give(form.AccountId, question.Key, question.Group.Template.Number, value, asOf, source, db.Viewer.UserId, clock.GetUtcNow().UtcDateTime);
            if (!await db.ReplaceCurrentAsync(current?.Id, answer, cancellationToken))
            {
                throw await MeanwhileAsync(db, form.AccountId, question, cancellationToken);
            }
        }

        return await AnswerLines.CurrentAsync(db, form.AccountId, question, cancellationToken);
    }

    internal static async Task RequireOpenAsync(KamDbContext db, int accountId, CancellationToken cancellationToken)
    {
        var isArchived = await db.Accounts.Where(a => a.Id == accountId).Select(a => (bool?)a.IsArchived).SingleOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolation(AccountFormMessages.NotFound);
        if (isArchived)
        {
            throw new RuleViolation(DossierMessages.Archived);
        }
    }

    private static DateOnly AsOf(DateOnly? asOf, DateOnly today) =>
        asOf is null ? today
            : asOf > today ? throw new RuleViolation(DossierMessages.AsOfInFuture, nameof(Form.AsOfOn))
            : asOf < Earliest ? throw new RuleViolation(DossierMessages.AsOfTooEarly, nameof(Form.AsOfOn))
            : asOf.Value;

    private static async Task<RuleViolation> MeanwhileAsync(KamDbContext db, int accountId, DossierQuestion question, CancellationToken cancellationToken) =>
        await AnswerLines.CurrentAsync(db, accountId, question, cancellationToken) is { } theirs
            ? new AnsweredMeanwhile(string.Format(CultureInfo.CurrentCulture, DossierMessages.AnsweredMeanwhile, theirs.By ?? "KamPortal", theirs.At), theirs)
            : new RuleViolation(DossierMessages.NotSaved);
}
