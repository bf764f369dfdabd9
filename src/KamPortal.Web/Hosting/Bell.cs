using KamPortal.Web.Notifications;

namespace KamPortal.Web.Hosting;

internal static class Bell
{
    /// <summary>One question an interval for every open page of this server.</summary>
    public static void AddBell(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BellFeed>();
        builder.Services.AddHostedService(services => services.GetRequiredService<BellFeed>());
    }
}
