using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Dossiers;

/// <summary>Makes the draft the version all dossiers follow from this moment. Answers go with their keys; what is no longer asked stays as history.</summary>
public sealed class PublishDossierTemplate(KamDb kam, TimeProvider clock)
{
    /// <param name="version">The version of the draft the page shows.</param>
    /// <param name="note">What is new in it.</param>
    /// <exception cref="RuleViolation">It has no questions, or answers given meanwhile would change their meaning.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the draft since.</exception>
    public async Task RunAsync(int version, string? note, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await DossierDraft.ToEditAsync(db, version, cancellationToken);
        if (!draft.Groups.Exists(g => g.Questions.Count > 0))
        {
            throw new RuleViolation(DossierMessages.NoQuestions);
        }

        foreach (var group in draft.Groups)
        {
            await CheckFolderAsync(db, group, cancellationToken);
        }

        foreach (var question in draft.Groups.SelectMany(g => g.Questions))
        {
            await DossierDraft.CheckAgainstAnswersAsync(db, question, cancellationToken);
        }

        foreach (var active in await db.DossierTemplates.Where(t => t.Status == TemplateStatus.Active).ToListAsync(cancellationToken))
        {
            active.Retire();
        }

        draft.Publish(db.Viewer.UserId, clock.GetUtcNow().UtcDateTime, note);
        await DossierDraft.SaveAsync(db, draft, cancellationToken);
    }

    /// <exception cref="RuleViolation">Files of a confidential folder would be opened by somebody who may not read them.</exception>
    internal static async Task CheckFolderAsync(KamDbContext db, DossierGroup group, CancellationToken cancellationToken)
    {
        var code = group.Code;
        if (group.Audience == DossierAudience.Team && !db.Viewer.May(Policies.SeePersonalNotes)
            && await db.DossierGroups.AnyAsync(g => g.Code == code && g.Template.Status == TemplateStatus.Active && g.Audience == DossierAudience.Confidential, cancellationToken)
            && await db.DossierFiles.AnyAsync(f => f.GroupCode == code && f.DeletedAt == null, cancellationToken))
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, DossierMessages.StaysConfidential, group.Title), nameof(DossierGroup.Audience));
        }
    }
}
