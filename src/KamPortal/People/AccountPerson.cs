namespace KamPortal.People;

/// <summary>A person as seen from one account.</summary>
public sealed record AccountPerson
{
    public required int PersonId { get; init; }

    public required int EmploymentId { get; init; }

    public required string Name { get; init; }

    public string? Position { get; init; }

    public string? Department { get; init; }

    public int? Seniority { get; init; }

    /// <summary>Works with the client from outside, for <see cref="Organisation"/>.</summary>
    public bool IsOutside { get; init; }

    public string? Organisation { get; init; }

    public string? Role { get; init; }

    public string? ReportsTo { get; init; }

    public string? Phone { get; init; }

    public string? MobilePhone { get; init; }

    public string? Email { get; init; }

    /// <summary>The next celebration from today on.</summary>
    public DateOnly? NextBirthdayOn { get; init; }

    public ConsentStatus Consent { get; init; }

    public DateOnly? FromOn { get; init; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? ToOn { get; init; }

    /// <summary>False when the employment has ended or the person left the field.</summary>
    public bool IsCurrent { get; init; }

    public DateOnly? LastTouchOn { get; init; }
}
