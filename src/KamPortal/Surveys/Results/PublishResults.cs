using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Results;

/// <summary>Tells the figures of a closed wave to chosen roles of staff (row 3.8), or takes them back. Names and words of clients are never told.</summary>
public sealed class PublishResults(KamDb kam, Notify notify, TimeProvider clock)
{
    /// <summary>Each colleague of the chosen roles is told once a wave, however often it is published again.</summary>
    /// <param name="link">Of the page, for the notification.</param>
    /// <exception cref="RuleViolation">The viewer may not manage surveys; the wave is not closed or has no figures; no role is chosen; the note is too long; saved by somebody else meanwhile.</exception>
    public async Task RunAsync(Form form, string link, CancellationToken cancellationToken)
    {
        await using var door = await ResultsDoor.OpenAsync(kam, Policies.ManageSurveys, cancellationToken);
        var wave = await FindAsync(door.Rows, form.WaveId, cancellationToken);
        if (form.Roles.Count == 0)
        {
            throw new RuleViolation(ResultsMessages.RoleRequired, nameof(Form.Roles));
        }

        var heads = await WaveHead.ListAsync(door.Rows.SurveyWaves.Where(w => w.Id == form.WaveId), cancellationToken);
        var questions = await AskedQuestion.OfAsync(door.Rows, [wave.TemplateId], cancellationToken);
        if (wave.Status != WaveStatus.Closed || (await FiguresReader.OfAsync(door, heads, questions, ResultsFilter.All, cancellationToken))[wave.Id].State != ResultsState.Shown)
        {
            throw new RuleViolation(ResultsMessages.NotToBePublished);
        }

        (wave.PublishedRoles, wave.PublishedNote) = (PublishedRoles.Write(form.Roles), FormRules.Text(form.Note, SurveyWave.NoteMaxLength, nameof(Form.Note)));
        (wave.PublishedAt, wave.PublishedById) = (clock.GetUtcNow().UtcDateTime, door.Viewer.UserId);
        await door.Rows.SaveFormAsync(wave, form.Version, cancellationToken);
        var roles = form.Roles.ToArray();
        var told = await door.Rows.PortalUsers.Where(u => u.IsEnabled && u.Roles.Any(r => EF.Parameter(roles).Contains(r.Role))).OrderBy(u => u.Id).Select(u => u.Id).ToListAsync(cancellationToken);
        foreach (var userId in told)
        {
            await notify.RunAsync(userId, $"survey-results:{wave.Id}:{userId}", () => string.Format(System.Globalization.CultureInfo.CurrentCulture, ResultsMessages.Published, wave.Name), link, cancellationToken);
        }
    }

    /// <exception cref="RuleViolation">The viewer may not manage surveys; there is no such wave; saved by somebody else meanwhile.</exception>
    public async Task TakeBackAsync(int waveId, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSurveys);
        var wave = await FindAsync(db, waveId, cancellationToken);
        (wave.PublishedRoles, wave.PublishedNote, wave.PublishedAt, wave.PublishedById) = (null, null, null, null);
        await db.SaveFormAsync(wave, version, cancellationToken);
    }

    private static async Task<SurveyWave> FindAsync(KamDbContext db, int waveId, CancellationToken cancellationToken) =>
        await db.SurveyWaves.SingleOrDefaultAsync(w => w.Id == waveId, cancellationToken) ?? throw new RuleViolation(ResultsMessages.WaveNotFound);

    public sealed class Form
    {
        public int WaveId { get; set; }

        public int Version { get; set; }

        public HashSet<Role> Roles { get; init; } = [];

        public string? Note { get; set; }
    }
}
