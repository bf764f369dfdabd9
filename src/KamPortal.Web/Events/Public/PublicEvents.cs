namespace KamPortal.Web.Events.Public;

/// <summary>Addresses of invitations.</summary>
internal static class PublicEvents
{
    public static void MapPublicEvents(this WebApplication app)
    {
        Map(Links.PublicEventRoute, HttpMethods.Get, desk => desk.ShowAsync);
        Map(Links.PublicEventRoute, HttpMethods.Post, desk => desk.AnswerAsync);
        Map(Links.PublicCalendarRoute, HttpMethods.Get, desk => desk.CalendarAsync);
        Map(Links.LeaveEventsRoute, HttpMethods.Get, desk => desk.AskToLeaveAsync);
        Map(Links.LeaveEventsRoute, HttpMethods.Post, desk => desk.LeaveAsync);
        Map("/e/{**anything}", HttpMethods.Get, desk => desk.MissAsync);

        void Map(string route, string method, Func<EventDesk, RequestDelegate> handler) =>
            app.MapMethods(route, method == HttpMethods.Get ? [method, HttpMethods.Head] : [method], (HttpContext http) => handler(http.RequestServices.GetRequiredService<EventDesk>())(http)).AllowAnonymous();
    }
}
