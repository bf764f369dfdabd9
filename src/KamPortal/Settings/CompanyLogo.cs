using KamPortal.Data;

namespace KamPortal.Settings;

/// <summary>The company's sign on pages for clients: PNG or JPEG. At most one row.</summary>
internal sealed class CompanyLogo : IVersioned
{
    public const int MaxBytes = 200 * 1024;

    public int Id { get; private set; }

    /// <summary>image/png or image/jpeg.</summary>
    public required string ContentType { get; set; }

    public required byte[] Content { get; set; }

    public int Version { get; set; }
}
