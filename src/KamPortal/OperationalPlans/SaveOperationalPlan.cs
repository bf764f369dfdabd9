using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.OperationalPlans;

/// <summary>Saves the grid of a plan as a whole: lines that are not in it go.</summary>
public sealed class SaveOperationalPlan(KamDb kam, ViewerDirectory viewers, TimeProvider clock)
{
    public const int MostLines = 100;
    public const decimal MostPlanned = 1_000_000_000_000m;

    public sealed class Form
    {
        public int PlanId { get; set; }

        public int Version { get; set; }

        public string? Note { get; set; }

        public string? Conclusion { get; set; }

        public List<Line> Lines { get; set; } = [];
    }

    public sealed class Line
    {
        /// <summary>Null for a new one.</summary>
        public int? Id { get; set; }

        public OperationalLineKind Kind { get; set; }

        /// <summary>Null: all groups together.</summary>
        public int? ProductGroupId { get; set; }

        /// <summary>Null: all types together.</summary>
        public TouchType? TouchType { get; set; }

        public decimal? Planned { get; set; }

        public string? Text { get; set; }

        /// <summary>Null: the account's owner.</summary>
        public int? OwnerId { get; set; }

        public DateOnly? DueOn { get; set; }

        public LineStatus Status { get; set; }
    }

    /// <exception cref="RuleViolation">A line says nothing, twice the same, or is out of range; or the plan is not the viewer's to work on.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else saved it since.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditPlans);
        var plan = await db.OperationalPlans.Include(p => p.Lines).ThenInclude(l => l.Task).SingleOrDefaultAsync(p => p.Id == form.PlanId, cancellationToken) ?? throw new RuleViolation(OperationalMessages.PlanNotFound);
        var account = await OperationalDoor.AccountAsync(db, plan.AccountId, cancellationToken);
        await CheckAsync(db, plan, form, cancellationToken);
        plan.Note = FormRules.Text(form.Note, OperationalPlan.NoteMaxLength, nameof(Form.Note));
        plan.Conclusion = FormRules.Text(form.Conclusion, OperationalPlan.NoteMaxLength, nameof(Form.Conclusion));
        var today = db.Viewer.Today(clock);
        var now = clock.GetUtcNow().UtcDateTime;
        var kept = form.Lines.Select(l => l.Id).ToHashSet();
        foreach (var gone in plan.Lines.FindAll(l => !kept.Contains(l.Id)))
        {
            OperationalTasks.Cancel(gone.Task, account.OwnerId, db.Viewer.UserId, today, now);
            db.Remove(gone);
        }

        for (var i = 0; i < form.Lines.Count; i++)
        {
            await WriteAsync(db, plan, form.Lines[i], i + 1, account, today, cancellationToken);
        }

        // The version counts edits of the lines as well.
        db.Entry(plan).Property(p => p.Version).IsModified = true;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveFormAsync(plan, form.Version, cancellationToken);
        await OperationalTasks.KeepAsync(db, plan, account.OwnerId, today, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        viewers.Forget();
    }

    /// <summary>Takes the open actions of the approved perspective plan that fall into the period and are not in the plan yet.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="EditedMeanwhile">Somebody else saved it since.</exception>
    public async Task<int> TakeActionsAsync(int planId, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditPlans);
        var plan = await db.OperationalPlans.Include(p => p.Lines).SingleOrDefaultAsync(p => p.Id == planId, cancellationToken) ?? throw new RuleViolation(OperationalMessages.PlanNotFound);
        var account = await OperationalDoor.AccountAsync(db, plan.AccountId, cancellationToken);
        var actions = (await PerspectiveActions.OfAsync(db, plan.AccountId, plan.StartsOn, plan.EndsBefore, cancellationToken)).FindAll(a => !plan.Lines.Exists(l => l.ActionKey == a.Key));
        var order = plan.Lines.Count;
        foreach (var action in actions)
        {
            var line = CreateOperationalPlan.OfAction(plan, action);
            line.Order = ++order;
            plan.Lines.Add(line);
        }

        db.Entry(plan).Property(p => p.Version).IsModified = true;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveFormAsync(plan, version, cancellationToken);
        await OperationalTasks.KeepAsync(db, plan, account.OwnerId, db.Viewer.Today(clock), clock.GetUtcNow().UtcDateTime, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return actions.Count;
    }

    private static async Task CheckAsync(KamDbContext db, OperationalPlan plan, Form form, CancellationToken cancellationToken)
    {
        if (form.Lines.Count > MostLines)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, OperationalMessages.TooManyLines, MostLines));
        }

        foreach (var line in form.Lines)
        {
            CheckLine(plan, line);
        }

        if (form.Lines.Where(l => l.Kind == OperationalLineKind.Sales).GroupBy(l => l.ProductGroupId ?? 0).Any(g => g.Count() > 1) || form.Lines.Where(l => l.Kind == OperationalLineKind.Touches).GroupBy(l => l.TouchType).Any(g => g.Count() > 1))
        {
            throw new RuleViolation(OperationalMessages.Twice);
        }

        var groups = form.Lines.Where(l => l.ProductGroupId is not null).Select(l => l.ProductGroupId!.Value).Distinct().ToArray();
        if (await db.ProductGroups.CountAsync(g => EF.Parameter(groups).Contains(g.Id), cancellationToken) != groups.Length)
        {
            throw new RuleViolation(OperationalMessages.GroupNotFound);
        }
    }

    private static void CheckLine(OperationalPlan plan, Line line)
    {
        if (line.Id is { } id && !plan.Lines.Exists(l => l.Id == id && l.Kind == line.Kind))
        {
            throw new RuleViolation(OperationalMessages.LineNotFound);
        }

        if (line.Kind != OperationalLineKind.Action && line.Planned is not (>= 0 and <= MostPlanned))
        {
            throw new RuleViolation(OperationalMessages.PlannedRange, nameof(Line.Planned));
        }

        if (line.Kind == OperationalLineKind.Touches && line.Planned != Math.Floor(line.Planned!.Value))
        {
            throw new RuleViolation(OperationalMessages.WholeTouches, nameof(Line.Planned));
        }

        if (line.Kind == OperationalLineKind.Action)
        {
            FormRules.Required(line.Text, OperationalLine.TextMaxLength, nameof(Line.Text));
            if (line.DueOn is not { } due || due < plan.StartsOn || due >= plan.EndsBefore)
            {
                throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, OperationalMessages.DueOutside, plan.StartsOn, plan.EndsBefore.AddDays(-1)), nameof(Line.DueOn));
            }
        }
    }

    private async Task WriteAsync(KamDbContext db, OperationalPlan plan, Line from, int order, Account account, DateOnly today, CancellationToken cancellationToken)
    {
        var line = from.Id is { } id ? plan.Lines.Single(l => l.Id == id) : new OperationalLine { Plan = plan, Kind = from.Kind };
        line.Order = order;
        switch (from.Kind)
        {
            case OperationalLineKind.Sales:
                (line.ProductGroupId, line.Planned) = (from.ProductGroupId, from.Planned);
                break;
            case OperationalLineKind.Touches:
                (line.TouchType, line.Planned) = (from.TouchType, from.Planned);
                break;
            default:
                await WriteActionAsync(db, line, from, account, today, cancellationToken);
                break;
        }

        if (from.Id is null)
        {
            plan.Lines.Add(line);
        }
    }

    private async Task WriteActionAsync(KamDbContext db, OperationalLine line, Line from, Account account, DateOnly today, CancellationToken cancellationToken)
    {
        var ownerId = from.OwnerId ?? account.OwnerId;
        if ((line.Task?.AssigneeId ?? line.OwnerId) != ownerId)
        {
            var colleague = await WorkTaskDoor.ColleagueAsync(viewers, ownerId, nameof(Line.OwnerId), cancellationToken);
            db.LetSee(colleague, account.Id, account.OwnerId, today, from.DueOn!.Value);
        }

        (line.Text, line.OwnerId, line.DueOn) = (FormRules.Trim(from.Text), ownerId, from.DueOn);
        if (line.Status != from.Status && OperationalSums.StatusOf(line.Status, line.Task?.Status) != from.Status)
        {
            (line.Status, line.ClosedOn) = (from.Status, from.Status == LineStatus.Open ? null : today);
            if (from.Status == LineStatus.Open && line.Task is { Status: not WorkTaskStatus.Open } closed)
            {
                closed.Reopen(closed.Minutes);
            }
        }
    }
}
