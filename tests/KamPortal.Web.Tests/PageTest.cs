using Bunit.TestDoubles;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using KamPortal.Web.Notifications;
using KamPortal.Web.Staff;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Radzen;
using Radzen.Blazor.Rendering;

namespace KamPortal.Web.Tests;

/// <summary>A page under test over a real database of its own; only the browser is played by bUnit.</summary>
public abstract class PageTest : BunitContext, IAsyncLifetime
{
    private BunitAuthorizationContext authorization = null!;

    protected TestDatabase Database { get; private set; } = null!;

    protected BunitNavigationManager Navigation => (BunitNavigationManager)Services.GetRequiredService<NavigationManager>();

    public virtual async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        DefaultWaitTimeout = TimeSpan.FromSeconds(20); // a busy build machine is no failure
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.Setup<Rect>("Radzen.createChart", _ => true).SetResult(new Rect { Width = 400, Height = 300 });
        JSInterop.Setup<Rect>("Radzen.createScheduler", _ => true).SetResult(new Rect { Width = 400, Height = 300 });
        Services.AddSingleton<TimeProvider>(Database.Clock);
        Services.AddSingleton<IViewerSource>(Database.Viewers);
        Services.AddSingleton<IPasswordHasher, QuickPasswordHasher>();
        Services.AddKamPortal((_, options) => TestDatabase.Use(options, DatabaseKind.Sqlite, Database.ConnectionString));
        Services.AddSingleton<IMailTransport>(Database.Mail);
        Services.AddSingleton<BellFeed>();
        Services.AddSingleton<KamPortal.Web.Events.EventPulse>();
        Services.AddScoped<KamPortal.Web.Controls.FormDrafts>();
        Services.AddSingleton<IHostApplicationLifetime>(new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance));
        Services.AddSingleton<Hosting.Jobs.JobStarter>();
        Services.AddRadzenComponents();
        authorization = AddAuthorization();
        authorization.SetAuthorized("test");
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The page is seen by this person from now on, with all policies the portal gives.</summary>
    protected async Task SignInAsync(int userId)
    {
        await Database.SignInAsync(userId);
        var viewer = Database.Viewers.Viewer;
        authorization.SetAuthorized(viewer.Name).SetPolicies([.. Policies.Holders.Keys.Where(viewer.May)]);
    }
}
