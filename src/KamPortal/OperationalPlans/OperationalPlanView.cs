using KamPortal.Accounts;

namespace KamPortal.OperationalPlans;

/// <summary>The plan of an account for a month or quarter, or the place for one.</summary>
public sealed record OperationalPlanView
{
    public required int AccountId { get; init; }

    public required string Account { get; init; }

    public required PlanPeriod Period { get; init; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>First day after it.</summary>
    public required DateOnly EndsBefore { get; init; }

    public required DateOnly Today { get; init; }

    public required PeriodPace Pace { get; init; }

    /// <summary>Null: there is no plan for the period.</summary>
    public int? PlanId { get; init; }

    public int Version { get; init; }

    public string? Note { get; init; }

    public string? Conclusion { get; init; }

    public IReadOnlyList<OperationalLineView> Lines { get; init; } = [];

    /// <summary>Sales together: the line for all groups, or the sum of those planned, beside everything shipped.</summary>
    public required PlanFact Sales { get; init; }

    public required PlanFact Touches { get; init; }

    /// <summary>Shipments of groups without a line of their own; 0 without lines by group.</summary>
    public decimal OutsideSales { get; init; }

    /// <summary>Actions of the approved perspective plan that fall into the period and are not in the plan yet.</summary>
    public int ActionsToTake { get; init; }

    /// <summary>Plans of the account, latest first.</summary>
    public IReadOnlyList<(PlanPeriod Period, DateOnly StartsOn)> Others { get; init; } = [];

    public required IReadOnlyList<AccountLink> Groups { get; init; }

    public required IReadOnlyList<AccountLink> Colleagues { get; init; }

    public required int OwnerId { get; init; }

    public required bool MayEdit { get; init; }
}
