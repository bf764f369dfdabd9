namespace KamPortal.People;

/// <summary>The form of a person's place in an account.</summary>
public sealed class EmploymentFields
{
    public int? AccountId { get; set; }

    public string? Position { get; set; }

    public string? Department { get; set; }

    /// <summary>1 line staff … 5 top management; null while unknown.</summary>
    public int? Seniority { get; set; }

    public int? RoleId { get; set; }

    /// <summary>An employment in the same account.</summary>
    public int? ReportsToId { get; set; }

    /// <summary>A designer, consultant or the like beside the client; reports to nobody there.</summary>
    public bool IsOutside { get; set; }

    /// <summary>The firm of somebody outside; needed then, and kept only then.</summary>
    public string? Organisation { get; set; }

    public DateOnly? FromOn { get; set; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? ToOn { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public int Version { get; set; }
}
