using System.Globalization;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves.Opening;

/// <summary>
/// Writes the invitations of waves whose first day has come, in portions that are each a transaction of their own. Killed half-way it goes on where it stopped; of two
/// servers the unique key of wave and person lets one write. Whoever joins a client later is not added.
/// </summary>
internal sealed class WaveOpening(KamDb kam, TimeProvider clock, PortalSettings settings)
{
    private const int ChunkSize = 2000;

    private readonly DateTime now = clock.GetUtcNow().UtcDateTime;

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        List<SurveyWave> due;
        await using (var db = kam.OpenAsSystem(OpenWavesJob.Name))
        {
            // Tomorrow has come somewhere already.
            var latest = DateOnly.FromDateTime(now).AddDays(1);
            due = await db.SurveyWaves.AsNoTracking().Include(w => w.Template).Where(w => w.Status == WaveStatus.Launched && w.OpensOn <= latest).OrderBy(w => w.OpensOn).ThenBy(w => w.Id).ToListAsync(cancellationToken);
        }

        foreach (var wave in due.Where(w => LocalTime.Today(clock, w.TimeZoneId) is var today && w.OpensOn <= today && today <= w.ClosesOn))
        {
            await OpenAsync(wave, report, cancellationToken);
        }
    }

    private async Task OpenAsync(SurveyWave wave, JobReport report, CancellationToken cancellationToken)
    {
        var roll = new WaveRoll(WaveAudiences.Read(wave.Audience), wave.IsAnonymous, wave.Template.Kind == SurveyKind.Interview, wave.Id, LocalTime.Today(clock, wave.TimeZoneId), now, settings.SurveyPauseDays);
        for (var (after, more) = (0, true); more;)
        {
            int[] people;
            await using (var db = kam.OpenAsSystem(OpenWavesJob.Name))
            {
                people = await roll.NumbersAsync(db, after, ChunkSize, cancellationToken);
            }

            (more, after) = (people.Length == ChunkSize, people.Length > 0 ? people[^1] : after);
            await Portions.RunAsync(people, (portion, tried) => InviteAsync(wave.Id, roll, [.. portion], tried, cancellationToken), WaveReasons.PersonFailed, id => id, report, cancellationToken);
        }

        await FinishAsync(wave.Id, report, cancellationToken);
    }

    private async Task InviteAsync(int waveId, WaveRoll roll, int[] people, JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(OpenWavesJob.Name);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Surveys, cancellationToken);
        if (!await db.SurveyWaves.AnyAsync(w => w.Id == waveId && w.Status == WaveStatus.Launched, cancellationToken))
        {
            return;
        }

        var invitations = new List<SurveyInvitation>();
        foreach (var (person, (place, status, skip)) in await roll.DecideAsync(db, people, cancellationToken))
        {
            invitations.Add(new SurveyInvitation
            {
                WaveId = waveId,
                PersonId = person.Id,
                AccountId = place.AccountId,
                ManagerId = place.OwnerId,
                Category = place.Abcd,
                Segment = place.Segment,
                RoleId = place.RoleId,
                Language = person.Language,
                Status = status,
                SkipReason = skip,
            });
            report.Add(status == InvitationStatus.Skipped ? 0 : 1);
            report.Skip(skip is { } why ? WaveReasons.Of(why) : "", status == InvitationStatus.Skipped ? 1 : 0);
        }

        await new BulkLoad(db).AppendAsync(invitations, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Everybody of the audience has an invitation or a reason.</summary>
    private async Task FinishAsync(int waveId, JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(OpenWavesJob.Name);
        if (await db.SurveyWaves.SingleOrDefaultAsync(w => w.Id == waveId && w.Status == WaveStatus.Launched, cancellationToken) is not { } wave)
        {
            return;
        }

        wave.Status = WaveStatus.Open;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another server, or somebody who called it off; what they left is what holds.
            return;
        }

        if (!await db.SurveyInvitations.AnyAsync(i => i.WaveId == waveId && i.Status != InvitationStatus.Skipped, cancellationToken))
        {
            report.Warn(WaveReasons.NobodyInvited, string.Create(CultureInfo.InvariantCulture, $"#{waveId}"));
        }
    }
}
