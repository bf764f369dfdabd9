using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Staff;

namespace KamPortal.Dossiers;

/// <summary>
/// A file in a group's folder. Its history is read by whoever sees the client, confidential groups included, so it tells that
/// a file came or went and never which. Bytes are kept in <see cref="DossierFileContent"/> or in a folder of the server, by setting.
/// </summary>
internal sealed class DossierFile : IAudited
{
    public const int NameMaxLength = 200;
    public const int ContentTypeMaxLength = 100;
    public const int HashLength = 64;

    public int Id { get; private set; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    [Sensitive]
    public required string GroupCode { get; init; }

    [Sensitive]
    public required string Name { get; init; }

    /// <summary>By its bytes, not by its name.</summary>
    [Sensitive]
    public required string ContentType { get; init; }

    [Sensitive]
    public long Size { get; init; }

    /// <summary>SHA-256, hexadecimal.</summary>
    [Sensitive]
    public required string Hash { get; init; }

    /// <summary>True: in the folder of the setting, by <see cref="Hash"/>; false: in the database.</summary>
    public bool InFolder { get; init; }

    public int UploadedById { get; init; }

    public PortalUser UploadedBy { get; init; } = null!;

    public DateTime UploadedAt { get; init; }

    /// <summary>Thrown away, and no longer shown; the nightly clean-up takes the bytes.</summary>
    public DateTime? DeletedAt { get; set; }

    int? IAudited.AuditAccountId => AccountId;
}
