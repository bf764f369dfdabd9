using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Dossiers;

/// <summary>Starts the next version as a copy of the active one. There is one draft at most; dossiers do not notice it.</summary>
public sealed class DraftDossierTemplate(KamDb kam)
{
    /// <exception cref="RuleViolation">Somebody has a draft under way.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        if (await db.DossierTemplates.AnyAsync(t => t.Status == TemplateStatus.Draft, cancellationToken))
        {
            throw new RuleViolation(DossierMessages.DraftThereAlready);
        }

        var active = await ActiveTemplate.LoadAsync(db, cancellationToken);
        var last = await db.DossierTemplates.MaxAsync(t => (int?)t.Number, cancellationToken) ?? 0;
        db.Add(Copy(active, last + 1));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The unique number: another one was quicker.
            throw new RuleViolation(DossierMessages.DraftThereAlready);
        }
    }

    /// <summary>Throws the draft away; dossiers stay with the active version.</summary>
    /// <exception cref="RuleViolation">There is no draft.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed it since.</exception>
    public async Task DiscardAsync(int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await DossierDraft.ToEditAsync(db, version, cancellationToken);

        // Alone: the database takes the parts along.
        var id = draft.Id;
        db.ChangeTracker.Clear();
        db.Remove(await db.DossierTemplates.SingleOrDefaultAsync(t => t.Id == id && t.Version == version, cancellationToken) ?? throw new RuleViolation(DossierMessages.NoDraft));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolation(DossierMessages.NoDraft);
        }
    }

    internal static string NewKey(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{Guid.NewGuid():N}")[..14];

    private static DossierTemplate Copy(DossierTemplate? active, int number)
    {
        var draft = new DossierTemplate { Number = number };
        foreach (var group in active?.Groups ?? [])
        {
            var copy = new DossierGroup { Template = draft, Code = group.Code, Order = group.Order, TitleRu = group.TitleRu, TitleEn = group.TitleEn, Audience = group.Audience };
            copy.Questions.AddRange(group.Questions.Select(q => new DossierQuestion
            {
                Group = copy, Key = q.Key, Order = q.Order, TextRu = q.TextRu, TextEn = q.TextEn, HelpRu = q.HelpRu, HelpEn = q.HelpEn, Kind = q.Kind,
                ChoicesRu = q.ChoicesRu, ChoicesEn = q.ChoicesEn, Importance = q.Importance, FreshDays = q.FreshDays, Audience = q.Audience,
            }));
            draft.Groups.Add(copy);
        }

        return draft;
    }
}
