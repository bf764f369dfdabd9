using KamPortal.Data;

namespace KamPortal.Dossiers;

/// <summary>Adds a group to the draft, or changes its titles and who may see it.</summary>
public sealed class SaveDossierGroup(KamDb kam)
{
    public sealed class Form
    {
        public int TemplateVersion { get; set; }

        /// <summary>Null for a new one.</summary>
        public int? GroupId { get; set; }

        public string? TitleRu { get; set; }

        public string? TitleEn { get; set; }

        public DossierAudience Audience { get; set; }
    }

    /// <exception cref="RuleViolation">A title is missing or too long, or confidential answers would be opened.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the draft since.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await DossierDraft.ToEditAsync(db, form.TemplateVersion, cancellationToken);
        var (ru, en) = (FormRules.Required(form.TitleRu, DossierGroup.TitleMaxLength, nameof(form.TitleRu)), FormRules.Required(form.TitleEn, DossierGroup.TitleMaxLength, nameof(form.TitleEn)));
        if (form.GroupId is { } id)
        {
            var group = draft.Groups.Find(g => g.Id == id) ?? throw new RuleViolation(DossierMessages.GroupNotFound);
            (group.TitleRu, group.TitleEn, group.Audience) = (ru, en, form.Audience);
            await PublishDossierTemplate.CheckFolderAsync(db, group, cancellationToken);
            foreach (var question in group.Questions)
            {
                await DossierDraft.CheckAgainstAnswersAsync(db, question, cancellationToken);
            }
        }
        else
        {
            draft.Groups.Add(new DossierGroup { Template = draft, Code = DraftDossierTemplate.NewKey("g"), TitleRu = ru, TitleEn = en, Audience = form.Audience });
        }

        await DossierDraft.SaveAsync(db, draft, cancellationToken);
    }
}
