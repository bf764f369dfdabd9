using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys.Waves.Sending;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves;

public sealed partial class WaveQueries
{
    private const int UsualDays = 21;

    /// <summary>A draft as it is edited; a new one opens on the next day of letters and stays open three weeks.</summary>
    /// <param name="waveId">Null: a new one.</param>
    /// <returns>Null when there is no such draft.</returns>
    public async Task<WaveForm?> FormAsync(int? waveId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSurveys);
        if (waveId is null)
        {
            var zone = (await SettingQueries.GetAsync(db, cancellationToken)).TimeZone;
            var today = LocalTime.Today(clock, zone);
            var opensOn = WaveRules.FirstSendingDay(today, today.AddDays(60), await WorkCalendar.LoadAsync(db, today, today.AddDays(60), cancellationToken)) ?? today;
            return new WaveForm { TimeZoneId = zone, OpensOn = opensOn, ClosesOn = opensOn.AddDays(UsualDays) };
        }

        return await db.SurveyWaves.AsNoTracking().SingleOrDefaultAsync(w => w.Id == waveId && w.Status == WaveStatus.Draft, cancellationToken) is { } wave ? FormOf(wave) : null;
    }

    public async Task<WaveChoices> ChoicesAsync(IEnumerable<int> accountIds, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSurveys);
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        int[] chosen = [.. accountIds];
        var templates = await db.SurveyTemplates.AsNoTracking().Where(t => t.Status == SurveyTemplateStatus.Published).Select(t => new { t.Id, t.Code, t.Kind, t.TitleRu, t.TitleEn, t.Number }).ToListAsync(cancellationToken);
        await using var figures = kam.OpenAsSystem(Figures);
        var owners = await figures.Accounts.AsNoTracking().Where(a => !a.IsArchived).Select(a => a.OwnerId).Distinct().ToArrayAsync(cancellationToken);
        return new WaveChoices(
            [.. templates.Select(t => new WaveTemplateChoice(t.Id, t.Code, t.Kind, InLanguage.Of(t.TitleRu, t.TitleEn), t.Number, WaveRules.RepeatMonths(t.Kind, settings))).OrderBy(t => t.Kind).ThenBy(t => t.Title, StringComparer.CurrentCulture)],
            await db.PortalUsers.AsNoTracking().Where(u => EF.Parameter(owners).Contains(u.Id)).OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id).Select(u => new AccountLink(u.Id, u.LastName + " " + u.FirstName)).ToListAsync(cancellationToken),
            [.. (await db.RoleDefinitions.AsNoTracking().Where(r => r.IsActive).OrderBy(r => r.Order).ToListAsync(cancellationToken)).Select(r => new AccountLink(r.Id, r.Name))],
            await db.Accounts.AsNoTracking().Where(a => EF.Parameter(chosen).Contains(a.Id)).OrderBy(a => a.SortName).ThenBy(a => a.Id).Select(a => new AccountLink(a.Id, a.Name)).ToListAsync(cancellationToken),
            await WaveEvents.HeldAsync(db, cancellationToken),
            db.Viewer.Scope != ViewerScope.Nothing && db.Viewer.May(Policies.SeeAccounts));
    }

    /// <summary>The letters of a wave as an imagined contact reads them, in the language asked for.</summary>
    /// <param name="language">ru or en.</param>
    public async Task<IReadOnlyList<LetterPreview>> LettersAsync(int waveId, string language, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSurveys);
        var wave = await db.SurveyWaves.AsNoTracking().Include(w => w.Template).SingleOrDefaultAsync(w => w.Id == waveId, cancellationToken);
        if (wave is null || wave.Template.Kind == SurveyKind.Interview)
        {
            return [];
        }

        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var length = (await SurveySending.LengthsAsync(db, [wave.TemplateId], cancellationToken)).GetValueOrDefault(wave.TemplateId) ?? new SurveyLength(0, 0);
        var manager = await db.PortalUsers.AsNoTracking().Where(u => u.Roles.Any(r => r.Role == Role.Manager) && u.IsEnabled).OrderBy(u => u.Id).Select(u => new { Name = u.FirstName + " " + u.LastName, u.Position, u.Phone, u.Email }).FirstOrDefaultAsync(cancellationToken);
        var facts = InCulture.Of(language, () => new InvitationFacts(
            0, 0, WaveMessages.SampleLastName, WaveMessages.SampleFirstName, WaveMessages.SampleMiddleName, language == "en" ? WaveMessages.SampleLatinName : null, Gender.Male, null, ConsentStatus.Given, OptOuts.None, null, true, false, wave.TimeZoneId,
            manager?.Name ?? "", manager?.Position, manager?.Phone, manager?.Email));
        return [.. Enumerable.Range(0, wave.Reminders + 1).Select(number =>
        {
            var letter = InvitationLetter.Write(number, language, wave, facts, length, settings.CompanyName, "#");
            return new LetterPreview(number, InvitationLetter.Sender(facts, settings.CompanyName).Name, letter.Subject, letter.Html);
        })];
    }

    private static WaveForm FormOf(SurveyWave wave) => new()
    {
        WaveId = wave.Id,
        Version = wave.Version,
        Name = wave.Name,
        TemplateId = wave.TemplateId,
        IsAnonymous = wave.IsAnonymous,
        Audience = WaveAudiences.Read(wave.Audience),
        OpensOn = wave.OpensOn,
        ClosesOn = wave.ClosesOn,
        TimeZoneId = wave.TimeZoneId,
        Reminders = wave.Reminders,
        RepeatMonths = wave.RepeatMonths,
    };
}
