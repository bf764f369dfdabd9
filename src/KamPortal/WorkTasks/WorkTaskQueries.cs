using System.Linq.Expressions;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.WorkTasks;

public sealed class WorkTaskQueries(KamDb kam, TimeProvider clock)
{
    private const int MostOfAccount = 50;

    internal static readonly Expression<Func<WorkTask, WorkTaskRow>> Row = t => new WorkTaskRow(
        t.Id,
        t.AccountId,
        t.Account.Name,
        t.Kind,
        t.Source,
        t.Title,
        t.Details,
        t.PersonId,
        t.Person == null ? null : t.Person.LastName + " " + t.Person.FirstName,
        t.DueOn,
        t.Minutes,
        t.AssigneeId,
        t.Assignee == null ? null : t.Assignee.LastName + " " + t.Assignee.FirstName,
        t.Assignee != null && !t.Assignee.IsEnabled,
        t.OnBehalfOf == null ? null : t.OnBehalfOf.LastName + " " + t.OnBehalfOf.FirstName,
        t.CreatedBy == null ? null : t.CreatedBy.LastName + " " + t.CreatedBy.FirstName,
        t.Link,
        t.Version);

    /// <returns>Null when there is no such person, or the viewer may not look into their tasks.</returns>
    public async Task<WorkTaskPage?> ListAsync(WorkTaskFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeMyDay);
        var whose = filter.UserId ?? db.Viewer.UserId;
        if (whose is not { } userId || !db.Viewer.MaySeeDayOf(userId))
        {
            return null;
        }

        var open = db.WorkTasks.AsNoTracking().Where(t => t.Status == WorkTaskStatus.Open);
        var queue = open.Where(t => t.AssigneeId == null);
        var withoutAnybody = open.Where(t => t.AssigneeId != null && !t.Assignee!.IsEnabled);
        var rows = filter.View switch
        {
            WorkTaskView.Queue => queue,
            WorkTaskView.Given => open.Where(t => t.CreatedById == userId && t.AssigneeId != userId),
            WorkTaskView.WithoutAnybody => withoutAnybody,
            _ => open.Where(t => t.AssigneeId == userId),
        };
        rows = filter.AccountId is { } accountId ? rows.Where(t => t.AccountId == accountId) : rows;
        rows = filter.Kind is { } kind ? rows.Where(t => t.Kind == kind) : rows;
        var ordered = filter.View == WorkTaskView.Queue ? rows.OrderBy(t => t.CreatedAt).ThenBy(t => t.Id) : rows.OrderBy(t => t.DueOn).ThenBy(t => t.Id);
        var found = await ordered.Skip((Math.Max(filter.Page, 1) - 1) * filter.PageSize).Take(filter.PageSize + 1).Select(Row).ToListAsync(cancellationToken);
        return new WorkTaskPage(
            userId,
            [.. found.Take(filter.PageSize)],
            found.Count > filter.PageSize,
            db.Viewer.Today(clock),
            await queue.CountAsync(cancellationToken),
            await withoutAnybody.CountAsync(cancellationToken));
    }

    /// <summary>The account's open tasks, most urgent first; at most fifty.</summary>
    public async Task<IReadOnlyList<WorkTaskRow>> OfAccountAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeMyDay);
        return await db.WorkTasks.AsNoTracking().Where(t => t.AccountId == accountId && t.Status == WorkTaskStatus.Open)
            .OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(MostOfAccount).Select(Row).ToListAsync(cancellationToken);
    }

    /// <returns>Null when there is no such open task, or the viewer does not see its account.</returns>
    public async Task<WorkTaskRow?> FindAsync(int taskId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeMyDay);
        return await db.WorkTasks.AsNoTracking().Where(t => t.Id == taskId && t.Status == WorkTaskStatus.Open).Select(Row).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>What a form for a task of the account offers.</summary>
    /// <returns>Null when there is no such account or the viewer does not see it.</returns>
    public async Task<TaskChoices?> ChoicesAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        var name = await db.Accounts.Where(a => a.Id == accountId).Select(a => a.Name).SingleOrDefaultAsync(cancellationToken);
        if (name is null)
        {
            return null;
        }

        var today = db.Viewer.Today(clock);
        var people = await db.Employments.AsNoTracking()
            .Where(e => e.AccountId == accountId && e.Person.LeftOn == null && (e.ToOn == null || e.ToOn >= today))
            .OrderByDescending(e => e.Seniority).ThenBy(e => e.Person.SortName).ThenBy(e => e.Id)
            .Select(e => new { e.PersonId, Name = e.Person.LastName + " " + e.Person.FirstName, e.Position }).ToListAsync(cancellationToken);
        var assistants = await AssistantQueue.AssistantsOfAsync(db, accountId, today, cancellationToken);
        return new TaskChoices(name, today, [.. people.DistinctBy(p => p.PersonId).Select(p => new TaskPerson(p.PersonId, p.Position is null ? p.Name : $"{p.Name}, {p.Position}"))], AssistantQueue.Refusal(TaskKind.Service, assistants));
    }
}
