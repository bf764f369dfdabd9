using System.Data.Common;
using System.Globalization;
using KamPortal.Data;
using KamPortal.Jobs;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Notifications.Escalations;

/// <summary>
/// overdue-escalation: from 09:00 of a head's working day tells them once what of those below is late by three working days (a setting),
/// and after seven the next head up; one line a head, day and level. What has been told, and to whom, is written with it under a key
/// that can exist once, so running twice, late, or on two servers does no harm.
/// </summary>
public sealed class EscalateOverdueJob(KamDb kam, TimeProvider clock) : IJob
{
    public const string Name = "overdue-escalation";
    public const string Link = "/team/overdue";

    private const int FirstHour = 9;
    private const int LastHour = 20;
    private const int PeopleAtOnce = 100;
    private const int MostAtOnce = 20_000;

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        var lateness = await Lateness.LoadAsync(db, clock, cancellationToken);
        var mornings = await MorningsAsync(db, lateness, report, cancellationToken);
        if (mornings.Count == 0)
        {
            return;
        }

        var told = new Dictionary<(int UserId, int Level), List<LateWork>>();
        var before = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(2 - lateness.ThresholdOf(1));
        var holders = lateness.Staff.Members.Where(m => m.IsEnabled).Select(m => m.Id);
        foreach (var some in holders.Chunk(PeopleAtOnce))
        {
            foreach (var (work, level, userId) in await NewlyLateAsync(db, lateness, some, before, report, cancellationToken))
            {
                if (mornings.Contains((userId, level)))
                {
                    (told.TryGetValue((userId, level), out var list) ? list : told[(userId, level)] = []).Add(work);
                }
            }
        }

        foreach (var ((userId, level), late) in told)
        {
            await TellAsync(lateness, userId, level, late, report, cancellationToken);
        }
    }

    /// <summary>Whom one may tell now, and of which level they have not heard today.</summary>
    private static async Task<HashSet<(int UserId, int Level)>> NotToldTodayAsync(KamDbContext db, Lateness lateness, List<int> there, JobReport report, CancellationToken cancellationToken)
    {
        var keys = there.SelectMany(id => Enumerable.Range(1, Lateness.Levels).Select(level => (Key: KeyOf(id, level, DateOnly.FromDateTime(lateness.NowOf(id))), Who: (id, level)))).ToDictionary(k => k.Key, k => k.Who);
        var all = keys.Keys.ToArray();
        var written = await db.Notifications.Where(n => EF.Parameter(all).Contains(n.Key)).Select(n => n.Key).ToListAsync(cancellationToken);
        report.Skip(nameof(JobsMessages.EscalationToldToday), written.Count);
        return [.. keys.Where(k => !written.Contains(k.Key)).Select(k => k.Value)];
    }

    private static async Task<HashSet<(int UserId, int Level)>> MorningsAsync(KamDbContext db, Lateness lateness, JobReport report, CancellationToken cancellationToken)
    {
        var heads = lateness.Staff.Members.Where(m => m.IsEnabled && m.SupervisorId is not null).SelectMany(m => lateness.Staff.SupervisorsOf(m.Id)).ToHashSet();
        var there = heads.Where(id => lateness.NowOf(id) is { Hour: >= FirstHour and < LastHour } now && lateness.Calendar.IsWorkingDay(DateOnly.FromDateTime(now))).Order().ToList();
        report.Skip(nameof(JobsMessages.EscalationNotTheHour), heads.Count - there.Count);
        return there.Count == 0 ? [] : await NotToldTodayAsync(db, lateness, there, report, cancellationToken);
    }

    private static async Task<List<(LateWork Work, int Level, int UserId)>> NewlyLateAsync(KamDbContext db, Lateness lateness, int[] holders, DateOnly before, JobReport report, CancellationToken cancellationToken)
    {
        var found = new List<(LateWork Work, int Level, int UserId)>();
        var nobodyAbove = 0;
        foreach (var work in await LateWorkReader.ReadAsync(db, holders, before, MostAtOnce, cancellationToken))
        {
            for (var level = 1; level <= lateness.LevelOf(lateness.DaysOf(work)); level++)
            {
                if (lateness.ToldOf(work.HolderId, level) is { } userId)
                {
                    found.Add((work, level, userId));
                }
                else if (level == 1)
                {
                    nobodyAbove++;
                }
            }
        }

        report.Skip(nameof(JobsMessages.EscalationNobodyAbove), nobodyAbove);
        foreach (var some in found.Chunk(1000).ToList())
        {
            var keys = some.Select(f => f.Work.KeyAt(f.Level)).ToArray();
            var known = (await db.Escalations.Where(e => EF.Parameter(keys).Contains(e.Key)).Select(e => e.Key).ToListAsync(cancellationToken)).ToHashSet();
            found.RemoveAll(f => known.Contains(f.Work.KeyAt(f.Level)));
        }

        return found;
    }

    private async Task TellAsync(Lateness lateness, int userId, int level, List<LateWork> late, JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        var now = clock.GetUtcNow().UtcDateTime;
        var key = KeyOf(userId, level, DateOnly.FromDateTime(lateness.NowOf(userId)));
        var holders = late.Select(l => l.HolderId).Distinct().ToArray();
        var names = await db.PortalUsers.Where(u => EF.Parameter(holders).Contains(u.Id)).OrderBy(u => u.LastName).ThenBy(u => u.FirstName).Select(u => u.LastName + " " + u.FirstName).ToListAsync(cancellationToken);
        var language = await db.PortalUsers.Where(u => u.Id == userId).Select(u => u.Language).SingleAsync(cancellationToken);
        db.AddRange(late.Select(l => new Escalation { Key = l.KeyAt(level), AccountId = l.AccountId, OfUserId = l.HolderId, ToUserId = userId, Level = level, DueOn = l.DueOn, At = now }));
        db.Add(new Notification { UserId = userId, Key = key, Link = level == 1 ? Link : Link + "?level=2", CreatedAt = now, Text = Notify.Cut(InCulture.Of(language, () => EscalationWords.Line(lateness.ThresholdOf(level), late, names))) });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            report.Add(late.Count);
        }
        catch (Exception failure) when (failure is DbUpdateException or DbException)
        {
            db.ChangeTracker.Clear();
            if (await db.Notifications.AnyAsync(n => n.Key == key, cancellationToken))
            {
                report.Skip(nameof(JobsMessages.EscalationToldToday));
            }
            else
            {
                report.Fail(nameof(JobsMessages.EscalationFailed), failure.GetBaseException().GetType().Name);
            }
        }
    }

    internal static string KeyOf(int userId, int level, DateOnly today) => string.Create(CultureInfo.InvariantCulture, $"escalation:{today:yyyy-MM-dd}:{level}:{userId}");
}
