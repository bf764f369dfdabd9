using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Catalogue;

/// <summary>A new template, other words and figures of one, or one that is offered no longer. Events made from it stay as they are.</summary>
public sealed class SaveEventTemplate(KamDb kam)
{
    public sealed class Form
    {
        /// <summary>Null for a new one.</summary>
        public int? TemplateId { get; set; }

        public int Version { get; set; }

        public string? TitleRu { get; set; }

        public string? TitleEn { get; set; }

        public string? DescriptionRu { get; set; }

        public string? DescriptionEn { get; set; }

        public EventForm EventForm { get; set; } = EventForm.StaffTraining;

        public EventLevel Level { get; set; } = EventLevel.WholeStaff;

        /// <summary>Level 3 alone; of other levels it is dropped.</summary>
        public ProcessScope? ProcessScope { get; set; }

        public int SeniorityFrom { get; set; } = 1;

        public int SeniorityTo { get; set; } = 5;

        public int Capacity { get; set; } = 20;

        public int Sessions { get; set; } = 1;

        public int SessionMinutes { get; set; } = 120;

        public int? ContentOwnerId { get; set; }

        public EventDepartments Departments { get; set; }

        /// <summary>Roubles, as typed.</summary>
        public string? Budget { get; set; }

        public string? FeedbackCode { get; set; }
    }

    /// <returns>The template's id.</returns>
    /// <exception cref="RuleViolation">No right, no title, or a figure out of its range.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the template since it was shown.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageEvents);
        var titleRu = FormRules.Required(form.TitleRu, DevelopmentEvent.TitleMaxLength, nameof(form.TitleRu));
        var template = form.TemplateId is { } id ? await FindAsync(db, id, cancellationToken) : db.Add(new EventTemplate { TitleRu = titleRu }).Entity;
        (template.TitleRu, template.TitleEn) = (titleRu, FormRules.Text(form.TitleEn, DevelopmentEvent.TitleMaxLength, nameof(form.TitleEn)) ?? "");
        template.DescriptionRu = FormRules.Text(form.DescriptionRu, DevelopmentEvent.TextMaxLength, nameof(form.DescriptionRu)) ?? "";
        template.DescriptionEn = FormRules.Text(form.DescriptionEn, DevelopmentEvent.TextMaxLength, nameof(form.DescriptionEn)) ?? "";
        (template.Form, template.Level, template.Departments) = (form.EventForm, form.Level, form.Departments);
        template.ProcessScope = form.Level != EventLevel.Processes ? null : form.ProcessScope ?? throw new RuleViolation(CatalogueMessages.ProcessScopeRequired, nameof(form.ProcessScope));
        template.SeniorityFrom = FormRules.Within(form.SeniorityFrom, 1, 5, nameof(form.SeniorityFrom));
        template.SeniorityTo = FormRules.Within(form.SeniorityTo, 1, 5, nameof(form.SeniorityTo));
        if (template.SeniorityFrom > template.SeniorityTo)
        {
            throw new RuleViolation(CatalogueMessages.SeniorityOrder, nameof(form.SeniorityFrom));
        }

        template.Capacity = FormRules.Within(form.Capacity, 1, DevelopmentEvent.MostSeats, nameof(form.Capacity));
        template.Sessions = FormRules.Within(form.Sessions, 1, 30, nameof(form.Sessions));
        template.SessionMinutes = form.SessionMinutes is >= 15 and <= 720 ? form.SessionMinutes : throw new RuleViolation(CatalogueMessages.SessionMinutesRange, nameof(form.SessionMinutes));
        template.ContentOwnerId = form.ContentOwnerId is null ? null : await CatalogueDoor.ColleagueAsync(db, form.ContentOwnerId, template.ContentOwnerId, nameof(form.ContentOwnerId), cancellationToken);
        template.Budget = CatalogueDoor.Budget(form.Budget, nameof(form.Budget));
        var code = FormRules.Trim(form.FeedbackCode);
        if (code is not null && code != template.FeedbackCode && !await db.SurveyTemplates.AnyAsync(t => t.Code == code, cancellationToken))
        {
            throw new RuleViolation(CatalogueMessages.SurveyNotFound, nameof(form.FeedbackCode));
        }

        template.FeedbackCode = code;
        await db.SaveFormAsync(template, form.TemplateId is null ? template.Version : form.Version, cancellationToken);
        return template.Id;
    }

    /// <param name="retired">False offers it again.</param>
    /// <inheritdoc cref="RunAsync"/>
    public async Task RetireAsync(int templateId, int version, bool retired, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageEvents);
        var template = await FindAsync(db, templateId, cancellationToken);
        template.IsRetired = retired;
        await db.SaveFormAsync(template, version, cancellationToken);
    }

    private static async Task<EventTemplate> FindAsync(KamDbContext db, int id, CancellationToken cancellationToken) =>
        await db.EventTemplates.SingleOrDefaultAsync(t => t.Id == id, cancellationToken) ?? throw new RuleViolation(CatalogueMessages.TemplateNotFound);
}
