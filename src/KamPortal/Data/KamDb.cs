using KamPortal.Staff;

namespace KamPortal.Data;

/// <summary>The doors to the data. Queries and verbs take this class; what comes through is already limited to the viewer's rows.</summary>
public sealed class KamDb(KamDbOpener opener, IViewerSource viewers)
{
    /// <summary>For whoever is signed in.</summary>
    internal async Task<KamDbContext> OpenAsync(CancellationToken cancellationToken) =>
        opener.Open(await viewers.CurrentAsync(cancellationToken));

    /// <summary>For jobs, sign-in, import and seeding; a test holds the list of callers.</summary>
    /// <param name="actor">The name the audit trail shows.</param>
    internal KamDbContext OpenAsSystem(string actor) => opener.Open(Viewer.System(actor));

    /// <summary>For whoever left a secret address of theirs, found by the caller; a test holds the list of callers.</summary>
    internal KamDbContext OpenFor(Viewer owner) => opener.Open(owner);
}
