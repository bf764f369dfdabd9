using KamPortal.Data;
using KamPortal.Potentials;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Profiles;

/// <summary>Adds a talk script or changes one; figures asked for with it keep their link.</summary>
public sealed class SaveTalkScript(KamDb kam)
{
    public sealed class Form
    {
        /// <summary>Null for a new one.</summary>
        public int? ScriptId { get; set; }

        public string? NameRu { get; set; }

        public string? NameEn { get; set; }

        public string? TextRu { get; set; }

        public string? TextEn { get; set; }

        public PotentialSource Source { get; set; }

        public bool IsActive { get; set; } = true;

        public int Version { get; set; }
    }

    /// <exception cref="RuleViolation">A text is missing or too long, or the script is gone.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved it after the form was opened.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        var (nameRu, nameEn) = (FormRules.Required(form.NameRu, TalkScript.NameMaxLength, nameof(Form.NameRu)), FormRules.Required(form.NameEn, TalkScript.NameMaxLength, nameof(Form.NameEn)));
        var (textRu, textEn) = (FormRules.Required(form.TextRu, TalkScript.TextMaxLength, nameof(Form.TextRu)), FormRules.Required(form.TextEn, TalkScript.TextMaxLength, nameof(Form.TextEn)));
        if (form.ScriptId is not { } id)
        {
            db.Add(new TalkScript { NameRu = nameRu, NameEn = nameEn, TextRu = textRu, TextEn = textEn, Source = form.Source, IsActive = form.IsActive, Order = 1 + (await db.TalkScripts.MaxAsync(s => (int?)s.Order, cancellationToken) ?? 0) });
            await db.SaveChangesAsync(cancellationToken);
            return;
        }

        var script = await db.TalkScripts.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) ?? throw new RuleViolation(ProfileMessages.NoSuchScript);
        (script.NameRu, script.NameEn, script.TextRu, script.TextEn) = (nameRu, nameEn, textRu, textEn);
        (script.Source, script.IsActive) = (form.Source, form.IsActive);
        await db.SaveFormAsync(script, form.Version, cancellationToken);
    }
}
