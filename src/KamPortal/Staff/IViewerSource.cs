namespace KamPortal.Staff;

/// <summary>Says who is looking: the signed-in person of a circuit or request, the operator of the command line, or a test's choice.</summary>
public interface IViewerSource
{
    ValueTask<Viewer> CurrentAsync(CancellationToken cancellationToken);
}
