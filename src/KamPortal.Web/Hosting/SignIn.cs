using KamPortal.Events.Preparation;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Web.Events.Preparation;
using KamPortal.Web.Layout;
using KamPortal.Web.Staff;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Mvc;

namespace KamPortal.Web.Hosting;

/// <summary>Cookie sign-in. Another way in (directory, single sign-on) adds its scheme here and ends in the same <see cref="SignedInUser"/>.</summary>
internal static class SignIn
{
    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "KamPortal";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = Links.SignIn;
            cookie.LogoutPath = Links.SignOut;
            cookie.AccessDeniedPath = Links.NoAccess;
            cookie.SlidingExpiration = true;
            cookie.Events.OnSigningIn = async context =>
            {
                var settings = await context.HttpContext.RequestServices.GetRequiredService<SettingQueries>().GetAsync(context.HttpContext.RequestAborted);
                context.Properties.ExpiresUtc = context.Properties.IssuedUtc + TimeSpan.FromHours(settings.SessionHours);
            };
        });
        var authorization = builder.Services.AddAuthorizationBuilder();
        foreach (var policy in Policies.Holders.Keys)
        {
            authorization.AddPolicy(policy, p => p.RequireAuthenticatedUser().AddRequirements(new CapabilityRequirement(policy)));
        }

        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddSingleton<IAuthorizationHandler, CapabilityHandler>();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddScoped<AuthenticationStateProvider, StillEnabledAuthenticationStateProvider>();
        builder.Services.AddSingleton<IPasswordHasher, AspNetPasswordHasher>();
        builder.Services.AddScoped<SignedInUser>();
        builder.Services.AddScoped<Controls.FormDrafts>();
        builder.Services.AddScoped<IViewerSource>(services => services.GetRequiredService<SignedInUser>());
        builder.Services.AddScoped<CircuitHandler, SignedInCircuit>();
    }

    public static void MapSignInAndOut(this WebApplication app)
    {
        app.MapGet(Links.Start, async (IViewerSource viewers, PreparationQueries preparation, CancellationToken cancellationToken) =>
        {
            // The day and the calendar are everybody's, but empty for who has no clients and prepares nothing.
            var viewer = await viewers.CurrentAsync(cancellationToken);
            var hasDay = viewer.May(Policies.SeeMyDay) || viewer.May(Policies.SeeEvents) && (await preparation.DueAsync(null, DuePreparationSection.DaysAhead, cancellationToken)).Count > 0;
            return Results.LocalRedirect(PortalMenu.All.FirstOrDefault(place => viewer.May(place.Policy) && (hasDay || place.Policy != Policies.SignedIn))?.Link ?? Links.MyDay);
        });
        app.MapPost(Links.SignOut, async (HttpContext http, IAntiforgery antiforgery) =>
        {
            await antiforgery.ValidateRequestAsync(http);
            await http.SignOutAsync();
            return Results.LocalRedirect(Links.SignIn);
        });
    }
}
