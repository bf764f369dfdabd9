using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Preparation;

/// <summary>Whose preparation is due: whoever has the task, and the owner of the event for what nobody has, or somebody who left.</summary>
internal static class PreparationDue
{
    public static IQueryable<PreparationTask> Of(KamDbContext db, int[] people, DateOnly until) => db.PreparationTasks.AsNoTracking().Where(t =>
        t.Status == PreparationStatus.Open && t.DueOn <= until && (t.Event.Status == EventStatus.Planned || t.Event.Status == EventStatus.Held)
        && ((t.OwnerId != null && EF.Parameter(people).Contains(t.OwnerId.Value)) || ((t.OwnerId == null || !t.Owner!.IsEnabled) && EF.Parameter(people).Contains(t.Event.OwnerId))));
}
