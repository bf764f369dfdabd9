using KamPortal.Accounts;

namespace KamPortal.Events.Planning;

/// <param name="Budget">Roubles; null for who does not see money of events.</param>
/// <param name="EventStatus">Of the event made of the line; null without one.</param>
public sealed record YearLineRow(
    int Id, int Version, int Month, string Title, EventForm Form, EventLevel Level, int? TemplateId, string? Template, AbcdCategory? Category, int Seats, decimal? Budget, string? Reason, decimal Hours, int? EventId, EventStatus? EventStatus);
