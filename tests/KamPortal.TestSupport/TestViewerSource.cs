using KamPortal.Staff;

namespace KamPortal.TestSupport;

public sealed class TestViewerSource : IViewerSource
{
    public Viewer Viewer { get; set; } = Viewer.System("test");

    public ValueTask<Viewer> CurrentAsync(CancellationToken cancellationToken) => new(Viewer);
}
