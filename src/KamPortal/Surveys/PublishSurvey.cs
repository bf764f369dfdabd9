using System.Globalization;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys;

/// <summary>Makes a draft the version new waves take. The former one is never changed: what was launched with it asks on as it did.</summary>
public sealed class PublishSurvey(KamDb kam, TimeProvider clock)
{
    /// <param name="version">The version of the draft the page shows.</param>
    /// <param name="note">What is new in it.</param>
    /// <exception cref="RuleViolation">Something is missing; the message says what.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the draft since.</exception>
    public async Task RunAsync(int templateId, int version, string? note, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await TemplateDraft.ToEditAsync(db, templateId, version, cancellationToken);
        if (SurveyReadiness.MissingOf(draft) is { Count: > 0 } missing)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, SurveyTemplateMessages.NotReady, string.Join(" ", missing)));
        }

        draft.Questions.ForEach(QuestionRules.Check);

        // In two steps: at no moment are there two published versions.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.SurveyTemplates.SingleOrDefaultAsync(t => t.Code == draft.Code && t.Status == SurveyTemplateStatus.Published, cancellationToken) is { } former)
        {
            former.Retire();
            await SaveAsync(db, cancellationToken);
        }

        draft.Publish(db.Viewer.UserId, clock.GetUtcNow().UtcDateTime, note);
        await TemplateDraft.SaveAsync(db, draft, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task SaveAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolation(SurveyTemplateMessages.NoDraft);
        }
    }
}
