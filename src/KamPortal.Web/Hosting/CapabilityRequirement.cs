using Microsoft.AspNetCore.Authorization;

namespace KamPortal.Web.Hosting;

internal sealed record CapabilityRequirement(string Policy) : IAuthorizationRequirement;
