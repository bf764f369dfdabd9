using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys.Waves.Opening;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves;

/// <summary>Counts whom a wave would ask if it opened now. Figures without names go through the system's door: whoever prepares surveys need not see the clients.</summary>
public sealed class PreviewAudience(KamDb kam, TimeProvider clock)
{
    private const int ChunkSize = 5000;

    /// <summary>Of a wave as it is prepared.</summary>
    /// <exception cref="RuleViolation">There is no such draft.</exception>
    public async Task<AudiencePreview> OfAsync(int waveId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSurveys);
        var wave = await WaveDoor.FindAsync(db, waveId, cancellationToken, WaveStatus.Draft);
        return await RunAsync(wave.TemplateId, wave.IsAnonymous, WaveAudiences.Read(wave.Audience), wave.OpensOn, wave.ClosesOn, cancellationToken);
    }

    /// <param name="templateId">Null: by letter.</param>
    /// <param name="opensOn">The day on which somebody has to work at the client; null: today.</param>
    public Task<AudiencePreview> RunAsync(int? templateId, bool isAnonymous, WaveAudience audience, DateOnly? opensOn, CancellationToken cancellationToken) =>
        RunAsync(templateId, isAnonymous, audience, opensOn, null, cancellationToken);

    /// <param name="closesOn">With it the first day of letters is looked for.</param>
    /// <inheritdoc cref="RunAsync(int?, bool, WaveAudience, DateOnly?, CancellationToken)"/>
    public async Task<AudiencePreview> RunAsync(int? templateId, bool isAnonymous, WaveAudience audience, DateOnly? opensOn, DateOnly? closesOn, CancellationToken cancellationToken)
    {
        DateOnly today;
        await using (var viewerDb = await kam.OpenAsync(cancellationToken))
        {
            viewerDb.Viewer.Require(Policies.ManageSurveys);
            today = viewerDb.Viewer.Today(clock);
        }

        await using var db = kam.OpenAsSystem("survey-preview");
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var isInterview = await db.SurveyTemplates.AnyAsync(t => t.Id == templateId && t.Kind == SurveyKind.Interview, cancellationToken);
        var day = opensOn > today ? opensOn.Value : today;
        var now = clock.GetUtcNow().UtcDateTime.AddDays(day.DayNumber - today.DayNumber);
        var roll = new WaveRoll(audience, isAnonymous, isInterview, 0, day, now, settings.SurveyPauseDays);
        var (all, statuses, skips, categories) = (0, new Dictionary<InvitationStatus, int>(), new Dictionary<InvitationSkip, int>(), new SortedDictionary<AbcdCategory, int>());
        for (var (after, more) = (0, true); more;)
        {
            var people = await roll.NumbersAsync(db, after, ChunkSize, cancellationToken);
            (more, after) = (people.Length == ChunkSize, people.Length > 0 ? people[^1] : after);
            foreach (var (_, (place, status, skip)) in people.Length == 0 ? [] : await roll.DecideAsync(db, people, cancellationToken))
            {
                all++;
                statuses[status] = statuses.GetValueOrDefault(status) + 1;
                if (status == InvitationStatus.Skipped)
                {
                    skips[skip!.Value] = skips.GetValueOrDefault(skip.Value) + 1;
                }
                else
                {
                    categories[place.Abcd] = categories.GetValueOrDefault(place.Abcd) + 1;
                }
            }
        }

        var byLetter = statuses.GetValueOrDefault(InvitationStatus.Waiting);
        return new AudiencePreview(
            all,
            byLetter,
            statuses.GetValueOrDefault(InvitationStatus.Phone),
            [.. skips.OrderByDescending(s => s.Value).ThenBy(s => s.Key)],
            [.. categories],
            settings.AnonymousMinimum,
            isAnonymous && byLetter < settings.AnonymousMinimum,
            closesOn is { } last && last >= day && last <= day.AddDays(SurveyWave.MostDays) ? WaveRules.FirstSendingDay(day, last, await WorkCalendar.LoadAsync(db, day, last, cancellationToken)) : null);
    }
}
