using System.Globalization;
using System.Security.Claims;
using KamPortal.Staff;

namespace KamPortal.Web.Staff;

/// <summary>The person of this circuit or request; set once by the circuit handler or the middleware.</summary>
internal sealed class SignedInUser(ViewerDirectory directory) : IViewerSource
{
    private int? userId;

    public static int? IdOf(ClaimsPrincipal? principal) =>
        int.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public static ClaimsPrincipal PrincipalFor(int userId, string name) =>
        new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, userId.ToString(CultureInfo.InvariantCulture)), new(ClaimTypes.Name, name)], "KamPortal"));

    public void Set(ClaimsPrincipal? principal) => userId = IdOf(principal);

    public ValueTask<Viewer> CurrentAsync(CancellationToken cancellationToken) =>
        userId is { } id ? directory.FindAsync(id, cancellationToken) : new(Viewer.Nobody);
}
