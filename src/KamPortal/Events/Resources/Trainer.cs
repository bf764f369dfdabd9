using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Events.Resources;

/// <summary>Who teaches or speaks: a colleague, or somebody from outside.</summary>
internal sealed class Trainer : IVersioned, IAudited
{
    public const int NameMaxLength = 150;
    public const int CompanyMaxLength = 150;
    public const int EmailMaxLength = 254;
    public const int PhoneMaxLength = 40;
    public const int AboutMaxLength = 1000;

    public int Id { get; private set; }

    public required string Name { get; set; }

    /// <summary>The colleague; null: from outside.</summary>
    public int? UserId { get; init; }

    public PortalUser? User { get; init; }

    /// <summary>Of somebody from outside.</summary>
    public string? Company { get; set; }

    [Sensitive]
    public string? Email { get; set; }

    [Sensitive]
    public string? Phone { get; set; }

    /// <summary>Subjects, what the person is known for.</summary>
    public string? About { get; set; }

    /// <summary>Hours in front of people that fit into a year; null takes the setting.</summary>
    public int? HoursPerYear { get; set; }

    /// <summary>First day on which the person is no longer to be had.</summary>
    public DateOnly? LeftOn { get; set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;
}
