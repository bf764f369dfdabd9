using System.Globalization;
using System.Security.Cryptography;

namespace KamPortal.Import;

/// <summary>Where uploaded files wait, named by their content.</summary>
internal static class ImportFolder
{
    /// <exception cref="RuleViolation">More bytes come than may be imported; nothing is kept.</exception>
    public static async Task<(string StoredAs, string Hash)> KeepAsync(Stream content, ImportOptions options, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Folder);
        var part = Path.Combine(options.Folder, $"{Guid.NewGuid():N}.part");
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using (var file = File.Create(part))
            {
                var buffer = new byte[1 << 16];
                long total = 0;
                int read;
                while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
                {
                    total += read;
                    if (total > options.MaxBytes)
                    {
                        throw new RuleViolation(TableFile.TooLarge(total, options));
                    }

                    hash.AppendData(buffer.AsSpan(0, read));
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                }
            }

            var name = Convert.ToHexString(hash.GetHashAndReset());
            var storedAs = string.Create(CultureInfo.InvariantCulture, $"{name}.upload");
            File.Move(part, Path.Combine(options.Folder, storedAs), overwrite: true);
            return (storedAs, name);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
