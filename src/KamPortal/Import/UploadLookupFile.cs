using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Import;

/// <summary>Takes in a second file to look values up in, e.g. the products of the order lines.</summary>
public sealed class UploadLookupFile(KamDb kam, ImportOptions options)
{
    /// <returns>The name for <see cref="ColumnLookup.File"/> and the file's headers.</returns>
    /// <exception cref="RuleViolation">Too large, or not a table.</exception>
    public async Task<LookupFile> RunAsync(Stream content, long size, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.Import);
        if (size > options.MaxBytes)
        {
            throw new RuleViolation(TableFile.TooLarge(size, options));
        }

        var (storedAs, _) = await ImportFolder.KeepAsync(content, options, cancellationToken);
        return new LookupFile(storedAs, TableFile.Open(Path.Combine(options.Folder, storedAs), new ColumnMap(), options).Headers);
    }
}
