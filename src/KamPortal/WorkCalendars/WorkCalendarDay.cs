using KamPortal.Audit;

namespace KamPortal.WorkCalendars;

/// <summary>A day of a production calendar that differs from the plain week.</summary>
internal sealed class WorkCalendarDay : IAudited
{
    public const int CodeMaxLength = 20;
    public const string RussianCalendar = "RU";

    public int Id { get; private set; }

    public required string CalendarCode { get; init; }

    public DateOnly Date { get; init; }

    public DayKind Kind { get; set; }

    int? IAudited.AuditAccountId => null;
}
