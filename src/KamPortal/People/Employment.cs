using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;

namespace KamPortal.People;

/// <summary>A person's place in an account, from and to (last day included).</summary>
internal sealed class Employment : IVersioned, IAudited
{
    public const int PositionMaxLength = 150;
    public const int DepartmentMaxLength = 150;
    public const int OrganisationMaxLength = 200;
    public const int LowestSeniority = 1;
    public const int HighestSeniority = 5;

    public int Id { get; private set; }

    public int PersonId { get; init; }

    public Person Person { get; init; } = null!;

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    public string? Position { get; set; }

    public string? Department { get; set; }

    /// <summary>1 line staff … 5 top management; null while unknown.</summary>
    public int? Seniority { get; set; }

    /// <summary>The person's part in purchases (ГПР), when known.</summary>
    public int? RoleId { get; set; }

    public RoleDefinition? Role { get; set; }

    /// <summary>An employment in the same account; never in a circle.</summary>
    public int? ReportsToId { get; set; }

    public Employment? ReportsTo { get; set; }

    /// <summary>Works with the client from outside, a designer or consultant; <see cref="Organisation"/> names their firm.</summary>
    public bool IsOutside { get; set; }

    public string? Organisation { get; set; }

    public DateOnly? FromOn { get; set; }

    public DateOnly? ToOn { get; set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => AccountId != 0 ? AccountId : Account?.Id;

    public bool IsCurrentOn(DateOnly day) => (FromOn is null || FromOn <= day) && (ToOn is null || day <= ToOn);
}
