using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Planning;

/// <summary>Planned minutes by person and day, against what fits into the person's day.</summary>
internal sealed class DayLoad(DayCapacity capacity, IEnumerable<KeyValuePair<(int UserId, DateOnly Day), int>> planned)
{
    private readonly Dictionary<(int UserId, DateOnly Day), int> minutes = new(planned);

    public int MinutesOf(int userId, DateOnly day) => minutes.GetValueOrDefault((userId, day));

    public void Add(Assignment assignment, int more) => minutes[(assignment.AssigneeId, assignment.DueOn)] = MinutesOf(assignment.AssigneeId, assignment.DueOn) + more;

    /// <returns>The first day with room for the minutes, else the one with the fewest.</returns>
    public Assignment Choose(IEnumerable<Assignment> days, int more)
    {
        Assignment? emptiest = null;
        foreach (var day in days)
        {
            if (MinutesOf(day.AssigneeId, day.DueOn) + more <= capacity.Of(day.AssigneeId))
            {
                return day;
            }

            emptiest = emptiest is null || MinutesOf(day.AssigneeId, day.DueOn) < MinutesOf(emptiest.AssigneeId, emptiest.DueOn) ? day : emptiest;
        }

        return emptiest!;
    }

    /// <summary>What these people have planned in these days, both included.</summary>
    public static async Task<DayLoad> LoadAsync(KamDbContext db, DayCapacity capacity, int[] userIds, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var planned = await db.Touches.Where(t => EF.Parameter(userIds).Contains(t.AssigneeId) && t.Status == TouchStatus.Planned && t.DueOn >= from && t.DueOn <= to)
            .GroupBy(t => new { t.AssigneeId, t.DueOn }).Select(g => new { g.Key.AssigneeId, g.Key.DueOn, Minutes = g.Sum(t => t.Minutes) }).ToListAsync(cancellationToken);
        return new DayLoad(capacity, planned.Select(p => KeyValuePair.Create((p.AssigneeId, p.DueOn), p.Minutes)));
    }
}
