using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.Profiles;
using KamPortal.Staff;

namespace KamPortal.Potentials;

/// <summary>
/// P of the method for one product group, or for everything the client buys of our kind: what it spends in a year with all
/// suppliers. Only added to: the current record gives way to the next and stays as history.
/// </summary>
internal sealed class PotentialRecord : ICurrent
{
    public const int NoteMaxLength = 500;
    public const int CurrencyLength = 3;
    public const string BaseCurrency = "RUB";

    private PotentialRecord()
    {
    }

    public int Id { get; private set; }

    public int AccountId { get; private set; }

    public Account Account { get; private set; } = null!;

    /// <summary>Null: everything together, not spread over groups.</summary>
    public int? ProductGroupId { get; private set; }

    public ProductGroup? ProductGroup { get; private set; }

    /// <summary>The group's id, 0 for everything together: databases do not agree whether two nulls are equal.</summary>
    public int GroupKey { get; private set; }

    /// <summary>Roubles a year without VAT, 0 or more.</summary>
    public decimal Annual { get; private set; }

    /// <summary>ISO code the figure was told in.</summary>
    public string Currency { get; private set; } = BaseCurrency;

    /// <summary>The figure as it was told; null in the base currency.</summary>
    public decimal? Told { get; private set; }

    /// <summary>Roubles for one unit of <see cref="Currency"/>; null in the base currency.</summary>
    public decimal? Rate { get; private set; }

    public PotentialSource Source { get; private set; }

    public PotentialConfidence Confidence { get; private set; }

    /// <summary>The words used to ask (речевая модель).</summary>
    public int? ScriptId { get; private set; }

    public TalkScript? Script { get; private set; }

    public string? Note { get; private set; }

    /// <summary>The day the figure was true.</summary>
    public DateOnly AsOfOn { get; private set; }

    /// <summary>Null when the portal itself wrote it.</summary>
    public int? ById { get; private set; }

    public PortalUser? By { get; private set; }

    public DateTime At { get; private set; }

    public bool IsCurrent { get; private set; } = true;

    public List<PotentialCompetitor> Competitors { get; private set; } = [];

    /// <param name="annual">Roubles a year.</param>
    /// <exception cref="RuleViolation">A negative amount or a note too long.</exception>
    public static PotentialRecord Of(int accountId, int? productGroupId, decimal annual, PotentialSource source, PotentialConfidence confidence, DateOnly asOfOn, int? byId, DateTime at, int? scriptId = null, string? note = null) =>
        new()
        {
            AccountId = accountId,
            ProductGroupId = productGroupId,
            GroupKey = productGroupId ?? 0,
            Annual = annual >= 0 ? annual : throw new RuleViolation(PotentialMessages.Negative, nameof(Annual)),
            Source = source,
            Confidence = confidence,
            AsOfOn = asOfOn,
            ById = byId,
            At = at,
            ScriptId = scriptId,
            Note = FormRules.Text(note, NoteMaxLength, nameof(Note)),
        };

    /// <summary>The figure was told in another currency; <see cref="Annual"/> stays what it is in roubles.</summary>
    public PotentialRecord ToldIn(string currency, decimal told, decimal rate)
    {
        (Currency, Told, Rate) = (currency, told, rate);
        return this;
    }

    public void GiveWay() => IsCurrent = false;
}
