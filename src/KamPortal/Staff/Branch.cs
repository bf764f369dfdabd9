using KamPortal.Audit;
using KamPortal.WorkCalendars;

namespace KamPortal.Staff;

internal sealed class Branch : IAudited
{
    public const int NameMaxLength = 100;
    public const int TimeZoneMaxLength = 64;

    public int Id { get; private set; }

    public required string Name { get; set; }

    /// <summary>IANA name, e.g. Asia/Yekaterinburg.</summary>
    public required string TimeZoneId { get; set; }

    public string CalendarCode { get; set; } = WorkCalendarDay.RussianCalendar;

    int? IAudited.AuditAccountId => null;
}
