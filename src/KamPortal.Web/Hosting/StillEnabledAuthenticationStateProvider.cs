using KamPortal.Staff;
using KamPortal.Web.Staff;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace KamPortal.Web.Hosting;

/// <summary>A circuit lives for hours: once a minute it is asked whether its person may still be here.</summary>
internal sealed class StillEnabledAuthenticationStateProvider(ILoggerFactory loggers, ViewerDirectory directory) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        SignedInUser.IdOf(authenticationState.User) is { } userId && (await directory.FindAsync(userId, cancellationToken)).UserId is not null;
}
