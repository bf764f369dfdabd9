namespace KamPortal.Events.Planning;

/// <summary>Events of a year by level and form, and who was reached (rows 0.5 and 0.8).</summary>
public sealed record EventReport(int Year, IReadOnlyList<EventReportCell> Events, IReadOnlyList<SeniorityShare> Seniority)
{
    public int Count(EventLevel level, EventForm? form = null) => Events.Where(e => e.Level == level && (form is null || e.Form == form)).Sum(e => e.Events);

    public int People(EventLevel level) => Seniority.Where(s => s.Level == level).Sum(s => s.People);
}
