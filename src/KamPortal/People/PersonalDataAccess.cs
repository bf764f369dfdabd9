using KamPortal.Staff;

namespace KamPortal.People;

/// <summary>Who read somebody's personal information and when (152-ФЗ: access is logged). Only ever added to.</summary>
internal sealed class PersonalDataAccess
{
    public const int ReasonMaxLength = 300;

    public long Id { get; private set; }

    public int PersonId { get; init; }

    public Person Person { get; init; } = null!;

    public int UserId { get; init; }

    public PortalUser User { get; init; } = null!;

    public DateTime At { get; init; }

    public AccessPlace Place { get; init; }

    /// <summary>Asked of those who do not hold the right by their work and break the glass.</summary>
    public string? Reason { get; init; }
}
