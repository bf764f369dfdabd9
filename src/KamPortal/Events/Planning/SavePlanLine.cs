using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Events.Catalogue;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Planning;

/// <summary>Lines of a plan that is being worked on: put in, changed, moved to another month, taken out.</summary>
public sealed class SavePlanLine(KamDb kam)
{
    public sealed class Form
    {
        public int PlanId { get; set; }

        /// <summary>Null for a new one.</summary>
        public int? LineId { get; set; }

        public int Version { get; set; }

        /// <summary>1 … 12.</summary>
        public int Month { get; set; } = 1;

        public string? Title { get; set; }

        public EventForm EventForm { get; set; } = EventForm.StaffTraining;

        public EventLevel Level { get; set; } = EventLevel.WholeStaff;

        public int? TemplateId { get; set; }

        /// <summary>Null: clients of any.</summary>
        public AbcdCategory? Category { get; set; }

        public int Seats { get; set; } = 20;

        /// <summary>Roubles, as typed.</summary>
        public string? Budget { get; set; }

        public string? Reason { get; set; }
    }

    /// <returns>The line's id.</returns>
    /// <exception cref="RuleViolation">No right, the plan is not being worked on, no title, or a figure out of its range.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the line since it was shown.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.PlanEventYear);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Events, cancellationToken);
        var plan = await FindPlanAsync(db, form.PlanId, cancellationToken);
        var title = FormRules.Required(form.Title, DevelopmentEvent.TitleMaxLength, nameof(form.Title));
        AnnualPlanLine line;
        if (form.LineId is { } id)
        {
            line = FindLine(plan, id);
        }
        else
        {
            plan.Lines.Add(line = new AnnualPlanLine { Title = title });
        }

        if (form.TemplateId is { } templateId && templateId != line.TemplateId && !await db.EventTemplates.AnyAsync(t => t.Id == templateId && !t.IsRetired, cancellationToken))
        {
            throw new RuleViolation(EventYearMessages.TemplateGone, nameof(form.TemplateId));
        }

        (line.Title, line.Form, line.Level, line.TemplateId, line.Category) = (title, form.EventForm, form.Level, form.TemplateId, form.Category);
        line.Month = Month(form.Month);
        line.Seats = FormRules.Within(form.Seats, 1, DevelopmentEvent.MostSeats, nameof(form.Seats));
        line.Budget = CatalogueDoor.Budget(form.Budget, nameof(form.Budget));
        line.Reason = FormRules.Text(form.Reason, AnnualPlanLine.ReasonMaxLength, nameof(form.Reason));
        await db.SaveFormAsync(line, form.LineId is null ? line.Version : form.Version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return line.Id;
    }

    /// <exception cref="RuleViolation">No right, the plan is not being worked on, the line is gone or an event already.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the line since it was shown.</exception>
    public async Task MoveAsync(int planId, int lineId, int version, int month, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.PlanEventYear);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Events, cancellationToken);
        var line = FindLine(await FindPlanAsync(db, planId, cancellationToken), lineId);
        line.Month = Month(month);
        await db.SaveFormAsync(line, version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <inheritdoc cref="MoveAsync"/>
    public async Task RemoveAsync(int planId, int lineId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.PlanEventYear);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Events, cancellationToken);
        db.Remove(FindLine(await FindPlanAsync(db, planId, cancellationToken), lineId));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<AnnualEventPlan> FindPlanAsync(KamDbContext db, int planId, CancellationToken cancellationToken)
    {
        var plan = await EventYearDoor.FindAsync(db, planId, cancellationToken, AnnualPlanStatus.Draft, AnnualPlanStatus.Returned);
        await db.AnnualPlanLines.Where(l => l.PlanId == planId && l.EventId != null).Select(l => l.Event).LoadAsync(cancellationToken);
        return plan;
    }

    internal static AnnualPlanLine FindLine(AnnualEventPlan plan, int lineId)
    {
        var line = plan.Lines.Find(l => l.Id == lineId) ?? throw new RuleViolation(EventYearMessages.LineNotFound);
        return line.EventId is null ? line : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, EventYearMessages.LineHasEvent, line.Event?.Title));
    }

    private static int Month(int month) => month is >= 1 and <= 12 ? month : throw new RuleViolation(EventYearMessages.MonthRange, nameof(Form.Month));
}
