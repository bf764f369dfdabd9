using System.Globalization;
using KamPortal.Data;
using KamPortal.Dossiers;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

/// <summary>Prepares the next version of a plan of the method; running plans do not notice it. There is one draft of a kind at most.</summary>
public sealed class PlanDraft(KamDb kam, TimeProvider clock)
{
    public const int MostSteps = 20;
    public const int LongestDays = 730;

    public sealed class StepForm
    {
        public PlanKind Kind { get; set; }

        /// <summary>Of the draft, as the page shows it.</summary>
        public int TemplateVersion { get; set; }

        /// <summary>Null for a new one.</summary>
        public int? StepId { get; set; }

        public string? TitleRu { get; set; }

        public string? TitleEn { get; set; }

        public string? HelpRu { get; set; }

        public string? HelpEn { get; set; }

        public StepEvidence Evidence { get; set; }

        public int Target { get; set; } = 1;

        public int DueDays { get; set; } = 30;
    }

    /// <summary>Starts the draft as a copy of the published version.</summary>
    /// <exception cref="RuleViolation">Somebody has a draft under way.</exception>
    public async Task StartAsync(PlanKind kind, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        if (await db.PlanTemplates.AnyAsync(t => t.Kind == kind && t.Status == TemplateStatus.Draft, cancellationToken))
        {
            throw new RuleViolation(AccountPlanMessages.DraftThere);
        }

        var active = await PlanDoor.TemplateAsync(db, kind, cancellationToken);
        var last = await db.PlanTemplates.Where(t => t.Kind == kind).MaxAsync(t => t.Number, cancellationToken);
        var draft = new PlanTemplate { Kind = kind, Number = last + 1 };
        draft.Steps.AddRange(active.Steps.Select(s => new PlanTemplateStep
        {
            Template = draft, Key = s.Key, Order = s.Order, TitleRu = s.TitleRu, TitleEn = s.TitleEn, HelpRu = s.HelpRu, HelpEn = s.HelpEn, Evidence = s.Evidence, Target = s.Target, DueDays = s.DueDays,
        }));
        db.Add(draft);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The unique number: another one was quicker.
            throw new RuleViolation(AccountPlanMessages.DraftThere);
        }
    }

    /// <summary>Adds a step at the end, or changes one; its key stays, and with it what running plans reached.</summary>
    /// <exception cref="RuleViolation">A text is missing or too long, a number is out of range, or there are too many steps.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the draft since.</exception>
    public async Task SaveStepAsync(StepForm form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await ToEditAsync(db, form.Kind, cancellationToken);
        var (titleRu, titleEn) = (FormRules.Required(form.TitleRu, PlanTemplateStep.TitleMaxLength, nameof(form.TitleRu)), FormRules.Required(form.TitleEn, PlanTemplateStep.TitleMaxLength, nameof(form.TitleEn)));
        var step = form.StepId is { } id ? Find(draft, id) : new PlanTemplateStep { Template = draft, Key = NewKey(), TitleRu = titleRu, TitleEn = titleEn, Order = draft.Steps.Count + 1 };
        (step.TitleRu, step.TitleEn) = (titleRu, titleEn);
        step.HelpRu = FormRules.Text(form.HelpRu, PlanTemplateStep.HelpMaxLength, nameof(form.HelpRu));
        step.HelpEn = FormRules.Text(form.HelpEn, PlanTemplateStep.HelpMaxLength, nameof(form.HelpEn));
        step.Evidence = Enum.IsDefined(form.Evidence) ? form.Evidence : throw new RuleViolation(DataMessages.Required, nameof(form.Evidence));
        step.Target = FormRules.Within(form.Target, 1, form.Evidence.MostOf(), nameof(form.Target));
        step.DueDays = FormRules.Within(form.DueDays, 1, LongestDays, nameof(form.DueDays));
        if (form.StepId is null)
        {
            if (draft.Steps.Count >= MostSteps)
            {
                throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, AccountPlanMessages.TooManySteps, MostSteps));
            }

            draft.Steps.Add(step);
        }

        await SaveAsync(db, draft, form.TemplateVersion, cancellationToken);
    }

    /// <param name="by">−1 up, 1 down.</param>
    /// <exception cref="RuleViolation">There is no such step.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the draft since.</exception>
    public async Task MoveStepAsync(PlanKind kind, int version, int stepId, int by, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await ToEditAsync(db, kind, cancellationToken);
        var from = draft.Steps.IndexOf(Find(draft, stepId));
        var to = Math.Clamp(from + by, 0, draft.Steps.Count - 1);
        (draft.Steps[from], draft.Steps[to]) = (draft.Steps[to], draft.Steps[from]);
        await SaveAsync(db, draft, version, cancellationToken);
    }

    /// <exception cref="RuleViolation">There is no such step.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the draft since.</exception>
    public async Task RemoveStepAsync(PlanKind kind, int version, int stepId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await ToEditAsync(db, kind, cancellationToken);
        var step = Find(draft, stepId);
        db.Remove(step);
        draft.Steps.Remove(step);
        await SaveAsync(db, draft, version, cancellationToken);
    }

    /// <summary>Throws the draft away.</summary>
    /// <exception cref="EditedMeanwhile">Somebody else changed it since.</exception>
    public async Task DiscardAsync(PlanKind kind, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await ToEditAsync(db, kind, cancellationToken);
        db.Remove(draft);
        await db.SaveFormAsync(draft, version, cancellationToken);
    }

    /// <summary>Plans started from now on follow it; running ones keep their version until they are moved.</summary>
    /// <exception cref="RuleViolation">It has no steps.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed it since.</exception>
    public async Task PublishAsync(PlanKind kind, int version, string? note, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await ToEditAsync(db, kind, cancellationToken);
        if (draft.Steps.Count == 0)
        {
            throw new RuleViolation(AccountPlanMessages.NoSteps);
        }

        foreach (var active in await db.PlanTemplates.Where(t => t.Kind == kind && t.Status == TemplateStatus.Active).ToListAsync(cancellationToken))
        {
            active.Retire();
        }

        draft.Publish(db.Viewer.UserId, clock.GetUtcNow().UtcDateTime, note);
        await SaveAsync(db, draft, version, cancellationToken);
    }

    private static async Task<PlanTemplate> ToEditAsync(KamDbContext db, PlanKind kind, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.ManageMethod);
        var draft = await db.PlanTemplates.Include(t => t.Steps).SingleOrDefaultAsync(t => t.Kind == kind && t.Status == TemplateStatus.Draft, cancellationToken) ?? throw new RuleViolation(AccountPlanMessages.NoDraft);
        draft.Steps.Sort((a, b) => (a.Order, a.Id).CompareTo((b.Order, b.Id)));
        return draft;
    }

    private static PlanTemplateStep Find(PlanTemplate draft, int stepId) => draft.Steps.Find(s => s.Id == stepId) ?? throw new RuleViolation(AccountPlanMessages.StepNotFound);

    private static async Task SaveAsync(KamDbContext db, PlanTemplate draft, int version, CancellationToken cancellationToken)
    {
        for (var i = 0; i < draft.Steps.Count; i++)
        {
            draft.Steps[i].Order = i + 1;
        }

        // The version counts edits of the steps as well.
        db.Entry(draft).Property(t => t.Version).IsModified = true;
        await db.SaveFormAsync(draft, version, cancellationToken);
    }

    private static string NewKey() => string.Create(CultureInfo.InvariantCulture, $"step-{Guid.NewGuid():N}")[..14];
}
