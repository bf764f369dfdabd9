using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.WorkTasks;

/// <summary>
/// Plans the chosen directions of work with a member of a purchasing centre, each as a touch or as a service task in the
/// assistants' queue; all or none. What is open already stays as it is, so repeating it plans nothing twice.
/// </summary>
public sealed class PlanDirections(KamDb kam, ViewerDirectory viewers, Notify notify, TimeProvider clock)
{
    public sealed class Form
    {
        public int MemberId { get; set; }

        public List<Line> Lines { get; set; } = [];
    }

    public sealed class Line
    {
        public int DirectionId { get; set; }

        public DateOnly DueOn { get; set; }

        public bool ToQueue { get; set; }
    }

    /// <exception cref="RuleViolation">Nothing is chosen, a date is out of range, a direction is not of the member's roles, they left, or the queue does not take the work.</exception>
    public async Task<PlannedDirections> RunAsync(Form form, CancellationToken cancellationToken)
    {
        try
        {
            return await PlanAsync(form, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody planned the same at this moment and the unique keys let one through: now theirs is seen and left alone.
            return await PlanAsync(form, cancellationToken);
        }
    }

    private async Task<PlannedDirections> PlanAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        var member = await MemberAtWork.FindAsync(db, viewers, form.MemberId, cancellationToken) ?? throw new RuleViolation(WorkTaskMessages.MemberNotFound);
        var today = db.Viewer.Today(clock);
        var lines = form.Lines.DistinctBy(l => l.DirectionId).ToList();
        var directions = await CheckAsync(db, member, lines, today, cancellationToken);
        var assistants = lines.Exists(l => l.ToQueue) ? await AssistantQueue.AssistantsOfAsync(db, member.AccountId, today, cancellationToken) : [];
        var work = await DirectionWork.LoadAsync(db, member.AccountId, member.PersonId, cancellationToken);
        var (touches, tasks) = (new List<Touch>(), new List<WorkTask>());
        foreach (var line in lines.Where(l => work.OpenUntil(l.DirectionId) is null))
        {
            var direction = directions[line.DirectionId];
            var key = new DirectionKey(member.AccountId, member.PersonId, direction.Id, work.NextNumber(direction.Id)).ToString();
            if (line.ToQueue)
            {
                AssistantQueue.Require(direction.Kind, assistants, nameof(Line.ToQueue));
                tasks.Add(WorkTask.Raise(member.AccountId, null, direction.Kind, TaskSource.RoleDirection, direction.Text, line.DueOn, clock.GetUtcNow().UtcDateTime, db.Viewer.UserId, personId: member.PersonId, minutes: direction.Minutes, sourceKey: key));
            }
            else
            {
                touches.Add(Touch.PlanByRole(direction, member.AccountId, member.AssigneeId, line.DueOn, member.PersonId, key));
            }
        }

        db.AddRange(touches);
        db.AddRange(tasks);
        await TouchDates.SaveAsync(db, [member.AccountId], cancellationToken);
        await TellAsync(db.Viewer, member, touches, cancellationToken);
        await AssistantQueue.TellAsync(notify, assistants, tasks, member.Account, cancellationToken);
        return new PlannedDirections(touches.Count, tasks.Count, lines.Count - touches.Count - tasks.Count);
    }

    private static async Task<Dictionary<int, RoleDirection>> CheckAsync(KamDbContext db, MemberAtWork member, List<Line> lines, DateOnly today, CancellationToken cancellationToken)
    {
        if (lines.Count == 0)
        {
            throw new RuleViolation(WorkTaskMessages.NothingChosen);
        }

        if (member.LeftOn is not null)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, WorkTaskMessages.MemberLeft, member.Person));
        }

        var ids = lines.Select(l => l.DirectionId).ToArray();
        var roles = member.RoleIds.ToArray();
        var directions = await db.RoleDirections.AsNoTracking().Where(d => EF.Parameter(ids).Contains(d.Id) && EF.Parameter(roles).Contains(d.RoleId)).ToDictionaryAsync(d => d.Id, cancellationToken);
        if (directions.Count != ids.Length)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, WorkTaskMessages.DirectionNotOfRole, member.Person));
        }

        lines.ForEach(l => PlanTouch.RequireDate(l.DueOn, today, nameof(Line.DueOn)));
        return directions;
    }

    private async Task TellAsync(Viewer from, MemberAtWork member, List<Touch> touches, CancellationToken cancellationToken)
    {
        if (touches.Count > 0)
        {
            await notify.RunAsync(
                member.AssigneeId,
                FormattableString.Invariant($"role-work:{touches[0].Id}"),
                () => string.Format(CultureInfo.CurrentCulture, WorkTaskMessages.RoleWorkForYou, from.Name, member.Person, member.Account, touches[0].Topic, touches.Count),
                "/",
                cancellationToken);
        }
    }
}
