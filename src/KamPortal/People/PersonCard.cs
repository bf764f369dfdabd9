using KamPortal.Touches;

namespace KamPortal.People;

/// <summary>A person's page.</summary>
public sealed record PersonCard
{
    public required int Id { get; init; }

    public required string Name { get; init; }

    public string? LatinName { get; init; }

    public string? Phone { get; init; }

    public string? MobilePhone { get; init; }

    public string? Email { get; init; }

    public Birthday? Birthday { get; init; }

    public DateOnly? NextBirthdayOn { get; init; }

    /// <summary>As recorded, else as the patronymic tells.</summary>
    public Gender Gender { get; init; }

    public required string Language { get; init; }

    public string? TimeZoneId { get; init; }

    public ConsentStatus Consent { get; init; }

    public DateOnly? ConsentOn { get; init; }

    public string? ConsentBasis { get; init; }

    public OptOuts OptOuts { get; init; }

    public DateOnly? LeftOn { get; init; }

    public bool MaySeeNotes { get; init; }

    /// <summary>An administrator: may read the notes after giving a reason.</summary>
    public bool MayBreakGlass { get; init; }

    /// <summary>Hobby or notes are known; they are read by <see cref="ReadPersonalInformation"/>.</summary>
    public bool HasPersonal { get; init; }

    /// <summary>Present first.</summary>
    public IReadOnlyList<EmploymentLine> Employments { get; init; } = [];

    /// <summary>The latest done ones.</summary>
    public IReadOnlyList<TouchMark> Touches { get; init; } = [];

    public DateOnly Today { get; init; }

    public bool MayEdit { get; init; }
}
