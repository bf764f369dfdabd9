using KamPortal.Staff;
using KamPortal.Web.Staff;
using Microsoft.AspNetCore.Authorization;

namespace KamPortal.Web.Hosting;

/// <summary>Asks the directory, not the cookie: a role taken away works at once, not at the next sign-in.</summary>
internal sealed class CapabilityHandler(ViewerDirectory directory) : AuthorizationHandler<CapabilityRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, CapabilityRequirement requirement)
    {
        if (SignedInUser.IdOf(context.User) is { } userId && (await directory.FindAsync(userId, CancellationToken.None)).May(requirement.Policy))
        {
            context.Succeed(requirement);
        }
    }
}
