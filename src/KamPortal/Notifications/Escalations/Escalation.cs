using KamPortal.Accounts;
using KamPortal.Staff;

namespace KamPortal.Notifications.Escalations;

/// <summary>A supervisor has been told that something of a subordinate is late: once per thing and level.</summary>
internal sealed class Escalation
{
    public const int KeyMaxLength = 60;
    public const int TextMaxLength = 300;
    public const int LinkMaxLength = 200;

    public int Id { get; private set; }

    /// <summary>What and level, unique: touch:12:1, task:7:2, step:3:1.</summary>
    public required string Key { get; init; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    /// <summary>Whose work is late.</summary>
    public int OfUserId { get; init; }

    public PortalUser OfUser { get; init; } = null!;

    /// <summary>Who was told.</summary>
    public int ToUserId { get; init; }

    public PortalUser ToUser { get; init; } = null!;

    /// <summary>1 after the first number of working days, 2 after the second.</summary>
    public int Level { get; init; }

    public DateOnly DueOn { get; init; }

    public DateTime At { get; init; }

    public static string KeyOf(LateKind kind, int id, int level) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{kind.ToString().ToLowerInvariant()}:{id}:{level}");
}
