using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Surveys.Answers;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves.Sending;

/// <summary>Letters of surveys that wait in the outbox, looked at one by one: may they still go, and is it time by the day the first letter really went?</summary>
internal sealed class WaitingReminders(TimeProvider clock, PortalSettings settings)
{
    private const int ChunkSize = 1000;

    private readonly DateTime now = clock.GetUtcNow().UtcDateTime;

    public async Task RunAsync(KamDbContext db, JobReport report, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(now);
        var calendar = await WorkCalendar.LoadAsync(db, today.AddDays(-60), today.AddDays(60 + (2 * settings.SurveySecondReminderDays)), cancellationToken);
        for (var (after, more) = (0, true); more;)
        {
            var letters = await db.OutboxMessages.AsNoTracking().Where(m => m.Status == OutboxStatus.Waiting && m.Id > after && m.Key.StartsWith(WaveLetters.KeyStart)).OrderBy(m => m.Id).Take(ChunkSize)
                .Select(m => new { m.Id, m.Key, m.NextAttemptAt, m.NotAfter }).ToListAsync(cancellationToken);
            (more, after) = (letters.Count == ChunkSize, letters.Count > 0 ? letters[^1].Id : after);
            var known = letters.Where(m => WaveLetters.TryRead(m.Key, out _, out _)).Select(m => (m.Id, Invitation: IdOf(m.Key), Number: NumberOf(m.Key), m.NextAttemptAt, m.NotAfter)).ToList();
            var facts = await FactsAsync(db, [.. known.Select(m => m.Invitation).Distinct()], cancellationToken);
            var firsts = await FirstsAsync(db, [.. known.Where(m => m.Number > 0).Select(m => m.Invitation).Distinct()], cancellationToken);
            var gone = known.Where(m => !facts.TryGetValue(m.Invitation, out var fact) || !MayGo(fact)).Select(m => m.Id).ToList();
            foreach (var letter in known.Where(m => m.Number > 0 && !gone.Contains(m.Id)))
            {
                if (DueAt(letter.Number, facts[letter.Invitation], firsts.GetValueOrDefault(letter.Invitation), calendar) is not { } due || due <= letter.NextAttemptAt)
                {
                    continue;
                }

                if (due >= letter.NotAfter)
                {
                    gone.Add(letter.Id);
                    continue;
                }

                report.Skip(WaveReasons.RemindersMoved, await WaveLetters.Waiting(db.OutboxMessages, now).Where(m => m.Id == letter.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, due), cancellationToken));
            }

            int[] ids = [.. gone];
            report.Skip(WaveReasons.RemindersDropped, await WaveLetters.Waiting(db.OutboxMessages, now).Where(m => EF.Parameter(ids).Contains(m.Id)).ExecuteDeleteAsync(cancellationToken));
        }
    }

    /// <summary>Who has answered an anonymous wave is not known: its reminders thank those who have.</summary>
    private static bool MayGo(Fact fact) =>
        fact is { IsOpen: true, Status: InvitationStatus.Sent or InvitationStatus.Started, HasLeft: false, IsInactive: false } && (fact.OptOuts & (OptOuts.Surveys | OptOuts.Mail)) == 0 && fact.Consent == ConsentStatus.Given;

    /// <returns>Null: as it stands. A letter that has not gone yet keeps its reminders waiting; one that was tidied away went long ago.</returns>
    private DateTime? DueAt(int number, Fact fact, First? first, WorkCalendar calendar)
    {
        var days = number == 1 ? settings.SurveyReminderDays : settings.SurveySecondReminderDays;
        return first switch
        {
            null => null,
            { SentAt: { } sentAt } => WaveLetters.ReminderAt(sentAt, days, settings.SurveyHourFrom, fact.Zone, calendar),
            { Status: OutboxStatus.Waiting } => WaveLetters.ReminderAt(now, days, settings.SurveyHourFrom, fact.Zone, calendar),
            _ => DateTime.MaxValue,
        };
    }

    private async Task<Dictionary<int, Fact>> FactsAsync(KamDbContext db, int[] ids, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(now);
        return await db.SurveyInvitations.AsNoTracking().Where(i => EF.Parameter(ids).Contains(i.Id)).Select(i => new Fact(
            i.Id, i.Status, i.Wave.Status == WaveStatus.Open,
            i.Person.LeftOn <= day || !i.Person.Employments.Any(e => e.AccountId == i.AccountId && (e.FromOn == null || e.FromOn <= day) && (e.ToOn == null || day <= e.ToOn)),
            i.Account.IsArchived || i.Account.Status == AccountStatus.Lost, i.Person.OptOuts, i.Person.Consent,
            i.Person.TimeZoneId ?? i.Account.TimeZoneId ?? i.Account.Owner.TimeZoneId ?? i.Account.Owner.Branch.TimeZoneId)).ToDictionaryAsync(f => f.Id, cancellationToken);
    }

    private static async Task<Dictionary<int, First>> FirstsAsync(KamDbContext db, int[] ids, CancellationToken cancellationToken)
    {
        string[] keys = [.. ids.Select(id => SurveyLetters.KeyOf(id, 0))];
        var firsts = await db.OutboxMessages.AsNoTracking().Where(m => EF.Parameter(keys).Contains(m.Key)).Select(m => new { m.Key, m.Status, m.SentAt }).ToListAsync(cancellationToken);
        return firsts.ToDictionary(m => IdOf(m.Key), m => new First(m.Status, m.SentAt));
    }

    private static int IdOf(string key) => WaveLetters.TryRead(key, out var id, out _) ? id : 0;

    private static int NumberOf(string key) => WaveLetters.TryRead(key, out _, out var number) ? number : 0;

    private sealed record Fact(int Id, InvitationStatus Status, bool IsOpen, bool HasLeft, bool IsInactive, OptOuts OptOuts, ConsentStatus Consent, string Zone);

    private sealed record First(OutboxStatus Status, DateTime? SentAt);
}
