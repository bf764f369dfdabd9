using System.Globalization;
using KamPortal.Events;
using KamPortal.Web.Events;

namespace KamPortal.Web;

/// <summary>Addresses of development events.</summary>
public static partial class Links
{
    public static string Event(int id, string? tab = null) => Id($"/events/{id}", tab == EventTab.Overview ? null : tab);

    public static string EditEvent(int id) => Text($"/events/{id}/edit");

    public const string NewEventPage = Events + "/new";

    /// <param name="on">The first day; null for the usual one.</param>
    /// <param name="programmeId">What it belongs to.</param>
    public static string NewEvent(int? templateId = null, DateOnly? on = null, int? programmeId = null) =>
        WithQuery(NewEventPage, ("template", templateId), ("on", on?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("programme", programmeId));

    public static string EventList(EventFilter filter, EventShow show = EventShow.Ahead, int page = 1, EventOrder order = EventOrder.When) =>
        WithQuery(Events, [("show", show == EventShow.Ahead ? null : Lower(show)), .. EventAddress.Query(filter), ("order", order == EventOrder.When ? null : Lower(order)), ("page", page > 1 ? page : null)]);

    /// <summary>A view of the calendar of events with everything that narrows it.</summary>
    public static string EventCalendarAt(EventCalendarAddress address) => WithQuery(
        EventCalendar,
        [("view", address.View == EventCalendarView.Month ? null : Lower(address.View)), ("on", address.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("by", address.View != EventCalendarView.Timeline || address.By == LaneKind.Trainer ? null : Lower(address.By)), .. EventAddress.Query(address.Filter)]);
}
