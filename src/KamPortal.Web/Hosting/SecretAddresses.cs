namespace KamPortal.Web.Hosting;

internal static class SecretAddresses
{
    /// <summary>What writes addresses of requests at some level of logging.</summary>
    private static readonly string[] Talkative =
    [
        "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.StaticFiles", "Microsoft.AspNetCore.StaticAssets", "Microsoft.AspNetCore.HttpLogging", "Microsoft.AspNetCore.Http.Result", "Microsoft.AspNetCore.Components",
    ];

    /// <summary>The address of a calendar or of a survey is a secret: no level of logging that anybody sets may write it down.</summary>
    public static void KeepSecretAddresses(this WebApplicationBuilder builder)
    {
        foreach (var category in Talkative)
        {
            builder.Logging.AddFilter(category, LogLevel.Warning);
        }

        // Even silent it puts the address into the scope of every line; the server itself tells of requests that failed.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
    }
}
