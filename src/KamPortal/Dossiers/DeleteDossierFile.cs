using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Dossiers;

/// <summary>Throws a file away: one's own with the right to upload, anybody's with the right to edit dossiers. The bytes go at night.</summary>
public sealed class DeleteDossierFile(KamDb kam, TimeProvider clock)
{
    /// <summary>The page offers ten seconds; slow lines get more.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    /// <exception cref="RuleViolation">There is no such file, or it is not the viewer's to delete.</exception>
    public async Task RunAsync(int fileId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var file = await FindAsync(db, fileId, cancellationToken);
        file.DeletedAt ??= clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <exception cref="RuleViolation">Too late.</exception>
    public async Task UndoAsync(int fileId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var file = await FindAsync(db, fileId, cancellationToken);
        if (clock.GetUtcNow().UtcDateTime - file.DeletedAt > Grace)
        {
            throw new RuleViolation(DossierMessages.TooLateToRestore);
        }

        file.DeletedAt = null;
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<DossierFile> FindAsync(KamDbContext db, int fileId, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.UploadFiles);
        var folders = await ActiveTemplate.VisibleFoldersAsync(db, cancellationToken);
        var file = await db.DossierFiles.SingleOrDefaultAsync(f => f.Id == fileId && folders.Contains(f.GroupCode), cancellationToken) ?? throw new RuleViolation(DossierMessages.FileNotFound);
        return db.Viewer.May(Policies.EditDossier) || file.UploadedById == db.Viewer.UserId ? file : throw new RuleViolation(DossierMessages.NotYourFile);
    }
}
