using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.People;

namespace KamPortal.Touches;

/// <summary>When, with whom, how often and on what a touch is due (правило периодичности).</summary>
internal sealed class CadenceRule : IVersioned, IAudited
{
    public const int NameMaxLength = 150;
    public const int TopicMaxLength = 300;
    public const int MaxEvery = 365;

    public int Id { get; private set; }

    public required string Name { get; set; }

    public CadenceScope Scope { get; set; }

    /// <summary>For <see cref="CadenceScope.Category"/>.</summary>
    public AbcdCategory? Category { get; set; }

    /// <summary>For <see cref="CadenceScope.Strategy"/>; Retain and Develop both reach RetainAndDevelop.</summary>
    public AccountStrategy? Strategy { get; set; }

    /// <summary>For <see cref="CadenceScope.Role"/>: one touch for every person who holds it.</summary>
    public int? RoleId { get; set; }

    public RoleDefinition? Role { get; set; }

    /// <summary>For <see cref="CadenceScope.Account"/>.</summary>
    public int? AccountId { get; set; }

    public Account? Account { get; set; }

    public TouchType TouchType { get; set; }

    /// <summary>1 … <see cref="MaxEvery"/> of <see cref="Unit"/>.</summary>
    public int Every { get; set; } = 1;

    public CadenceUnit Unit { get; set; } = CadenceUnit.Month;

    public string? Topic { get; set; }

    /// <summary>Planned minutes of one touch.</summary>
    public int Minutes { get; set; } = 15;

    public DayOffPolicy DayOffPolicy { get; set; }

    public CadencePriority Priority { get; set; }

    /// <summary>First day on which an occurrence may fall; occurrences are counted from here.</summary>
    public DateOnly StartsOn { get; set; }

    /// <summary>Last day; null for no end.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>Spreads the accounts over the period by a fixed offset, so that a manager's forty accounts are not due on one day.</summary>
    public bool Spread { get; set; } = true;

    public bool IsActive { get; set; } = true;

    public int Version { get; set; }

    int? IAudited.AuditAccountId => AccountId;

    public Cadence Cadence => new(Id, Every, Unit, StartsOn, EndsOn, Spread, DayOffPolicy);

    /// <summary>An account that is both retained and developed has the touches of both strategies.</summary>
    public static bool Reaches(AccountStrategy? asked, AccountStrategy has) =>
        asked == has || (has == AccountStrategy.RetainAndDevelop && (asked is AccountStrategy.Retain or AccountStrategy.Develop));
}
