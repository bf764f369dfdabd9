using System.Globalization;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves.Opening;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves.Sending;

/// <summary>
/// Hands invitations to the outbox in the hours of each contact. Whether somebody may be written to is looked at again, however long ago the wave opened; the letter,
/// its reminders and the invitation are one transaction, so that whoever is killed in between has sent it once or not yet.
/// </summary>
internal sealed class SurveySending(KamDb kam, TimeProvider clock, PortalSettings settings)
{
    private const int MostPerRead = 20_000;
    private const int ChunkSize = 100;

    private readonly DateTime now = clock.GetUtcNow().UtcDateTime;

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        var hours = await SendingHours.LoadAsync(kam, settings, now, cancellationToken);
        for (var (after, more) = (0, true); more;)
        {
            List<DueInvitation> waiting;
            await using (var db = kam.OpenAsSystem(OpenWavesJob.Name))
            {
                waiting = await db.SurveyInvitations.AsNoTracking().Where(i => i.Status == InvitationStatus.Waiting && i.Wave.Status == WaveStatus.Open && i.Id > after).OrderBy(i => i.Id).Take(MostPerRead)
                    .Select(i => new DueInvitation(i.Id, i.Person.TimeZoneId ?? i.Account.TimeZoneId ?? i.Account.Owner.TimeZoneId ?? i.Account.Owner.Branch.TimeZoneId)).ToListAsync(cancellationToken);
            }

            (more, after) = (waiting.Count == MostPerRead, waiting.Count > 0 ? waiting[^1].Id : after);
            var due = waiting.Where(i => hours.AreNow(i.Zone)).Select(i => i.Id).ToList();
            if (due.Count > 0 && WaveRules.LinkRoot(settings).Length == 0)
            {
                report.Warn(WaveReasons.NoSiteAddress, count: due.Count);
                return;
            }

            foreach (var chunk in due.Chunk(ChunkSize))
            {
                await Portions.RunAsync(chunk, (portion, tried) => SettleAsync(hours.Calendar, [.. portion], tried, cancellationToken), WaveReasons.PersonFailed, id => id, report, cancellationToken);
            }
        }
    }

    private async Task SettleAsync(WorkCalendar calendar, int[] ids, JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(OpenWavesJob.Name);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Surveys, cancellationToken);
        var invitations = await db.SurveyInvitations.Where(i => EF.Parameter(ids).Contains(i.Id) && i.Status == InvitationStatus.Waiting && i.Wave.Status == WaveStatus.Open)
            .Include(i => i.Wave.Template).OrderBy(i => i.Id).ToListAsync(cancellationToken);
        var facts = await InvitationFacts.ReadAsync(db, [.. invitations.Select(i => i.Id)], now, cancellationToken);
        var lengths = await LengthsAsync(db, [.. invitations.Select(i => i.Wave.TemplateId).Distinct()], cancellationToken);
        foreach (var ofWave in invitations.GroupBy(i => i.WaveId))
        {
            int[] people = [.. ofWave.Select(i => i.PersonId)];
            var resting = await SurveyPause.AskedAsync(db, people, ofWave.Key, now, settings.SurveyPauseDays, cancellationToken);
            foreach (var invitation in ofWave)
            {
                Settle(db, calendar, invitation, facts[invitation.Id], resting.Contains(invitation.PersonId), lengths[invitation.Wave.TemplateId], report);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private void Settle(KamDbContext db, WorkCalendar calendar, SurveyInvitation invitation, InvitationFacts facts, bool isResting, SurveyLength length, JobReport report)
    {
        var (wave, today) = (invitation.Wave, LocalTime.Today(clock, facts.Zone));
        var person = new WavePerson(facts.PersonId, invitation.Language, facts.Email, facts.Consent, facts.OptOuts, facts.WorksThere ? facts.LeftOn : today, isResting);
        if ((now >= wave.EndsAt() ? InvitationSkip.Closed : WaveDecision.Refusal(person, facts.IsInactive, today)) is { } refusal)
        {
            Skip(invitation, refusal, report);
        }
        else if (WaveDecision.LetterObstacle(facts.OptOuts, facts.Consent, facts.Email) is { } obstacle)
        {
            if (wave.IsAnonymous)
            {
                Skip(invitation, obstacle, report);
                return;
            }

            (invitation.Status, invitation.SkipReason) = (InvitationStatus.Phone, obstacle);
            report.Warn(WaveReasons.CallInstead, count: 1);
        }
        else
        {
            Write(db, calendar, invitation, facts, length);
            report.Add();
        }
    }

    private static void Skip(SurveyInvitation invitation, InvitationSkip why, JobReport report)
    {
        (invitation.Status, invitation.SkipReason) = (InvitationStatus.Skipped, why);
        report.Skip(WaveReasons.Of(why));
    }

    /// <summary>The letter and its reminders hold the same secret; of it only the hash stays once they are sent.</summary>
    private void Write(KamDbContext db, WorkCalendar calendar, SurveyInvitation invitation, InvitationFacts facts, SurveyLength length)
    {
        var (wave, token) = (invitation.Wave, SurveyToken.Create());
        var (end, link) = (wave.EndsAt(), $"{WaveRules.LinkRoot(settings)}/s/{token}");
        (invitation.TokenHash, invitation.Status, invitation.InvitedAt) = (SurveyToken.HashOf(token), InvitationStatus.Sent, now);
        var sender = InvitationLetter.Sender(facts, settings.CompanyName);
        for (var number = 0; number <= wave.Reminders; number++)
        {
            DateTime? notBefore = number == 0 ? null : WaveLetters.ReminderAt(now, number == 1 ? settings.SurveyReminderDays : settings.SurveySecondReminderDays, settings.SurveyHourFrom, facts.Zone, calendar);
            if (notBefore is null || notBefore < end)
            {
                var letter = InvitationLetter.Write(number, invitation.Language, wave, facts, length, settings.CompanyName, link);
                db.Add(OutboxMessage.Write(SurveyLetters.KeyOf(invitation.Id, number), facts.Email!.Trim(), letter.Subject, letter.Html, letter.Text, now, end, notBefore, isSecret: true, sender, link + WaveLetters.Unsubscribe));
            }
        }
    }

    internal static async Task<Dictionary<int, SurveyLength>> LengthsAsync(KamDbContext db, int[] templateIds, CancellationToken cancellationToken) =>
        (await db.SurveyQuestions.AsNoTracking().Where(q => EF.Parameter(templateIds).Contains(q.TemplateId)).GroupBy(q => q.TemplateId)
            .Select(g => new { g.Key, Questions = g.Count(), Pages = g.Max(q => q.Page) }).ToListAsync(cancellationToken)).ToDictionary(l => l.Key, l => new SurveyLength(l.Questions, l.Pages));
}
