namespace KamPortal.Events.Preparation;

/// <param name="Form">Null: of every form.</param>
/// <param name="Template">Title of the template it belongs to; null: of all.</param>
/// <param name="LeadDays">Working days before the start; negative: after the end.</param>
public sealed record PreparationNormRow(int Id, EventForm? Form, EventLevel LevelFrom, EventLevel LevelTo, int? TemplateId, string? Template, EventDepartments Department, string Title, string TitleRu, string TitleEn, int LeadDays, bool IsOff, int Version);
