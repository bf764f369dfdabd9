using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys.Results;
using KamPortal.Surveys.Waves.Opening;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves;

/// <summary>
/// Waves as they are shown. Whoever manages surveys sees all of them, with figures of all clients but names only of those they see; everybody else sees the waves in which
/// their own clients are asked, and counts those alone. An anonymous wave is counted as a whole: its answers belong to no client.
/// </summary>
public sealed partial class WaveQueries(KamDb kam, TimeProvider clock)
{
    public const int PageSize = 50;

    private const string Figures = "survey-figures";

    /// <summary>Current ones by the day they open, the rest latest first.</summary>
    public async Task<WavePage> ListAsync(WaveFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeSurveys);
        WaveStatus[] statuses = filter.Show switch { WaveShow.Closed => [WaveStatus.Closed], WaveShow.Cancelled => [WaveStatus.Cancelled], _ => [WaveStatus.Draft, WaveStatus.Launched, WaveStatus.Open] };
        var all = Visible(db).Where(w => EF.Parameter(statuses).Contains(w.Status) && (filter.Kind == null || w.Template.Kind == filter.Kind));
        var ordered = filter.Show == WaveShow.Current ? all.OrderBy(w => w.OpensOn).ThenBy(w => w.Id) : all.OrderByDescending(w => w.OpensOn).ThenByDescending(w => w.Id);
        var ids = await ordered.Select(w => w.Id).Skip((Math.Max(filter.Page, 1) - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        return new WavePage(await RowsAsync(db, [.. ids.Take(PageSize)], settings.AnonymousMinimum, cancellationToken), ids.Count > PageSize, db.Viewer.May(Policies.ManageSurveys), settings.AnonymousMinimum, db.Viewer.Today(clock));
    }

    /// <returns>Null when there is no such wave, or nobody of the viewer's clients is asked in it.</returns>
    public async Task<WaveView?> FindAsync(int waveId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeSurveys);
        var wave = await Visible(db).Where(w => w.Id == waveId).Include(w => w.Template).Include(w => w.Previous).Include(w => w.CreatedBy).Include(w => w.LaunchedBy).SingleOrDefaultAsync(cancellationToken);
        if (wave is null)
        {
            return null;
        }

        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var row = (await RowsAsync(db, [waveId], settings.AnonymousMinimum, cancellationToken))[0];
        var next = await db.SurveyWaves.AsNoTracking().Where(w => w.PreviousId == waveId).Select(w => new { w.Id, w.Name }).SingleOrDefaultAsync(cancellationToken);
        var firstDay = wave.RepeatMonths is null ? 0 : await WaveRepeats.FirstDayAsync(db, wave, cancellationToken);
        var isWhole = wave.IsAnonymous || db.Viewer.May(Policies.ManageSurveys);
        await using var figures = isWhole ? kam.OpenAsSystem(Figures) : null;
        var counts = (await CountsAsync(figures ?? db, [waveId], cancellationToken)).FindAll(c => c.Status is not null);
        return new WaveView(
            row, wave.Version, wave.Template.Code, wave.TimeZoneId, wave.Reminders, wave.CreatedBy?.FullName, wave.LaunchedBy?.FullName,
            wave.LaunchedAt is { } launched ? LocalTime.FromUtc(launched, db.Viewer.TimeZoneId) : null, wave.ClosedAt is { } closed ? LocalTime.FromUtc(closed, db.Viewer.TimeZoneId) : null, wave.CloseReason,
            wave.PreviousId, wave.Previous?.Name, next?.Id, next?.Name,
            wave.RepeatMonths is { } months && next is null && wave.Status != WaveStatus.Cancelled ? WaveRules.NextOpening(wave.OpensOn, months, firstDay) : null,
            [.. counts.GroupBy(c => c.Status!.Value).Select(g => KeyValuePair.Create(g.Key, g.Sum(c => c.Number))).OrderBy(g => g.Key)],
            [.. counts.Where(c => c is { Status: InvitationStatus.Skipped, Skip: not null }).GroupBy(c => c.Skip!.Value).Select(g => KeyValuePair.Create(g.Key, g.Sum(c => c.Number))).OrderByDescending(c => c.Value).ThenBy(c => c.Key)],
            row.Asked is null || row.Kind == SurveyKind.Interview ? null : await FunnelAsync(wave, cancellationToken),
            db.Viewer.May(Policies.ManageSurveys), db.Viewer.Scope != ViewerScope.Nothing, settings.AnonymousMinimum, db.Viewer.Today(clock));
    }

    /// <summary>People of clients the viewer sees. Of an anonymous wave it tells to whom letters went, and never who answered.</summary>
    public async Task<InvitationPage> PeopleAsync(int waveId, InvitationFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeSurveys);
        var all = db.SurveyInvitations.AsNoTracking().Where(i => i.WaveId == waveId && (filter.Status == null || i.Status == filter.Status));
        var ids = await all.OrderBy(i => i.Person.SortName).ThenBy(i => i.Id).Select(i => i.Id).Skip((Math.Max(filter.Page, 1) - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        int[] shown = [.. ids.Take(PageSize)];
        var rows = await db.SurveyInvitations.AsNoTracking().Where(i => EF.Parameter(shown).Contains(i.Id)).Select(i => new
        {
            i.Id, i.PersonId, i.Person.LastName, i.Person.FirstName, i.Person.MiddleName, i.AccountId, Account = i.Account.Name, i.Category, Manager = i.Manager.LastName + " " + i.Manager.FirstName,
            i.Status, i.SkipReason, i.InvitedAt, TakesAnswers = i.Wave.Status == WaveStatus.Open && !i.Wave.IsAnonymous,
        }).ToDictionaryAsync(i => i.Id, cancellationToken);
        var mayEnter = db.Viewer.May(Policies.EnterResponses);
        return new InvitationPage(
            [.. shown.Select(id => rows[id]).Select(i => new InvitationRow(
                i.Id, i.PersonId, People.Person.NameOf(i.LastName, i.FirstName, i.MiddleName), i.AccountId, i.Account, i.Category, i.Manager, i.Status, i.SkipReason,
                i.InvitedAt is { } at ? LocalTime.FromUtc(at, db.Viewer.TimeZoneId) : null,
                mayEnter && i.TakesAnswers && i.Status is InvitationStatus.Waiting or InvitationStatus.Sent or InvitationStatus.Phone or InvitationStatus.Started))],
            ids.Count > PageSize);
    }

    private async Task<ResponseFunnel> FunnelAsync(SurveyWave wave, CancellationToken cancellationToken)
    {
        await using var door = await ResultsDoor.OpenAsync(kam, Policies.SeeSurveys, cancellationToken);
        return await FunnelReader.OfAsync(door, wave.Id, wave.IsAnonymous, ResultsFilter.All, cancellationToken);
    }

    private static IQueryable<SurveyWave> Visible(KamDbContext db) => db.Viewer.May(Policies.ManageSurveys)
        ? db.SurveyWaves.AsNoTracking()
        : db.SurveyWaves.AsNoTracking().Where(w => db.SurveyInvitations.Any(i => i.WaveId == w.Id));

    private async Task<List<WaveRow>> RowsAsync(KamDbContext db, int[] ids, int minimum, CancellationToken cancellationToken)
    {
        var waves = await db.SurveyWaves.AsNoTracking().Where(w => EF.Parameter(ids).Contains(w.Id)).Include(w => w.Template).ToDictionaryAsync(w => w.Id, cancellationToken);
        int[] whole = [.. waves.Values.Where(w => w.IsAnonymous || db.Viewer.May(Policies.ManageSurveys)).Select(w => w.Id)];
        var counts = await CountsAsync(db, [.. ids.Except(whole)], cancellationToken);
        if (whole.Length > 0)
        {
            await using var figures = kam.OpenAsSystem(Figures);
            counts.AddRange(await CountsAsync(figures, whole, cancellationToken));
        }

        var audiences = waves.ToDictionary(w => w.Key, w => WaveAudiences.Read(w.Value.Audience));
        var (managers, roles) = await NamesAsync(db, audiences.Values, cancellationToken);
        var events = await WaveEvents.NamesAsync(db, audiences.Values, cancellationToken);
        return [.. ids.Select(id => waves[id]).Select(w =>
        {
            var ofWave = counts.FindAll(c => c.WaveId == w.Id);
            var answered = ofWave.Where(c => c.Status is null).Sum(c => c.Number);
            return new WaveRow(
                w.Id, w.Name, w.Status, w.Template.Kind, w.Template.Title, w.Template.Number, w.OpensOn, w.ClosesOn, w.IsAnonymous, w.RepeatMonths, AudienceWords.Of(audiences[w.Id], managers, roles, events), audiences[w.Id].EventId is { } eventId ? events.GetValueOrDefault(eventId) : null,
                w.Status is WaveStatus.Draft or WaveStatus.Launched ? null : ofWave.Where(c => c.Status is not (null or InvitationStatus.Skipped)).Sum(c => c.Number),
                ofWave.Where(c => c.Sent).Sum(c => c.Number),
                w.IsAnonymous && answered < minimum ? null : answered);
        })];
    }

    /// <summary>Invitations by status, and answers with none.</summary>
    private static async Task<List<Count>> CountsAsync(KamDbContext db, int[] ids, CancellationToken cancellationToken)
    {
        var counts = await db.SurveyInvitations.AsNoTracking().Where(i => EF.Parameter(ids).Contains(i.WaveId)).GroupBy(i => new { i.WaveId, i.Status, i.SkipReason, Sent = i.InvitedAt != null })
            .Select(g => new Count(g.Key.WaveId, g.Key.Status, g.Key.SkipReason, g.Key.Sent, g.Count())).ToListAsync(cancellationToken);
        counts.AddRange(await db.SurveyResponses.AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.WaveId)).GroupBy(r => r.WaveId).Select(g => new Count(g.Key, null, null, false, g.Count())).ToListAsync(cancellationToken));
        return counts;
    }

    private static async Task<(Dictionary<int, string> Managers, Dictionary<int, string> Roles)> NamesAsync(KamDbContext db, IReadOnlyCollection<WaveAudience> audiences, CancellationToken cancellationToken)
    {
        int[] managerIds = [.. audiences.SelectMany(a => a.ManagerIds).Distinct()];
        var managers = await db.PortalUsers.AsNoTracking().Where(u => EF.Parameter(managerIds).Contains(u.Id)).Select(u => new AccountLink(u.Id, u.LastName + " " + u.FirstName)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        var roles = (await db.RoleDefinitions.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(r => r.Id, r => r.Name);
        return (managers, roles);
    }

    private sealed record Count(int WaveId, InvitationStatus? Status, InvitationSkip? Skip, bool Sent, int Number);
}
