using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.WorkCalendars;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PurchasingCentres;

/// <summary>
/// Keeps centres in line with who works at the client. Whoever's employment has ended leaves the centre, which becomes a
/// draft with a task for the account's owner; an end taken back brings them back. Run after the employments are saved,
/// in the same transaction; doing it twice changes nothing.
/// </summary>
internal static class CentreDepartures
{
    private const int DaysForDecider = 1;
    private const int DaysForOthers = 5;

    /// <param name="employmentIds">Employments that changed.</param>
    /// <param name="today">Somebody is there until the end of their last day.</param>
    /// <returns>What the owners are to be told once it is committed, see <see cref="TellAsync"/>.</returns>
    public static async Task<IReadOnlyList<MemberGone>> SettleAsync(KamDbContext db, IReadOnlyCollection<int> employmentIds, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        var ids = employmentIds.Distinct().ToArray();
        var members = await db.CentreMembers.Where(m => EF.Parameter(ids).Contains(m.EmploymentId))
            .Include(m => m.Person).Include(m => m.Employment).Include(m => m.Roles).ThenInclude(r => r.Role)
            .Include(m => m.Centre).ThenInclude(c => c.Members).Include(m => m.Centre).ThenInclude(c => c.Account).ThenInclude(a => a.Owner)
            .AsSplitQuery().OrderBy(m => m.Id).ToListAsync(cancellationToken);
        var gone = members.FindAll(m => m.LeftOn is null && FirstDayWithout(m) <= today);
        var back = members.FindAll(m => m.EditionWhenLeft is not null && !(FirstDayWithout(m) <= today));
        if (gone.Count + back.Count == 0)
        {
            return [];
        }

        var persons = gone.Select(m => m.PersonId).Distinct().ToArray();
        var places = (await db.Employments.Where(e => EF.Parameter(persons).Contains(e.PersonId)).ToListAsync(cancellationToken)).ToLookup(e => (e.PersonId, e.AccountId));
        var keys = gone.Select(m => KeyOf(m, FirstDayWithout(m)!.Value)).Concat(back.Select(m => KeyOf(m, m.LeftOn!.Value))).ToArray();
        var tasks = await db.WorkTasks.Where(t => EF.Parameter(keys).Contains(t.SourceKey!)).ToDictionaryAsync(t => t.SourceKey!, cancellationToken);
        var calendar = await WorkCalendar.LoadAsync(db, today, today.AddDays(3 * DaysForOthers), cancellationToken);
        var told = new List<MemberGone>();
        foreach (var member in gone)
        {
            db.Stamp(member.Centre);
            var other = places[(member.PersonId, member.Centre.AccountId)].FirstOrDefault(e => e.IsCurrentOn(today));
            if (other is not null && !(member.Person.LeftOn <= today))
            {
                member.Move(other);
                continue;
            }

            var left = new MemberGone(member, FirstDayWithout(member)!.Value);
            member.Centre.Lose(member, left.On);
            told.Add(left);
            Raise(db, left, tasks.GetValueOrDefault(left.Key), calendar.AddWorkingDays(today, left.Decided ? DaysForDecider : DaysForOthers), now);
        }

        foreach (var member in back)
        {
            if (tasks.GetValueOrDefault(KeyOf(member, member.LeftOn!.Value)) is { Status: WorkTaskStatus.Open } task)
            {
                task.Close(WorkTaskStatus.Cancelled, db.Viewer.UserId ?? member.Centre.Account.OwnerId, today, now, CentreMessages.TaskTakenBack, null);
            }

            db.Stamp(member.Centre);
            member.Centre.TakeBack(member, member.Employment);
        }

        await db.SaveChangesAsync(cancellationToken);
        return told;
    }

    public static async Task TellAsync(Notify notify, IReadOnlyList<MemberGone> gone, CancellationToken cancellationToken)
    {
        foreach (var left in gone)
        {
            await notify.RunAsync(left.OwnerId, left.Key, left.Line, left.Link, cancellationToken);
        }
    }

    internal static string KeyOf(CentreMember member, DateOnly on) => FormattableString.Invariant($"member-left:{member.Id}:{on:yyyyMMdd}");

    /// <returns>Null while no end is known.</returns>
    private static DateOnly? FirstDayWithout(CentreMember member) =>
        (member.Employment.ToOn?.AddDays(1), member.Person.LeftOn) switch
        {
            ({ } ended, { } left) => ended < left ? ended : left,
            var (ended, left) => ended ?? left,
        };

    private static void Raise(KamDbContext db, MemberGone left, WorkTask? task, DateOnly dueOn, DateTime now)
    {
        if (task is { Status: WorkTaskStatus.Cancelled })
        {
            task.Reopen(task.Minutes);
        }
        else if (task is null)
        {
            var (title, details) = InCulture.Of(left.OwnerLanguage, () => (left.Title(), left.Details()));
            db.Add(WorkTask.Raise(left.AccountId, left.OwnerId, TaskKind.Selling, TaskSource.MemberLeft, title, dueOn, now, db.Viewer.UserId, details, left.PersonId, sourceKey: left.Key, link: left.Link));
        }
    }
}
