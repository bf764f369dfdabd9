using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Dossiers;

/// <summary>How verbs reach the draft of the template and save it: two who edit it at once do not overwrite each other.</summary>
internal static class DossierDraft
{
    /// <param name="version">The version the form was opened with.</param>
    /// <exception cref="RuleViolation">There is no draft (any more).</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed it since.</exception>
    public static async Task<DossierTemplate> ToEditAsync(KamDbContext db, int version, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.ManageMethod);
        var draft = await db.DossierTemplates.Include(t => t.Groups).ThenInclude(g => g.Questions).SingleOrDefaultAsync(t => t.Status == TemplateStatus.Draft, cancellationToken)
            ?? throw new RuleViolation(DossierMessages.NoDraft);
        return draft.Version == version ? draft.Sorted() : throw await MeanwhileAsync(db, draft, draft.Version, cancellationToken);
    }

    public static async Task SaveAsync(KamDbContext db, DossierTemplate draft, CancellationToken cancellationToken)
    {
        // The version counts edits of the parts as well.
        db.Entry(draft).Property(t => t.Version).IsModified = true;
        Number(draft);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var now = await db.DossierTemplates.AsNoTracking().Where(t => t.Id == draft.Id).Select(t => (int?)t.Version).SingleOrDefaultAsync(cancellationToken);
            throw now is { } version ? await MeanwhileAsync(db, draft, version, cancellationToken) : new RuleViolation(DossierMessages.NoDraft);
        }
    }

    /// <summary>Answers keep to the key, so what they mean may not change under them.</summary>
    /// <exception cref="RuleViolation">Answers would be read as something else, or confidential ones by everybody.</exception>
    public static async Task CheckAgainstAnswersAsync(KamDbContext db, DossierQuestion question, CancellationToken cancellationToken)
    {
        var key = question.Key;
        var active = await db.DossierQuestions.AsNoTracking().Include(q => q.Group).SingleOrDefaultAsync(q => q.Key == key && q.Group.Template.Status == TemplateStatus.Active, cancellationToken);
        if (active is null || !await db.DossierAnswers.AnyAsync(a => a.QuestionKey == key && a.Value != null, cancellationToken))
        {
            return;
        }

        if (active.IsConfidential && !question.IsConfidential && !db.Viewer.May(Policies.SeePersonalNotes))
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, DossierMessages.StaysConfidential, question.Text), nameof(DossierQuestion.Audience));
        }

        if (!MayBecome(active.Kind, question.Kind))
        {
            var dossiers = await db.DossierAnswers.Where(a => a.QuestionKey == key && a.Value != null).Select(a => a.AccountId).Distinct().CountAsync(cancellationToken);
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, DossierMessages.KindStays, question.Text, active.Kind.Label(), dossiers), nameof(DossierQuestion.Kind));
        }

        if (question.Kind == AnswerKind.Choice && !KeepsLines(DossierQuestion.Lines(active.ChoicesRu), DossierQuestion.Lines(question.ChoicesRu)))
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, DossierMessages.ChoicesStay, question.Text), nameof(DossierQuestion.ChoicesRu));
        }
    }

    internal static bool MayBecome(AnswerKind from, AnswerKind to) =>
        from == to || (from, to) is (AnswerKind.Text, AnswerKind.LongText) or (AnswerKind.Number, AnswerKind.Money) or (AnswerKind.Money, AnswerKind.Number);

    /// <summary>Answers hold the number of a line: lines may be reworded and added at the end, not taken out or moved.</summary>
    internal static bool KeepsLines(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        after.Count >= before.Count && !before.Where((line, i) => after[i] != line && after.Contains(line)).Any();

    private static void Number(DossierTemplate draft)
    {
        for (var g = 0; g < draft.Groups.Count; g++)
        {
            draft.Groups[g].Order = g + 1;
            for (var q = 0; q < draft.Groups[g].Questions.Count; q++)
            {
                draft.Groups[g].Questions[q].Order = q + 1;
            }
        }
    }

    private static async Task<EditedMeanwhile> MeanwhileAsync(KamDbContext db, DossierTemplate draft, int version, CancellationToken cancellationToken)
    {
        string[] parts = [nameof(DossierTemplate), nameof(DossierGroup), nameof(DossierQuestion)];
        var last = await db.AuditEntries.AsNoTracking().Where(e => parts.Contains(e.Entity)).OrderByDescending(e => e.Id).Select(e => new { e.Actor, e.At }).FirstOrDefaultAsync(cancellationToken);
        return new EditedMeanwhile(string.Format(CultureInfo.CurrentCulture, DossierMessages.DraftEditedMeanwhile, last?.Actor, last is null ? null : LocalTime.FromUtc(last.At, db.Viewer.TimeZoneId)), version);
    }
}
