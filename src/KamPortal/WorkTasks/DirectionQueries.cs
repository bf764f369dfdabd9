using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.WorkTasks;

/// <summary>From the map to work (row 4.11 of the domain): a role given to somebody proposes what to do with them.</summary>
public sealed class DirectionQueries(KamDb kam, ViewerDirectory viewers, TimeProvider clock)
{
    /// <param name="roleIds">Roles asked about; empty for all the member plays.</param>
    /// <returns>Null when there is no such member or the viewer does not see the account; without proposals when they left.</returns>
    public async Task<DirectionPlan?> ProposedAsync(int memberId, IReadOnlyCollection<int> roleIds, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        var member = await MemberAtWork.FindAsync(db, viewers, memberId, cancellationToken);
        if (member is null)
        {
            return null;
        }

        var today = db.Viewer.Today(clock);
        var assignee = await db.PortalUsers.AsNoTracking().SingleAsync(u => u.Id == member.AssigneeId, cancellationToken);
        var proposals = member.LeftOn is null ? await ProposalsAsync(db, member, roleIds, today, cancellationToken) : [];
        return new DirectionPlan(memberId, member.PersonId, member.Person, member.AccountId, member.Account, member.AssigneeId, assignee.FullName, today, proposals);
    }

    private static async Task<IReadOnlyList<DirectionProposal>> ProposalsAsync(KamDbContext db, MemberAtWork member, IReadOnlyCollection<int> roleIds, DateOnly today, CancellationToken cancellationToken)
    {
        var roles = (roleIds.Count == 0 ? member.RoleIds : member.RoleIds.Intersect(roleIds)).ToArray();
        var directions = await db.RoleDirections.AsNoTracking().Include(d => d.Role)
            .Where(d => EF.Parameter(roles).Contains(d.RoleId) && d.Role.IsActive)
            .OrderBy(d => d.Role.Order).ThenBy(d => d.RoleId).ThenBy(d => d.Order).ThenBy(d => d.Id)
            .ToListAsync(cancellationToken);
        if (directions.Count == 0)
        {
            return [];
        }

        var work = await DirectionWork.LoadAsync(db, member.AccountId, member.PersonId, cancellationToken);
        var assistants = await AssistantQueue.AssistantsOfAsync(db, member.AccountId, today, cancellationToken);
        var calendar = await WorkCalendar.LoadAsync(db, today, today.AddDays(2 * directions.Max(d => d.WithinDays)), cancellationToken);
        return directions.ConvertAll(d => new DirectionProposal(
            d.Id,
            d.RoleId,
            d.Role.Name,
            d.Text,
            d.TouchType,
            d.Kind,
            d.Minutes,
            calendar.AddWorkingDays(today, d.WithinDays),
            work.OpenUntil(d.Id),
            AssistantQueue.Refusal(d.Kind, assistants)));
    }
}
