using System.Globalization;
using KamPortal.Data;
using KamPortal.Events.Preparation;
using KamPortal.Jobs;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Effects;

/// <summary>
/// event-feedback: the day after an event that is closed and asks for feedback, a wave goes to those who were there. The wave and the event's
/// note of it are saved together, guarded by the event's version, so that two servers launch one.
/// </summary>
public sealed class FeedbackJob(KamDb kam, TimeProvider clock) : IJob
{
    public const string Name = "event-feedback";

    /// <summary>Asked later than that nobody remembers.</summary>
    public const int LatestDays = 14;

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now.AddDays(-LatestDays - 1);
        var ids = await db.DevelopmentEvents.AsNoTracking()
            .Where(e => e.Status == EventStatus.Held && e.FeedbackCode != null && e.FeedbackWaveId == null && e.EndsAt >= since && e.EndsAt < now && e.Seats.Attended > 0).OrderBy(e => e.Id).Select(e => e.Id).ToListAsync(cancellationToken);
        if (ids.Count == 0)
        {
            return;
        }

        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        if (WaveRules.LinkRoot(settings).Length == 0)
        {
            report.Warn(nameof(JobsMessages.EventFeedbackNoAddress), count: ids.Count);
            return;
        }

        foreach (var id in ids)
        {
            db.ChangeTracker.Clear();
            await LaunchAsync(db, id, settings, report, cancellationToken);
        }
    }

    private async Task LaunchAsync(KamDbContext db, int eventId, PortalSettings settings, JobReport report, CancellationToken cancellationToken)
    {
        var one = await db.DevelopmentEvents.SingleAsync(e => e.Id == eventId, cancellationToken);
        var today = LocalTime.Today(clock, one.TimeZoneId);
        if (EventPreparation.DayOf(one.EndsAt, one.TimeZoneId) >= today || one.FeedbackWaveId is not null)
        {
            return;
        }

        var template = await db.SurveyTemplates.SingleOrDefaultAsync(t => t.Code == one.FeedbackCode && t.Status == SurveyTemplateStatus.Published, cancellationToken);
        if (template is null)
        {
            report.Fail(nameof(JobsMessages.EventFeedbackNoSurvey), string.Create(CultureInfo.InvariantCulture, $"#{eventId}"));
            return;
        }

        one.FeedbackWave = new SurveyWave
        {
            Name = NameOf(one), TemplateId = template.Id, Status = WaveStatus.Launched, Audience = WaveAudiences.Write(new WaveAudience { EventId = eventId }), TimeZoneId = one.TimeZoneId,
            OpensOn = today, ClosesOn = today.AddDays(Math.Max(1, settings.EventFeedbackDays)), Reminders = 1, CreatedById = one.OwnerId, LaunchedAt = clock.GetUtcNow().UtcDateTime, LaunchedById = one.OwnerId,
        };
        EventDoor.TellOpenPages(db, eventId, clock);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            report.Add();
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another server launched it, or somebody saved the event at this moment: the next quarter hour looks again.
            report.Skip(nameof(JobsMessages.EventFeedbackChanged));
        }
    }

    private static string NameOf(DevelopmentEvent one)
    {
        var day = EventPreparation.DayOf(one.StartsAt, one.TimeZoneId).ToString(", dd.MM.yyyy", CultureInfo.InvariantCulture);
        var stem = EffectMessages.ResourceManager.GetString(nameof(EffectMessages.FeedbackName), CultureInfo.GetCultureInfo("ru-RU")) + " " + one.TitleRu;
        return (stem.Length + day.Length <= SurveyWave.NameMaxLength ? stem : stem[..(SurveyWave.NameMaxLength - day.Length)]) + day;
    }
}
