using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Surveys;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events;

/// <summary>What can be chosen; names in the order of the language.</summary>
internal static class EventChoiceReader
{
    public static async Task<EventChoices> ReadAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        var staff = await db.PortalUsers.AsNoTracking().Where(u => u.IsEnabled).OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id).Select(u => new StaffChoice(u.Id, u.LastName + " " + u.FirstName)).ToListAsync(cancellationToken);
        var rooms = await db.EventRooms.AsNoTracking().OrderBy(r => r.ClosedOn == null ? 0 : 1).ThenBy(r => r.Name).ThenBy(r => r.Id).Select(r => new RoomChoice(r.Id, r.Name, r.Seats, r.TimeZoneId, r.ClosedOn)).ToListAsync(cancellationToken);
        var trainers = await db.Trainers.AsNoTracking().OrderBy(t => t.LeftOn == null ? 0 : 1).ThenBy(t => t.Name).ThenBy(t => t.Id).Select(t => new TrainerChoice(t.Id, t.Name, t.Company, t.LeftOn)).ToListAsync(cancellationToken);
        var templates = await db.EventTemplates.AsNoTracking().Where(t => !t.IsRetired).OrderBy(t => t.Level).ThenBy(t => t.TitleRu).Select(t => new { t.Id, t.TitleRu, t.TitleEn }).ToListAsync(cancellationToken);
        var programmes = await db.EventProgrammes.AsNoTracking().Where(p => !p.IsClosed).OrderBy(p => p.Name).ThenBy(p => p.Id).Select(p => new StaffChoice(p.Id, p.Name)).ToListAsync(cancellationToken);
        var clubs = await db.DealerClubs.AsNoTracking().Where(c => !c.IsClosed).OrderBy(c => c.Name).Select(c => new StaffChoice(c.Id, c.Name)).ToListAsync(cancellationToken);
        var surveys = await db.SurveyTemplates.AsNoTracking().Where(t => t.Status == SurveyTemplateStatus.Published).OrderBy(t => t.TitleRu).Select(t => new { t.Code, t.TitleRu, t.TitleEn }).ToListAsync(cancellationToken);
        return new EventChoices(
            staff, rooms, trainers, [.. templates.Select(t => new StaffChoice(t.Id, InLanguage.Of(t.TitleRu, t.TitleEn)))], programmes, clubs,
            [.. surveys.Select(s => KeyValuePair.Create(s.Code, InLanguage.Of(s.TitleRu, s.TitleEn)))]);
    }
}
