using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.PerspectivePlans;

/// <summary>One version of an account's perspective plan over 2…5 years (row 4.13).</summary>
internal sealed class PerspectivePlan : IVersioned, IAudited
{
    public const int TextMaxLength = 4000;
    public const int ReasonMaxLength = 1000;
    public const int SnapshotMaxLength = 8000;
    public const int FewestYears = 2;
    public const int MostYears = 5;

    private PerspectivePlan()
    {
    }

    public int Id { get; private set; }

    public int AccountId { get; private set; }

    public Account Account { get; private set; } = null!;

    /// <summary>1, 2, 3 … within the account.</summary>
    public int Number { get; private set; }

    public PerspectiveStatus Status { get; private set; }

    public int FirstYear { get; private set; }

    /// <summary>2…5.</summary>
    public int Years { get; private set; }

    /// <summary>Shipments of the 12 full months when the version was drafted, roubles.</summary>
    public decimal SalesNow { get; private set; }

    /// <summary>Potential then, roubles a year; null: unknown.</summary>
    public decimal? PotentialNow { get; private set; }

    /// <summary>All figures of the day, as <see cref="PlanSnapshot"/> writes them. The history says only that they were taken anew.</summary>
    [Sensitive]
    public string? Snapshot { get; private set; }

    /// <summary>Where we stand: position, competitors, what works and what does not.</summary>
    public string? Today { get; set; }

    /// <summary>What the relation shall be at the end.</summary>
    public string? Vision { get; set; }

    /// <summary>Roubles; the actions may not cost more.</summary>
    public decimal Budget { get; set; }

    public DateOnly? NextReviewOn { get; private set; }

    public int AuthorId { get; private set; }

    public PortalUser Author { get; private set; } = null!;

    public DateTime CreatedAt { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Who decided last; the author's supervisor, never the author.</summary>
    public int? DecidedById { get; private set; }

    public PortalUser? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    public string? ReturnReason { get; private set; }

    public int Version { get; set; }

    public List<PlanMilestone> Milestones { get; private set; } = [];

    public List<PlanObstacle> Obstacles { get; private set; } = [];

    public List<PlanAction> Actions { get; private set; } = [];

    public List<PlanResource> Resources { get; private set; } = [];

    public List<PlanRisk> Risks { get; private set; } = [];

    int? IAudited.AuditAccountId => AccountId;

    public int LastYear => FirstYear + Years - 1;

    /// <summary>Worked on, by the author, the account's owner and their supervisor.</summary>
    public bool IsOpen => Status is PerspectiveStatus.Draft or PerspectiveStatus.Submitted or PerspectiveStatus.Returned;

    /// <summary>Roubles by which the actions cost more than the budget holds; 0 when they fit.</summary>
    public decimal Excess => Math.Max(0, Actions.Sum(a => a.Cost) - Budget);

    /// <exception cref="RuleViolation">Fewer than 2 years or more than 5.</exception>
    public static PerspectivePlan Draft(int accountId, int number, int authorId, DateTime at, int firstYear, int years)
    {
        var plan = new PerspectivePlan { AccountId = accountId, Number = number, AuthorId = authorId, CreatedAt = at };
        plan.Span(firstYear, years);
        return plan;
    }

    /// <summary>The next version of an approved plan: the same content with the same keys of the actions.</summary>
    public static PerspectivePlan NextOf(PerspectivePlan approved, int number, int authorId, DateTime at)
    {
        var plan = new PerspectivePlan
        {
            AccountId = approved.AccountId, Number = number, AuthorId = authorId, CreatedAt = at, FirstYear = approved.FirstYear, Years = approved.Years,
            Today = approved.Today, Vision = approved.Vision, Budget = approved.Budget, NextReviewOn = approved.NextReviewOn,
        };
        plan.Milestones.AddRange(approved.Milestones.OrderBy(m => m.Year).Select(m => new PlanMilestone { Year = m.Year, Sales = m.Sales, SharePercent = m.SharePercent, Groups = m.Groups, People = m.People }));
        plan.Obstacles.AddRange(approved.Obstacles.OrderBy(o => o.Order).Select(o => new PlanObstacle { Order = o.Order, Text = o.Text, Answer = o.Answer }));
        plan.Actions.AddRange(approved.Actions.OrderBy(a => a.Order).Select(a => new PlanAction
        {
            Key = a.Key, Order = a.Order, Text = a.Text, OwnerId = a.OwnerId, StartsOn = a.StartsOn, DueOn = a.DueOn, Cost = a.Cost, Effect = a.Effect, EffectText = a.EffectText,
        }));
        plan.Resources.AddRange(approved.Resources.OrderBy(r => r.Order).Select(r => new PlanResource { Order = r.Order, Text = r.Text, Amount = r.Amount }));
        plan.Risks.AddRange(approved.Risks.OrderBy(r => r.Order).Select(r => new PlanRisk { Order = r.Order, Text = r.Text, Likelihood = r.Likelihood, Impact = r.Impact, Answer = r.Answer }));
        return plan;
    }

    /// <summary>Every year of the horizon has its milestone; years that fall out go, unless something stands in them.</summary>
    /// <exception cref="RuleViolation">Not open, or fewer than 2 years or more than 5.</exception>
    public void Span(int firstYear, int years)
    {
        RequireOpen();
        (FirstYear, Years) = (firstYear, FormRules.Within(years, FewestYears, MostYears, nameof(Years)));
        Milestones.RemoveAll(m => (m.Year < FirstYear || m.Year > LastYear) && m.IsEmpty);
        foreach (var year in Enumerable.Range(FirstYear, Years).Where(y => !Milestones.Exists(m => m.Year == y)))
        {
            Milestones.Add(new PlanMilestone { Year = year });
        }
    }

    /// <exception cref="RuleViolation">Not open.</exception>
    public void Take(PlanSnapshot snapshot)
    {
        RequireOpen();
        (SalesNow, PotentialNow, Snapshot) = (snapshot.Sales, snapshot.Potential, snapshot.Write());
    }

    /// <exception cref="RuleViolation">Waits or was decided on already, or the actions cost more than the budget holds.</exception>
    public void Submit(DateTime at)
    {
        if (Status is not (PerspectiveStatus.Draft or PerspectiveStatus.Returned))
        {
            throw new RuleViolation(PerspectiveMessages.NotToSubmit);
        }

        RequireWithinBudget();
        (Status, SubmittedAt) = (PerspectiveStatus.Submitted, at);
    }

    /// <summary>The caller has checked that it is the author's supervisor who approves.</summary>
    /// <exception cref="RuleViolation">By its author, not submitted, or the actions cost more than the budget holds.</exception>
    public void Approve(int byId, DateTime at)
    {
        RequireDecision(byId);
        RequireWithinBudget();
        (Status, DecidedById, DecidedAt, ReturnReason) = (PerspectiveStatus.Approved, byId, at, null);
    }

    /// <inheritdoc cref="Approve"/>
    public void Return(int byId, DateTime at, string? reason)
    {
        RequireDecision(byId);
        (Status, DecidedById, DecidedAt, ReturnReason) = (PerspectiveStatus.Returned, byId, at, FormRules.Required(reason, ReasonMaxLength, nameof(ReturnReason)));
    }

    /// <exception cref="RuleViolation">Not the approved one.</exception>
    public void GiveWay() => Status = Status == PerspectiveStatus.Approved ? PerspectiveStatus.Superseded : throw new RuleViolation(PerspectiveMessages.OnlyApproved);

    /// <exception cref="RuleViolation">Replaced by a later version.</exception>
    public void ReviewOn(DateOnly? on) => NextReviewOn = Status == PerspectiveStatus.Superseded ? throw new RuleViolation(PerspectiveMessages.OnlyApproved) : on;

    /// <exception cref="RuleViolation">Approved: from then on only a new version changes anything.</exception>
    public void RequireOpen()
    {
        if (!IsOpen)
        {
            throw new RuleViolation(PerspectiveMessages.Immutable);
        }
    }

    private void RequireDecision(int byId)
    {
        if (byId == AuthorId)
        {
            throw new RuleViolation(StaffMessages.NotForOneself);
        }

        if (Status != PerspectiveStatus.Submitted)
        {
            throw new RuleViolation(PerspectiveMessages.NotWaiting);
        }
    }

    private void RequireWithinBudget()
    {
        if (Excess > 0)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, PerspectiveMessages.OverBudget, Excess), nameof(Budget));
        }
    }
}
