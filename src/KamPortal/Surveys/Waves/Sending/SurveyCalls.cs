using System.Globalization;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Staff;
using KamPortal.Touches.Planning;
using KamPortal.WorkCalendars;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves.Sending;

/// <summary>Raises a task for everybody who is to be asked by telephone: once by its key, with the manager of the client as of now or whoever stands in.</summary>
internal sealed class SurveyCalls(KamDb kam, TimeProvider clock)
{
    private const int ChunkSize = 200;

    /// <summary>Working days a manager has for a call, when the wave is open so long.</summary>
    private const int WorkingDays = 5;

    private const int Minutes = 10;

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(OpenWavesJob.Name);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var staff = await PlanningStaff.LoadAsync(db, today.AddDays(-1), cancellationToken);
        var calendar = await WorkCalendar.LoadAsync(db, today.AddDays(-1), today.AddDays(60), cancellationToken);
        var languages = await db.PortalUsers.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Language, cancellationToken);
        for (var (after, more) = (0, true); more;)
        {
            var calls = await db.SurveyInvitations.AsNoTracking().Where(i => i.Status == InvitationStatus.Phone && i.Wave.Status == WaveStatus.Open && i.Id > after).OrderBy(i => i.Id).Take(ChunkSize)
                .Select(i => new Call(i.Id, i.AccountId, i.PersonId, i.Account.OwnerId, i.Wave.Name, i.Wave.ClosesOn, i.Wave.TimeZoneId, i.SkipReason)).ToListAsync(cancellationToken);
            (more, after) = (calls.Count == ChunkSize, calls.Count > 0 ? calls[^1].InvitationId : after);
            var due = calls.FindAll(c => LocalTime.Today(clock, c.WaveZone) <= c.ClosesOn);
            await Portions.RunAsync(due, (portion, tried) => RaiseAsync(portion, staff, calendar, languages, tried, cancellationToken), WaveReasons.PersonFailed, c => c.InvitationId, report, cancellationToken);
        }
    }

    /// <summary>Those that have no task yet.</summary>
    private async Task RaiseAsync(IReadOnlyList<Call> calls, PlanningStaff staff, WorkCalendar calendar, Dictionary<int, string> languages, JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(OpenWavesJob.Name);
        string[] keys = [.. calls.Select(c => WaveCalls.KeyOf(c.InvitationId))];
        var known = await db.WorkTasks.AsNoTracking().Where(t => t.SourceKey != null && EF.Parameter(keys).Contains(t.SourceKey)).Select(t => t.SourceKey!).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        foreach (var call in calls.Where(c => !known.Contains(WaveCalls.KeyOf(c.InvitationId))))
        {
            var due = DueOn(staff.TodayOf(call.OwnerId, clock), call.ClosesOn, calendar);
            if (staff.Assign(call.OwnerId, due, calendar) is not { } assignment)
            {
                report.Fail(WaveReasons.NobodyToAssign, string.Create(CultureInfo.InvariantCulture, $"#{call.AccountId}"));
                continue;
            }

            // Whoever comes back after the wave's end cannot call in it: then it stays due in time.
            assignment = assignment.DueOn > call.ClosesOn ? new Assignment(assignment.AssigneeId, assignment.OnBehalfOfId, due) : assignment;
            var (title, details) = InCulture.Of(languages.GetValueOrDefault(assignment.AssigneeId, "ru"), () => Words(call));
            var task = WorkTask.Raise(
                call.AccountId, assignment.AssigneeId, TaskKind.Service, TaskSource.Survey, title, due, clock.GetUtcNow().UtcDateTime,
                details: details, personId: call.PersonId, minutes: Minutes, sourceKey: WaveCalls.KeyOf(call.InvitationId), link: WaveLinks.Enter(call.InvitationId));
            task.Place(assignment);
            db.Add(task);
            report.Add();
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Some working days from now, and on the last working day of the wave at the latest.</summary>
    private static DateOnly DueOn(DateOnly today, DateOnly closesOn, WorkCalendar calendar)
    {
        var last = calendar.PreviousWorkingDay(closesOn);
        var due = calendar.AddWorkingDays(today, WorkingDays);
        return due <= last ? due : last >= today ? last : closesOn;
    }

    private static (string Title, string Details) Words(Call call) => (
        string.Format(CultureInfo.CurrentCulture, WaveMessages.CallTitle, call.Wave),
        string.Format(CultureInfo.CurrentCulture, WaveMessages.CallDetails, call.Why is { } why ? WaveLabels.WhyNoLetter(why) : WaveMessages.WhyInterview, call.ClosesOn));

    private sealed record Call(int InvitationId, int AccountId, int PersonId, int OwnerId, string Wave, DateOnly ClosesOn, string WaveZone, InvitationSkip? Why);
}
