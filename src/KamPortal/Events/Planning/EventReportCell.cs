namespace KamPortal.Events.Planning;

/// <param name="Held">Of the events, those that are over.</param>
public sealed record EventReportCell(EventLevel Level, EventForm Form, int Events, int Held);
