namespace KamPortal.Data;

/// <summary>Tells pictures by their first bytes.</summary>
internal static class ImageBytes
{
    public const string Png = "image/png";
    public const string Jpeg = "image/jpeg";

    /// <returns>Null when it is neither.</returns>
    public static string? TypeOf(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg : null;
}
