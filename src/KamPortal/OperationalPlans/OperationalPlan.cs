using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.OperationalPlans;

/// <summary>What is planned with one account in a month or quarter (row 2.8: the unit of planning is the client).</summary>
internal sealed class OperationalPlan : IVersioned, IAudited
{
    public const int NoteMaxLength = 2000;

    public int Id { get; private set; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    public PlanPeriod Period { get; init; }

    /// <summary>First day of the month or quarter.</summary>
    public DateOnly StartsOn { get; init; }

    public string? Note { get; set; }

    /// <summary>What came of it, written at the end.</summary>
    public string? Conclusion { get; set; }

    public int? CreatedById { get; init; }

    public PortalUser? CreatedBy { get; init; }

    public DateTime CreatedAt { get; init; }

    public int Version { get; set; }

    public List<OperationalLine> Lines { get; private set; } = [];

    int? IAudited.AuditAccountId => AccountId;

    /// <summary>First day after the period.</summary>
    public DateOnly EndsBefore => StartsOn.AddMonths(Period == PlanPeriod.Month ? 1 : 3);
}
