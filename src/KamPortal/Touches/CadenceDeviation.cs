using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Touches;

/// <summary>
/// "This and following": from a day on a rule works otherwise for one account, or not at all. The rule itself stays as it is
/// for everybody else, in every version of the programme.
/// </summary>
internal sealed class CadenceDeviation : IVersioned, IAudited
{
    public const int ReasonMaxLength = 300;

    public int Id { get; private set; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    /// <summary><see cref="CadenceRule.SeriesId"/> of the rule.</summary>
    public int SeriesId { get; init; }

    /// <summary>First occurrence of the rule it concerns.</summary>
    public DateOnly FromOn { get; init; }

    /// <summary>First occurrence of its own, from which the following are counted; not before <see cref="FromOn"/>. Means nothing when it stops the rule.</summary>
    public DateOnly StartsOn { get; set; }

    /// <summary>The rule makes no touches for the account from then on.</summary>
    public bool IsStopped { get; set; }

    /// <summary>1 … <see cref="CadenceRule.MaxEvery"/> of <see cref="Unit"/>.</summary>
    public int Every { get; set; } = 1;

    public CadenceUnit Unit { get; set; } = CadenceUnit.Month;

    public TouchType TouchType { get; set; }

    public string? Topic { get; set; }

    public int Minutes { get; set; } = 15;

    public string? Reason { get; set; }

    public int? ById { get; init; }

    public PortalUser? By { get; init; }

    public DateTime At { get; init; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => AccountId;
}
