namespace KamPortal.PerspectivePlans;

/// <summary>A version of a plan with everything in it, and what the viewer may do with it. Amounts are roubles.</summary>
public sealed record PlanView
{
    public required PlanHead Head { get; init; }

    /// <summary>Of the row, for verbs that decide on the whole.</summary>
    public int Version { get; init; }

    /// <summary>In the viewer's zone.</summary>
    public DateOnly Today { get; init; }

    /// <summary>The figures when it was drafted.</summary>
    public PlanSnapshot? Snapshot { get; init; }

    public string? Position { get; init; }

    public string? Vision { get; init; }

    public required PlanBudget Budget { get; init; }

    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    public IReadOnlyList<Obstacle> Obstacles { get; init; } = [];

    public IReadOnlyList<ActionLine> Actions { get; init; } = [];

    public IReadOnlyList<Resource> Resources { get; init; } = [];

    public IReadOnlyList<Risk> Risks { get; init; } = [];

    /// <summary>Why it cannot be submitted; only of an open version.</summary>
    public IReadOnlyList<PlanProblem> Problems { get; init; } = [];

    /// <summary>All versions of the account, latest first.</summary>
    public IReadOnlyList<PlanHead> Versions { get; init; } = [];

    /// <summary>Who may be responsible for an action, by name.</summary>
    public IReadOnlyList<Owner> Owners { get; init; } = [];

    /// <summary>Share of wallet of the account now, percent; null: not to be determined.</summary>
    public decimal? ShareNow { get; init; }

    public bool MayEdit { get; init; }

    public bool MayDecide { get; init; }

    /// <summary>A new version may be made of it.</summary>
    public bool MayRenew { get; init; }

    public bool MayReport { get; init; }

    /// <summary>Who decides on it, by name; for whoever does not.</summary>
    public IReadOnlyList<string> Deciders { get; init; } = [];

    /// <summary>Who saved something in it last and when, in the viewer's zone.</summary>
    public (string By, DateTime At)? LastSaved { get; init; }

    /// <param name="SharePercent">0…100; null: not planned.</param>
    /// <param name="Fact">Shipments of the year so far; null before the year begins.</param>
    public sealed record Milestone(int Id, int Year, decimal Sales, int? SharePercent, string? Groups, string? People, decimal? Fact)
    {
        /// <summary>Reached of the planned sales; null when there is nothing to compare.</summary>
        public int? Percent => Fact is { } fact && Sales > 0 ? (int)Math.Round(Math.Clamp(100 * fact / Sales, -999, 9999), MidpointRounding.AwayFromZero) : null;
    }

    public sealed record Obstacle(int Id, string Text, string? Answer);

    /// <summary>An action with how far it is; the latter of the approved version and those before it.</summary>
    public sealed record ActionLine
    {
        public required int Id { get; init; }

        public required string Key { get; init; }

        public required string Text { get; init; }

        public int OwnerId { get; init; }

        public required string Owner { get; init; }

        public DateOnly StartsOn { get; init; }

        public DateOnly DueOn { get; init; }

        public decimal Cost { get; init; }

        public decimal? Effect { get; init; }

        public string? EffectText { get; init; }

        /// <summary>Null: never approved.</summary>
        public ActionStatus? Status { get; init; }

        public decimal Spent { get; init; }

        public string? Note { get; init; }

        public DateOnly? ClosedOn { get; init; }

        /// <summary>In whose hands its task is.</summary>
        public string? Assignee { get; init; }

        /// <summary>Of the progress.</summary>
        public int ProgressVersion { get; init; }

        public bool IsMine { get; init; }

        public bool IsOverdueOn(DateOnly day) => Status == ActionStatus.Open && DueOn < day;
    }

    /// <param name="Amount">Null: not money.</param>
    public sealed record Resource(int Id, string Text, decimal? Amount);

    public sealed record Risk(int Id, string Text, int Likelihood, int Impact, string? Answer)
    {
        /// <summary>1…25.</summary>
        public int Weight => Likelihood * Impact;
    }

    public sealed record Owner(int Id, string Name);
}
