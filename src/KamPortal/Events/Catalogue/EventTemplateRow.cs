namespace KamPortal.Events.Catalogue;

/// <summary>A template as the catalogue shows it and an event is planned from it.</summary>
/// <param name="Minutes">Of each session.</param>
/// <param name="Budget">Roubles; null for who does not see money of events.</param>
public sealed record EventTemplateRow(
    int Id, int Version, string TitleRu, string TitleEn, string Title, string DescriptionRu, string DescriptionEn, string Description,
    EventForm Form, EventLevel Level, ProcessScope? ProcessScope, int SeniorityFrom, int SeniorityTo, int Capacity, int Sessions, int Minutes,
    int? ContentOwnerId, string? ContentOwner, EventDepartments Departments, decimal? Budget, string? FeedbackCode, bool IsRetired);
