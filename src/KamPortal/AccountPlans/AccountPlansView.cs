using KamPortal.Accounts;

namespace KamPortal.AccountPlans;

/// <summary>Strategy and plans of an account.</summary>
public sealed record AccountPlansView
{
    public required int AccountId { get; init; }

    public required string Account { get; init; }

    public required AbcdCategory Category { get; init; }

    public required AccountStrategy Strategy { get; init; }

    public required AccountStrategy Proposed { get; init; }

    public required StrategyState State { get; init; }

    /// <summary>Latest first.</summary>
    public required IReadOnlyList<StrategyLine> Choices { get; init; }

    /// <summary>Running ones first, then the closed, latest first.</summary>
    public required IReadOnlyList<AccountPlanView> Plans { get; init; }

    /// <summary>Plans the strategy asks for that are not running.</summary>
    public required IReadOnlyList<PlanKind> Startable { get; init; }

    /// <summary>How it is or was served as a small account, latest first.</summary>
    public required IReadOnlyList<RouteLine> Routes { get; init; }

    public required DateOnly Today { get; init; }

    public required bool MayEdit { get; init; }

    /// <summary>Choose its strategy or a route.</summary>
    public required bool MayChoose { get; init; }

    /// <summary>The viewer is the owner's supervisor and may waive steps.</summary>
    public required bool MayWaive { get; init; }
}
