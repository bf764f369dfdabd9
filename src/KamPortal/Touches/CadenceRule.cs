using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Touches.Programmes;

namespace KamPortal.Touches;

/// <summary>When, with whom, how often and on what a touch is due (правило периодичности).</summary>
internal sealed class CadenceRule : IVersioned, IAudited
{
    public const int NameMaxLength = 150;
    public const int TopicMaxLength = 300;
    public const int MaxEvery = 365;
    public const int MaxWindowDays = 30;

    public int Id { get; private set; }

    /// <summary>The version of the programme it belongs to; null for a rule outside the programme.</summary>
    public int? ProgrammeId { get; set; }

    public RetentionProgramme? Programme { get; set; }

    /// <summary>Which goal of the programme it serves.</summary>
    public int? GoalId { get; set; }

    public ProgrammeGoal? Goal { get; set; }

    /// <summary>The same rule in the programme's first version that had it; null when this is the first.</summary>
    public int? FirstVersionId { get; set; }

    public CadenceRule? FirstVersion { get; set; }

    /// <summary>The manager whose own initiative it is (row 3.2); null for the company's.</summary>
    public int? InitiativeOfId { get; set; }

    public PortalUser? InitiativeOf { get; set; }

    public required string Name { get; set; }

    public CadenceScope Scope { get; set; }

    /// <summary>For <see cref="CadenceScope.Category"/>.</summary>
    public AbcdCategory? Category { get; set; }

    /// <summary>For <see cref="CadenceScope.Strategy"/>; Retain and Develop both reach RetainAndDevelop.</summary>
    public AccountStrategy? Strategy { get; set; }

    /// <summary>With whom: one touch for every person who holds the role. Needed for <see cref="CadenceScope.Role"/>; narrows every other scope.</summary>
    public int? RoleId { get; set; }

    public RoleDefinition? Role { get; set; }

    /// <summary>For <see cref="CadenceScope.Account"/>.</summary>
    public int? AccountId { get; set; }

    public Account? Account { get; set; }

    public TouchType TouchType { get; set; }

    /// <summary>1 … <see cref="MaxEvery"/> of <see cref="Unit"/>.</summary>
    public int Every { get; set; } = 1;

    public CadenceUnit Unit { get; set; } = CadenceUnit.Month;

    public TouchPlace Place { get; set; }

    public string? Topic { get; set; }

    /// <summary>Planned minutes of one touch.</summary>
    public int Minutes { get; set; } = 15;

    public DayOffPolicy DayOffPolicy { get; set; }

    public CadencePriority Priority { get; set; }

    /// <summary>How many days later a touch may be put when its manager's day is full; 0 keeps the day. 0…30, less than half a period.</summary>
    public int WindowDays { get; set; }

    /// <summary>First day on which an occurrence may fall; occurrences are counted from here.</summary>
    public DateOnly StartsOn { get; set; }

    /// <summary>Last day; null for no end.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>Spreads the accounts over the period by a fixed offset, so that a manager's forty accounts are not due on one day.</summary>
    public bool Spread { get; set; } = true;

    public bool IsActive { get; set; } = true;

    public int Version { get; set; }

    int? IAudited.AuditAccountId => AccountId;

    /// <summary>What the keys of its touches are made of: the same in every version of the programme, so a new version plans nothing twice.</summary>
    public int SeriesId => FirstVersionId ?? Id;

    public Cadence Cadence => new(SeriesId, Every, Unit, StartsOn, EndsOn, Spread, DayOffPolicy);

    /// <summary>The same rule for the next version of the programme: its touches keep their keys and its accounts their days.</summary>
    public CadenceRule NextVersion(ProgrammeGoal? goal) => new()
    {
        FirstVersionId = SeriesId,
        Goal = goal,
        Name = Name,
        Scope = Scope,
        Category = Category,
        Strategy = Strategy,
        RoleId = RoleId,
        AccountId = AccountId,
        TouchType = TouchType,
        Every = Every,
        Unit = Unit,
        Place = Place,
        Topic = Topic,
        Minutes = Minutes,
        DayOffPolicy = DayOffPolicy,
        Priority = Priority,
        WindowDays = WindowDays,
        StartsOn = StartsOn,
        EndsOn = EndsOn,
        Spread = Spread,
        IsActive = IsActive,
    };

    /// <summary>Whether it asks the same as another version of it.</summary>
    public bool Says(CadenceRule other) =>
        (Name, Scope, Category, Strategy, RoleId, AccountId, TouchType) == (other.Name, other.Scope, other.Category, other.Strategy, other.RoleId, other.AccountId, other.TouchType)
        && (Every, Unit, Place, Topic, Minutes, DayOffPolicy, Priority) == (other.Every, other.Unit, other.Place, other.Topic, other.Minutes, other.DayOffPolicy, other.Priority)
        && (WindowDays, StartsOn, EndsOn, Spread, IsActive) == (other.WindowDays, other.StartsOn, other.EndsOn, other.Spread, other.IsActive);

    /// <summary>An account that is both retained and developed has the touches of both strategies.</summary>
    public static bool Reaches(AccountStrategy? asked, AccountStrategy has) =>
        asked == has || (has == AccountStrategy.RetainAndDevelop && (asked is AccountStrategy.Retain or AccountStrategy.Develop));
}
