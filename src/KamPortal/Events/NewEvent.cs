using KamPortal.Data;
using KamPortal.Events.Catalogue;
using KamPortal.WorkCalendars;

namespace KamPortal.Events;

/// <summary>A form to begin with.</summary>
internal static class NewEvent
{
    private const int UsualMinutes = 120;

    private static readonly TimeOnly UsualStart = new(10, 0);

    /// <param name="template">Null: an empty form.</param>
    /// <param name="on">The first day, moved to a working one; the sessions follow on working days.</param>
    public static async Task<EventFields> OfAsync(KamDbContext db, EventTemplate? template, DateOnly on, CancellationToken cancellationToken)
    {
        var fields = new EventFields { TimeZoneId = db.Viewer.TimeZoneId, OwnerId = db.Viewer.UserId };
        if (template is not null)
        {
            (fields.TemplateId, fields.TitleRu, fields.TitleEn, fields.DescriptionRu, fields.DescriptionEn) = (template.Id, template.TitleRu, template.TitleEn, template.DescriptionRu, template.DescriptionEn);
            (fields.Form, fields.Level, fields.ProcessScope, fields.SeniorityFrom, fields.SeniorityTo, fields.Capacity) = (template.Form, template.Level, template.ProcessScope, template.SeniorityFrom, template.SeniorityTo, template.Capacity);
            (fields.ContentOwnerId, fields.Departments, fields.FeedbackCode) = (template.ContentOwnerId, template.Departments, template.FeedbackCode);
        }

        var calendar = await WorkCalendar.LoadAsync(db, on, on.AddDays(60), cancellationToken);
        var day = calendar.NextWorkingDay(on);
        for (var i = 0; i < (template?.Sessions ?? 1); i++, day = calendar.AddWorkingDays(day, 1))
        {
            var starts = day.ToDateTime(UsualStart);
            fields.Sessions.Add(new SessionFields { Starts = starts, Ends = starts.AddMinutes(template?.SessionMinutes ?? UsualMinutes) });
        }

        return fields;
    }
}
