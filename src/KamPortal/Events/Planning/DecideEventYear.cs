using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Planning;

/// <summary>The plan of a year goes to the commercial director, comes back with words, or comes into force in place of the one before.</summary>
public sealed class DecideEventYear(KamDb kam, Notify notify, TimeProvider clock)
{
    /// <summary>Nothing in it changes until it is back.</summary>
    /// <exception cref="RuleViolation">No right, empty, or not being worked on.</exception>
    /// <exception cref="EditedMeanwhile">Somebody moved the plan since it was shown.</exception>
    public async Task SubmitAsync(int planId, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.PlanEventYear);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Events, cancellationToken);
        var plan = await EventYearDoor.FindAsync(db, planId, cancellationToken, AnnualPlanStatus.Draft, AnnualPlanStatus.Returned);
        if (plan.Lines.Count == 0)
        {
            throw new RuleViolation(EventYearMessages.PlanEmpty);
        }

        (plan.Status, plan.SubmittedAt, plan.SubmittedById) = (AnnualPlanStatus.Submitted, clock.GetUtcNow().UtcDateTime, db.Viewer.UserId);
        (plan.DecidedAt, plan.DecidedById, plan.DecisionNote) = (null, null, null);
        await db.SaveFormAsync(plan, version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        foreach (var director in await OtherDirectorsAsync(db, db.Viewer.UserId, cancellationToken))
        {
            await TellAsync(db.Viewer, plan, director.Id, () => EventYearMessages.ToldSubmitted, cancellationToken);
        }
    }

    /// <summary>In force from now on; the one before is superseded.</summary>
    /// <exception cref="RuleViolation">No right, not submitted, or one's own while there is another director.</exception>
    /// <exception cref="EditedMeanwhile">Somebody moved the plan since it was shown.</exception>
    public async Task ApproveAsync(int planId, int version, string? note, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Events, cancellationToken);
        var plan = await DecidableAsync(db, planId, cancellationToken);
        if (await db.AnnualEventPlans.SingleOrDefaultAsync(p => p.Year == plan.Year && p.Status == AnnualPlanStatus.Approved, cancellationToken) is { } before)
        {
            // First of the two: one plan of a year is in force at any moment.
            before.Status = AnnualPlanStatus.Superseded;
            await db.SaveChangesAsync(cancellationToken);
        }

        await DecideAsync(db, plan, version, AnnualPlanStatus.Approved, FormRules.Text(note, AnnualEventPlan.NoteMaxLength, nameof(plan.DecisionNote)), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await TellAsync(db.Viewer, plan, plan.SubmittedById!.Value, () => EventYearMessages.ToldApproved, cancellationToken);
    }

    /// <param name="note">What is to be changed.</param>
    /// <exception cref="RuleViolation">No right, not submitted, one's own while there is another director, or no words.</exception>
    /// <exception cref="EditedMeanwhile">Somebody moved the plan since it was shown.</exception>
    public async Task ReturnAsync(int planId, int version, string? note, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Events, cancellationToken);
        var plan = await DecidableAsync(db, planId, cancellationToken);
        var words = FormRules.Text(note, AnnualEventPlan.NoteMaxLength, nameof(plan.DecisionNote)) ?? throw new RuleViolation(EventYearMessages.NoteRequired, nameof(plan.DecisionNote));
        await DecideAsync(db, plan, version, AnnualPlanStatus.Returned, words, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await TellAsync(db.Viewer, plan, plan.SubmittedById!.Value, () => EventYearMessages.ToldReturned, cancellationToken);
    }

    private async Task DecideAsync(KamDbContext db, AnnualEventPlan plan, int version, AnnualPlanStatus status, string? note, CancellationToken cancellationToken)
    {
        (plan.Status, plan.DecidedAt, plan.DecidedById, plan.DecisionNote) = (status, clock.GetUtcNow().UtcDateTime, db.Viewer.UserId, note);
        await db.SaveFormAsync(plan, version, cancellationToken);
    }

    private static async Task<AnnualEventPlan> DecidableAsync(KamDbContext db, int planId, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.ApproveEventYear);
        var plan = await EventYearDoor.FindAsync(db, planId, cancellationToken, AnnualPlanStatus.Submitted);
        if (plan.SubmittedById == db.Viewer.UserId && await OtherDirectorsAsync(db, db.Viewer.UserId, cancellationToken) is { Count: > 0 } others)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, EventYearMessages.NotOwnSubmission, string.Join(", ", others.Select(o => o.Name))));
        }

        return plan;
    }

    internal static async Task<IReadOnlyList<StaffChoice>> OtherDirectorsAsync(KamDbContext db, int? but, CancellationToken cancellationToken) =>
        await db.PortalUsers.Where(u => u.IsEnabled && u.Id != but && u.Roles.Any(r => r.Role == Role.Director)).OrderBy(u => u.Id).Select(u => new StaffChoice(u.Id, u.LastName + " " + u.FirstName)).ToListAsync(cancellationToken);

    private Task<bool> TellAsync(Viewer by, AnnualEventPlan plan, int userId, Func<string> format, CancellationToken cancellationToken) => notify.RunAsync(
        userId,
        FormattableString.Invariant($"event-year:{plan.Id}:{plan.Version}:{userId}"),
        () => string.Format(CultureInfo.CurrentCulture, format(), by.Name, plan.Year, plan.Number, plan.DecisionNote),
        EventYearDoor.Link(plan.Year),
        cancellationToken);
}
