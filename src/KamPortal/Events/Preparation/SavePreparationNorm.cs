using System.Numerics;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Preparation;

/// <summary>Adds or changes a norm of preparation. Events planned before keep what they have.</summary>
public sealed class SavePreparationNorm(KamDb kam)
{
    public const int LongestLead = 250;
    public const int LongestAfter = 60;

    /// <exception cref="RuleViolation">No right, a value is missing or out of its range.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the norm after <see cref="Form.Version"/>.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageEvents);
        var norm = form.NormId is { } id
            ? await db.PreparationNorms.SingleOrDefaultAsync(n => n.Id == id, cancellationToken) ?? throw new RuleViolation(PreparationMessages.NoSuchNorm)
            : new PreparationNorm { TitleRu = "" };
        if (form.LevelFrom > form.LevelTo)
        {
            throw new RuleViolation(PreparationMessages.LevelsTurned, nameof(form.LevelTo));
        }

        if (BitOperations.PopCount((uint)form.Department) != 1 || !Enum.IsDefined(form.Department))
        {
            throw new RuleViolation(PreparationMessages.OneDepartment, nameof(form.Department));
        }

        norm.TitleRu = FormRules.Required(form.TitleRu, PreparationNorm.TitleMaxLength, nameof(form.TitleRu));
        norm.TitleEn = FormRules.Text(form.TitleEn, PreparationNorm.TitleMaxLength, nameof(form.TitleEn)) ?? "";
        norm.LeadDays = FormRules.Within(form.LeadDays, -LongestAfter, LongestLead, nameof(form.LeadDays));
        norm.TemplateId = form.TemplateId is null || await db.EventTemplates.AnyAsync(t => t.Id == form.TemplateId, cancellationToken) ? form.TemplateId : throw new RuleViolation(PreparationMessages.NoSuchTemplate, nameof(form.TemplateId));
        (norm.Form, norm.LevelFrom, norm.LevelTo, norm.Department, norm.IsOff) = (form.OfForm, form.LevelFrom, form.LevelTo, form.Department, form.IsOff);
        if (form.NormId is null)
        {
            db.Add(norm);
            await db.SaveChangesAsync(cancellationToken);
        }
        else
        {
            await db.SaveFormAsync(norm, form.Version, cancellationToken);
        }

        return norm.Id;
    }

    public sealed class Form
    {
        /// <summary>Null for a new norm.</summary>
        public int? NormId { get; set; }

        /// <summary>Null: of every form.</summary>
        public EventForm? OfForm { get; set; }

        public EventLevel LevelFrom { get; set; } = EventLevel.ProductUse;

        public EventLevel LevelTo { get; set; } = EventLevel.ClientsOfClient;

        /// <summary>Null: of every template.</summary>
        public int? TemplateId { get; set; }

        public EventDepartments Department { get; set; } = EventDepartments.Commerce;

        public string? TitleRu { get; set; }

        public string? TitleEn { get; set; }

        /// <summary>Working days before the start; negative: after the end.</summary>
        public int LeadDays { get; set; } = 10;

        public bool IsOff { get; set; }

        /// <summary>The version the form was opened with.</summary>
        public int Version { get; set; }
    }
}
