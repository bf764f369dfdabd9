using System.Globalization;
using System.Security.Cryptography;

namespace KamPortal.Dossiers;

/// <summary>Bytes on their way in: on the disk, hashed, never longer than allowed; gone when disposed, unless they were kept.</summary>
internal sealed class IncomingFile : IDisposable
{
    public const string Suffix = ".part";
    private readonly string path;
    private FileStream? content;

    private IncomingFile(string path, FileStream content, string hash) => (this.path, this.content, Hash, Size) = (path, content, hash, content.Length);

    public string Hash { get; }

    public long Size { get; }

    public Stream Content => content ?? throw new InvalidOperationException("The file has been kept.");

    /// <exception cref="RuleViolation">More bytes come than <paramref name="maxBytes"/>; none are kept.</exception>
    public static async Task<IncomingFile> ReceiveAsync(Stream source, string name, long maxBytes, FilesOptions options, CancellationToken cancellationToken)
    {
        var folder = options.InFolder ? options.Folder : Path.GetTempPath();
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}{Suffix}");
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[1 << 16];
            int read;
            while ((read = await source.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (file.Length + read > maxBytes)
                {
                    throw TooLarge(name, maxBytes);
                }

                hash.AppendData(buffer.AsSpan(0, read));
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                await file.FlushAsync(cancellationToken);
            }

            return new IncomingFile(path, file, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            await file.DisposeAsync();
            File.Delete(path);
            throw;
        }
    }

    public static RuleViolation TooLarge(string name, long maxBytes) =>
        new(string.Format(CultureInfo.CurrentCulture, DossierMessages.FileTooLarge, name, maxBytes >> 20));

    public async Task<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        Content.Position = 0;
        var bytes = new byte[Size];
        await Content.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    /// <summary>Into its place by hash, in one step: nobody ever reads half a file. An older copy gives way, so that the clean-up finds a fresh one.</summary>
    public void MoveTo(string place)
    {
        content?.Dispose();
        content = null;
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(path, place, overwrite: true);
    }

    public void Dispose()
    {
        content?.Dispose();
        File.Delete(path);
    }
}
