using KamPortal.Audit;
using KamPortal.Data;

namespace KamPortal.Settings;

/// <summary>A default of the method that the administrator changed; absent rows mean the default.</summary>
internal sealed class Setting : IVersioned, IAudited
{
    public const int KeyMaxLength = 60;
    public const int ValueMaxLength = 500;

    public int Id { get; private set; }

    public required string Key { get; init; }

    public required string Value { get; set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;
}
