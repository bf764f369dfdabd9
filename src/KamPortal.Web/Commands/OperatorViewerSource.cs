using KamPortal.Staff;

namespace KamPortal.Web.Commands;

/// <summary>Whoever can start the program on the server may do everything; the audit trail says "command line" and the account's name.</summary>
internal sealed class OperatorViewerSource : IViewerSource
{
    public ValueTask<Viewer> CurrentAsync(CancellationToken cancellationToken) => new(Viewer.System($"command line: {Environment.UserName}"));
}
