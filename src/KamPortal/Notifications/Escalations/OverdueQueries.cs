using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Notifications.Escalations;

public sealed class OverdueQueries(KamDb kam, TimeProvider clock)
{
    /// <summary>Of each kind; a head with more late work has other worries than the last of it.</summary>
    private const int MostOfKind = 2000;

    /// <summary>Late work of accounts one sees that others hold, the latest first.</summary>
    public async Task<OverduePage> ListAsync(OverdueFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeLateWork);
        var lateness = await Lateness.LoadAsync(db, clock, cancellationToken);
        var today = db.Viewer.Today(clock);
        var all = (await LateWorkReader.ReadAsync(db, null, today.AddDays(1), MostOfKind, cancellationToken))
            .Where(w => w.HolderId != db.Viewer.UserId && w.DueOn < lateness.Staff.TodayOf(w.HolderId, clock))
            .Select(w => (Work: w, Days: lateness.DaysOf(w))).Where(w => w.Days > 0)
            .Select(w => (w.Work, w.Days, Level: lateness.LevelOf(w.Days))).ToList();
        var users = await db.PortalUsers.AsNoTracking().Select(u => new { u.Id, Name = u.LastName + " " + u.FirstName }).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        var asked = all.Where(w => (filter.HolderId is null || w.Work.HolderId == filter.HolderId) && w.Level >= filter.Level)
            .OrderByDescending(w => w.Days).ThenBy(w => w.Work.DueOn).ThenBy(w => w.Work.Kind).ThenBy(w => w.Work.Id).Skip((Math.Max(filter.Page, 1) - 1) * OverdueFilter.PageSize).Take(OverdueFilter.PageSize + 1).ToList();
        var keys = asked.SelectMany(w => new[] { w.Work.KeyAt(1), w.Work.KeyAt(2) }).ToArray();
        var told = await db.Escalations.AsNoTracking().Where(e => EF.Parameter(keys).Contains(e.Key)).Select(e => new { e.Key, e.At, e.ToUserId }).ToDictionaryAsync(e => e.Key, cancellationToken);
        return new OverduePage(
            [.. asked.Take(OverdueFilter.PageSize).Select(w =>
            {
                var first = told.GetValueOrDefault(w.Work.KeyAt(1)) ?? told.GetValueOrDefault(w.Work.KeyAt(2));
                return new OverdueRow(w.Work.Kind, w.Work.Id, w.Work.AccountId, w.Work.Account, w.Work.Title, w.Work.Type, w.Work.HolderId, users[w.Work.HolderId], w.Work.OnBehalfOfId is { } absent ? users[absent] : null, w.Work.DueOn, w.Days, w.Level, first?.At, first is null ? null : users[first.ToUserId]);
            })],
            asked.Count > OverdueFilter.PageSize,
            [.. all.GroupBy(w => w.Work.HolderId).Select(g => new OverdueHolder(g.Key, users[g.Key], g.Count())).OrderByDescending(h => h.Count).ThenBy(h => h.Name, StringComparer.CurrentCulture)],
            all.Count,
            all.Count(w => w.Level >= 1),
            all.Count(w => w.Level >= 2),
            lateness.ThresholdOf(1),
            lateness.ThresholdOf(2),
            today);
    }
}
