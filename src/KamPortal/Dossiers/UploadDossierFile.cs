using System.Globalization;
using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Dossiers;

/// <summary>Puts a file into the folder of a group. Its bytes are looked at: what a colleague's computer could run does not come in under any name.</summary>
public sealed class UploadDossierFile(KamDb kam, TimeProvider clock, FilesOptions options)
{
    public sealed class Form
    {
        public int AccountId { get; set; }

        public string GroupCode { get; set; } = "";

        public string FileName { get; set; } = "";

        /// <summary>Bytes as the sender declares them; a file too large is refused before it is read.</summary>
        public long Size { get; set; }
    }

    /// <exception cref="RuleViolation">Too large, empty, of a kind that is not taken, not what its name says, or in the folder already.</exception>
    public async Task<UploadedFile> RunAsync(Form form, Stream content, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.UploadFiles);
        await AnswerQuestion.RequireOpenAsync(db, form.AccountId, cancellationToken);
        var group = await ActiveTemplate.GroupAsync(db, form.GroupCode, cancellationToken);
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var name = FileName.Clean(form.FileName);
        var maxBytes = settings.DossierFileMegabytes * 1024L * 1024;
        if (form.Size > maxBytes)
        {
            throw IncomingFile.TooLarge(name, maxBytes);
        }

        await RequireRoomAsync(db, form.AccountId, form.Size, settings, cancellationToken);
        using var incoming = await IncomingFile.ReceiveAsync(content, name, maxBytes, options, cancellationToken);
        var kind = FileInspection.Check(name, incoming.Content, options);
        await RequireRoomAsync(db, form.AccountId, incoming.Size, settings, cancellationToken);
        var twin = await TwinAsync(db, form.AccountId, incoming.Hash, group.Code, cancellationToken);
        var file = new DossierFile
        {
            AccountId = form.AccountId,
            GroupCode = group.Code,
            Name = name,
            ContentType = kind.ContentType,
            Size = incoming.Size,
            Hash = incoming.Hash,
            InFolder = options.InFolder,
            UploadedById = db.Viewer.UserId ?? throw new InvalidOperationException("A person uploads files."),
            UploadedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(file);
        if (options.InFolder)
        {
            incoming.MoveTo(FileStore.PlaceOf(incoming.Hash, options));
        }
        else
        {
            db.Add(new DossierFileContent { File = file, Bytes = await incoming.ReadAsync(cancellationToken) });
        }

        await db.SaveChangesAsync(cancellationToken);
        return new UploadedFile(file.Id, name, twin);
    }

    private static async Task RequireRoomAsync(KamDbContext db, int accountId, long size, PortalSettings settings, CancellationToken cancellationToken)
    {
        var taken = await db.DossierFiles.Where(f => f.AccountId == accountId && f.DeletedAt == null).SumAsync(f => f.Size, cancellationToken);
        if (taken + size > settings.DossierTotalMegabytes * 1024L * 1024)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, DossierMessages.NoRoom, settings.DossierTotalMegabytes, taken >> 20));
        }
    }

    /// <returns>Where the same file lies already, among what the viewer may see.</returns>
    /// <exception cref="RuleViolation">It lies in the very folder.</exception>
    private static async Task<FileTwin?> TwinAsync(KamDbContext db, int accountId, string hash, string groupCode, CancellationToken cancellationToken)
    {
        var folders = await ActiveTemplate.VisibleFoldersAsync(db, cancellationToken);
        var twins = await db.DossierFiles.AsNoTracking().Where(f => f.AccountId == accountId && f.Hash == hash && f.DeletedAt == null && folders.Contains(f.GroupCode)).OrderBy(f => f.Id)
            .Select(f => new { f.Name, f.GroupCode, By = f.UploadedBy.LastName + " " + f.UploadedBy.FirstName, f.UploadedAt }).ToListAsync(cancellationToken);
        if (twins.Find(t => t.GroupCode == groupCode) is { } same)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, DossierMessages.FileThereAlready, same.Name, same.By, LocalTime.FromUtc(same.UploadedAt, db.Viewer.TimeZoneId)));
        }

        if (twins.Count == 0)
        {
            return null;
        }

        var code = twins[0].GroupCode;
        var title = (await ActiveTemplate.GroupAsync(db, code, cancellationToken)).Title;
        return new FileTwin(twins[0].Name, title);
    }
}
