using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys.Waves;
using KamPortal.Touches.Planning;
using KamPortal.WorkCalendars;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Answers;

/// <summary>
/// Somebody who would not recommend us is called within the working days of the setting, and the manager's supervisor hears of it: once per
/// invitation, in the save that records the answer. Never of an anonymous wave.
/// </summary>
internal static class DetractorAlarm
{
    /// <summary>0…6 of the 0–10 scale are detractors of NPS.</summary>
    public const int HighestScore = 6;

    public static string KeyOf(int invitationId) => FormattableString.Invariant($"detractor:{invitationId}");

    public static string Link(int accountId) => FormattableString.Invariant($"/accounts/{accountId}?tab=surveys");

    /// <summary>Adds the task and the notification to what the caller saves.</summary>
    /// <param name="score">The lowest answer to a question measured as <see cref="QuestionMeasure.Recommend"/>; null when none was given.</param>
    /// <returns>Whether there is a reason to alarm that was not known yet.</returns>
    public static async Task<bool> RaiseAsync(KamDbContext db, int invitationId, int? score, DateTime now, CancellationToken cancellationToken)
    {
        var key = KeyOf(invitationId);
        if (score is not { } given || given > HighestScore || db.WorkTasks.Local.Any(t => t.SourceKey == key) || await db.WorkTasks.AnyAsync(t => t.SourceKey == key, cancellationToken))
        {
            return false;
        }

        var anonymous = false;
        var asked = await db.SurveyInvitations.Where(i => i.Id == invitationId && i.Wave.IsAnonymous == anonymous)
            .Select(i => new Asked(i.AccountId, i.Account.Name, i.Account.OwnerId, i.PersonId, i.Person.LastName + " " + i.Person.FirstName, i.Wave.Name))
            .SingleOrDefaultAsync(cancellationToken);
        if (asked is null)
        {
            return false;
        }

        var task = await TaskAsync(db, asked, given, key, now, cancellationToken);
        db.Add(task);
        if (await Supervision.SupervisorOfAsync(db, asked.OwnerId, cancellationToken) is { } supervisorId && supervisorId != db.Viewer.UserId)
        {
            var language = await LanguageAsync(db, supervisorId, cancellationToken);
            var text = InCulture.Of(language, () => string.Format(CultureInfo.CurrentCulture, DetractorMessages.Told, given, asked.Account, asked.Wave, task.DueOn));
            db.Add(new Notification { UserId = supervisorId, Key = FormattableString.Invariant($"{key}:{supervisorId}"), CreatedAt = now, Link = Link(asked.AccountId), Text = Notify.Cut(text) });
        }

        return true;
    }

    /// <summary>On the manager who is there on the day; else on who stands in, marked so.</summary>
    private static async Task<WorkTask> TaskAsync(KamDbContext db, Asked asked, int score, string key, DateTime now, CancellationToken cancellationToken)
    {
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var zone = await db.PortalUsers.Where(u => u.Id == asked.OwnerId).Select(u => u.TimeZoneId ?? u.Branch.TimeZoneId).SingleAsync(cancellationToken);
        var today = DateOnly.FromDateTime(LocalTime.FromUtc(now, zone));
        var calendar = await WorkCalendar.LoadAsync(db, today.AddDays(-RecordAbsence.MaxDays), today.AddDays(RecordAbsence.MaxDays), cancellationToken);
        var dueOn = calendar.AddWorkingDays(today, settings.DetractorDays);
        var staff = await PlanningStaff.LoadAsync(db, today, cancellationToken);
        var assignment = staff.Assign(asked.OwnerId, dueOn, calendar) ?? new Assignment(await DirectorAsync(db, cancellationToken) ?? asked.OwnerId, asked.OwnerId, dueOn);
        var language = await LanguageAsync(db, assignment.AssigneeId, cancellationToken);
        var (title, details) = InCulture.Of(language, () => (Text(DetractorMessages.TaskTitle, score, asked.Person), Text(DetractorMessages.TaskDetails, asked.Wave)));
        var task = WorkTask.Raise(
            asked.AccountId, assignment.AssigneeId, TaskKind.Development, TaskSource.Survey, title.Length <= WorkTask.TitleMaxLength ? title : title[..WorkTask.TitleMaxLength], dueOn, now,
            details: details, personId: asked.PersonId, sourceKey: key, link: Link(asked.AccountId));
        task.Place(assignment);
        await LetSeeAsync(db, asked, assignment, today, cancellationToken);
        return task;
    }

    /// <summary>Deputies and heads see the client by themselves; anybody else joins its team for as long as the work lasts.</summary>
    private static async Task LetSeeAsync(KamDbContext db, Asked asked, Assignment assignment, DateOnly today, CancellationToken cancellationToken)
    {
        var (assignee, ownerId, on) = (assignment.AssigneeId, asked.OwnerId, assignment.DueOn);
        var sees = assignee == ownerId
            || await db.PortalUsers.AnyAsync(u => u.Id == assignee && u.Roles.Any(r => r.Role == Role.Director || r.Role == Role.Administrator || r.Role == Role.Head), cancellationToken)
            || await db.Absences.AnyAsync(a => a.UserId == ownerId && a.DeputyId == assignee && a.FromOn <= on && on <= a.ToOn, cancellationToken);
        if (!sees)
        {
            db.LetSee(Viewer.Nobody with { UserId = assignee }, asked.AccountId, ownerId, today, on);
        }
    }

    private static Task<int?> DirectorAsync(KamDbContext db, CancellationToken cancellationToken) =>
        db.PortalUsers.Where(u => u.IsEnabled && u.Roles.Any(r => r.Role == Role.Director)).OrderBy(u => u.Id).Select(u => (int?)u.Id).FirstOrDefaultAsync(cancellationToken);

    private static Task<string> LanguageAsync(KamDbContext db, int userId, CancellationToken cancellationToken) =>
        db.PortalUsers.Where(u => u.Id == userId).Select(u => u.Language).SingleAsync(cancellationToken);

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);

    private sealed record Asked(int AccountId, string Account, int OwnerId, int PersonId, string Person, string Wave);
}
