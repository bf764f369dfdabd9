namespace KamPortal.Events;

/// <summary>What is typed about an event; hours stand on the clock of <see cref="TimeZoneId"/>.</summary>
public sealed class EventFields
{
    public string? TitleRu { get; set; }

    public string? TitleEn { get; set; }

    public string? DescriptionRu { get; set; }

    public string? DescriptionEn { get; set; }

    public EventForm? Form { get; set; }

    public EventLevel? Level { get; set; }

    /// <summary>Level 3 alone.</summary>
    public ProcessScope? ProcessScope { get; set; }

    /// <summary>IANA name.</summary>
    public string? TimeZoneId { get; set; }

    public int Capacity { get; set; } = 20;

    public int SeniorityFrom { get; set; } = 1;

    public int SeniorityTo { get; set; } = 5;

    public int? OwnerId { get; set; }

    public int? ContentOwnerId { get; set; }

    public EventDepartments Departments { get; set; }

    public int? ProgrammeId { get; set; }

    public int? TemplateId { get; set; }

    public int? ClubId { get; set; }

    public string? FeedbackCode { get; set; }

    public List<SessionFields> Sessions { get; init; } = [];

    /// <summary>Of the event when the form was opened.</summary>
    public int Version { get; set; }

    /// <summary>Keys of the warnings that were shown and confirmed.</summary>
    public HashSet<string> Confirmed { get; init; } = [];

    internal static EventFields Of(DevelopmentEvent one)
    {
        var fields = new EventFields
        {
            TitleRu = one.TitleRu, TitleEn = one.TitleEn, DescriptionRu = one.DescriptionRu, DescriptionEn = one.DescriptionEn, Form = one.Form, Level = one.Level, ProcessScope = one.ProcessScope,
            TimeZoneId = one.TimeZoneId, Capacity = one.Capacity, SeniorityFrom = one.SeniorityFrom, SeniorityTo = one.SeniorityTo, OwnerId = one.OwnerId, ContentOwnerId = one.ContentOwnerId,
            Departments = one.Departments, ProgrammeId = one.ProgrammeId, TemplateId = one.TemplateId, ClubId = one.ClubId, FeedbackCode = one.FeedbackCode, Version = one.Version,
        };
        fields.Sessions.AddRange(one.Sessions.OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Select(s => SessionFields.Of(s, one.TimeZoneId)));
        return fields;
    }
}
