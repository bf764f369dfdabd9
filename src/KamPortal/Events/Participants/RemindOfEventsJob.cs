using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Participants;

/// <summary>
/// event-reminders: those who have a seat are reminded twice, in their own morning; those who have not answered once. The key of the letter exists once in the database, so
/// running twice, late, or on two servers does no harm; whoever was invited after the morning of a reminder does not get it.
/// </summary>
public sealed class RemindOfEventsJob(KamDb kam, TimeProvider clock) : IJob
{
    public const string Name = "event-reminders";

    private const int Hour = 9;
    private const int ChunkSize = 100;
    private const string Failed = "EventReminderFailed";
    private const string ByNobody = "EventRemindedByNobody";
    private const string NoSite = "EventNoSiteAddress";

    private sealed record Candidate(int ParticipantId, int EventId, DateTime StartsAt, DateTime? ToldAt, ParticipantStatus Status, int Sequence, string Zone);

    private sealed record Due(int ParticipantId, int EventId, EventLetterKind Kind, string Key);

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        PortalSettings settings;
        List<Due> due;
        await using (var db = kam.OpenAsSystem(Name))
        {
            settings = await SettingQueries.GetAsync(db, cancellationToken);
            due = await DueAsync(db, settings, cancellationToken);
        }

        if (due.Count > 0 && WaveRules.LinkRoot(settings).Length == 0)
        {
            report.Warn(NoSite, count: due.Count);
            return;
        }

        foreach (var letters in due.GroupBy(d => (d.EventId, d.Kind)))
        {
            foreach (var chunk in letters.Select(d => d.ParticipantId).Chunk(ChunkSize))
            {
                await Portions.RunAsync(chunk, (portion, tried) => WriteAsync(letters.Key.EventId, letters.Key.Kind, [.. portion], settings, tried, cancellationToken), Failed, id => id, report, cancellationToken);
            }
        }
    }

    private async Task<List<Due>> DueAsync(KamDbContext db, PortalSettings settings, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;

        // A day more than the first reminder: zones differ.
        var until = now.AddDays(settings.EventReminderDays + 1);
        var candidates = await db.EventParticipants.AsNoTracking()
            .Where(p => p.Event.Status == EventStatus.Planned && p.Event.StartsAt > now && p.Event.StartsAt <= until && (p.Status == ParticipantStatus.Confirmed || p.Status == ParticipantStatus.Invited))
            .Select(p => new Candidate(p.Id, p.EventId, p.Event.StartsAt, p.InvitedAt ?? p.AnsweredAt, p.Status, p.Event.Sequence, p.Person.TimeZoneId ?? p.Account.TimeZoneId ?? p.Account.Owner.TimeZoneId ?? p.Account.Owner.Branch.TimeZoneId))
            .ToListAsync(cancellationToken);
        var due = candidates.Select(c => DueOf(c, now, settings)).OfType<Due>().ToList();
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var keys in due.Select(d => d.Key).Chunk(500))
        {
            written.UnionWith(await db.OutboxMessages.AsNoTracking().Where(m => EF.Parameter(keys).Contains(m.Key)).Select(m => m.Key).ToListAsync(cancellationToken));
        }

        return due.FindAll(d => !written.Contains(d.Key));
    }

    private static Due? DueOf(Candidate candidate, DateTime now, PortalSettings settings)
    {
        var zone = LocalTime.Zone(candidate.Zone);
        var day = DateOnly.FromDateTime(LocalTime.FromUtc(candidate.StartsAt, zone.Id));
        var (first, last) = (LocalTime.At(day.AddDays(-settings.EventReminderDays), Hour, zone), LocalTime.At(day.AddDays(-settings.EventSecondReminderDays), Hour, zone));
        var isLast = now >= last;
        var (morning, kind) = isLast ? (last, EventLetterKind.Remind2) : (first, EventLetterKind.Remind1);

        // The last one is for those who have a seat.
        return now < morning || candidate.ToldAt >= morning || (isLast && candidate.Status != ParticipantStatus.Confirmed) ? null : new Due(candidate.ParticipantId, candidate.EventId, kind, EventLetters.KeyOf(candidate.ParticipantId, kind, candidate.Sequence));
    }

    private async Task WriteAsync(int eventId, EventLetterKind kind, int[] participantIds, PortalSettings settings, JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        await using var turn = await SeatLock.TakeAsync(db, eventId, cancellationToken);
        var one = await db.DevelopmentEvents.SingleAsync(e => e.Id == eventId, cancellationToken);
        var who = await db.EventParticipants.Where(p => EF.Parameter(participantIds).Contains(p.Id) && (p.Status == ParticipantStatus.Confirmed || p.Status == ParticipantStatus.Invited)).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        string[] keys = [.. who.Select(p => EventLetters.KeyOf(p, kind, one.Sequence))];
        var written = await db.OutboxMessages.Where(m => EF.Parameter(keys).Contains(m.Key)).Select(m => m.Key).ToHashSetAsync(cancellationToken);
        who.RemoveAll(p => written.Contains(EventLetters.KeyOf(p, kind, one.Sequence)));
        if (one.Status != EventStatus.Planned || who.Count == 0)
        {
            return;
        }

        var count = await EventLetters.RemindAsync(db, one, who, kind, settings, clock, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        report.Add(count.Letters);
        report.Skip(ByNobody, who.Count - count.Letters);
    }
}
