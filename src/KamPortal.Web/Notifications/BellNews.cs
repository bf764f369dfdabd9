using KamPortal.Notifications;

namespace KamPortal.Web.Notifications;

/// <param name="Arrived">Since the last time, the oldest first.</param>
internal sealed record BellNews(int Unread, IReadOnlyList<NotificationRow> Arrived);
