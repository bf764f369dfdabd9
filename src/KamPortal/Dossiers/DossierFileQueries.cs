using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Dossiers;

/// <summary>Files of dossiers; those of a confidential group only for holders of <see cref="Policies.SeePersonalNotes"/>.</summary>
public sealed class DossierFileQueries(KamDb kam, FilesOptions options)
{
    /// <summary>Files of a group, latest first.</summary>
    public async Task<DossierFolder> ListAsync(int accountId, string groupCode, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeDossier);
        var group = await ActiveTemplate.GroupAsync(db, groupCode, cancellationToken);
        var viewer = db.Viewer;
        var files = await db.DossierFiles.AsNoTracking().Where(f => f.AccountId == accountId && f.GroupCode == group.Code && f.DeletedAt == null).OrderByDescending(f => f.Id)
            .Select(f => new { f.Id, f.Name, f.Size, By = f.UploadedBy.LastName + " " + f.UploadedBy.FirstName, f.UploadedAt, f.UploadedById }).ToListAsync(cancellationToken);
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        return new DossierFolder(
            files.ConvertAll(f => new DossierFileRow(f.Id, f.Name, f.Size, f.By, LocalTime.FromUtc(f.UploadedAt, viewer.TimeZoneId), viewer.May(Policies.EditDossier) || (viewer.May(Policies.UploadFiles) && f.UploadedById == viewer.UserId))),
            settings.DossierFileMegabytes, FileKinds.Names(options), string.Join(',', FileKinds.Taken(options).Select(k => "." + k.Extension)));
    }

    /// <returns>Null when there is no such file, its account or its group is not the viewer's to see, or its bytes are gone.</returns>
    public async Task<DossierDownload?> OpenAsync(int accountId, int fileId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeDossier);
        var folders = await ActiveTemplate.VisibleFoldersAsync(db, cancellationToken);
        var file = await db.DossierFiles.AsNoTracking().Where(f => f.Id == fileId && f.AccountId == accountId && f.DeletedAt == null && folders.Contains(f.GroupCode))
            .Select(f => new { f.Id, f.Name, f.ContentType, f.Hash, f.InFolder }).SingleOrDefaultAsync(cancellationToken);
        try
        {
            return file is null ? null : new DossierDownload(file.Name, file.ContentType, await FileStore.OpenAsync(db, file.Id, file.Hash, file.InFolder, options, cancellationToken));
        }
        catch (RuleViolation)
        {
            return null;
        }
    }
}
