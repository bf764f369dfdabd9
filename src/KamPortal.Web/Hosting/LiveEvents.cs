using KamPortal.Web.Events;

namespace KamPortal.Web.Hosting;

internal static class LiveEvents
{
    /// <summary>Open calendars and pages of events follow what others change.</summary>
    public static void AddLiveEvents(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<EventPulse>();
        builder.Services.AddHostedService(services => services.GetRequiredService<EventPulse>());
    }
}
