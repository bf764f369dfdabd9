using KamPortal.Audit;
using KamPortal.Categories;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;

namespace KamPortal.Accounts;

/// <summary>A client company. Always has exactly one owner (КМ); the owner's periods follow each other without gaps.</summary>
internal sealed class Account : IVersioned, IAudited, ISearchable
{
    public const int NameMaxLength = 250;
    public const int KppMaxLength = 9;
    public const int IndustryMaxLength = 100;
    public const int RegionMaxLength = 100;
    public const int ReasonMaxLength = 500;
    public const int SearchTextMaxLength = 600;

    private Account()
    {
    }

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    public string? LegalName { get; private set; }

    public string? Inn { get; private set; }

    public string? Kpp { get; private set; }

    public int? ParentId { get; private set; }

    public Account? Parent { get; private set; }

    public string? Industry { get; set; }

    public AccountSegment Segment { get; set; }

    public string? Region { get; set; }

    /// <summary>IANA name; null takes the owner's zone.</summary>
    public string? TimeZoneId { get; set; }

    public AccountSize Size { get; set; }

    public int OwnerId { get; private set; }

    public PortalUser Owner { get; private set; } = null!;

    public AccountStatus Status { get; private set; }

    public string? LostReason { get; private set; }

    /// <summary>Leaving D takes the D route away.</summary>
    public AbcdCategory Abcd
    {
        get;
        set
        {
            PlanAnew(ref field, value);
            Route = value == AbcdCategory.D ? Route : null;
        }
    }

    public AccountStrategy Strategy
    {
        get;
        set => PlanAnew(ref field, value);
    }

    /// <summary>For the company. Set by decisions alone, as is <see cref="ManagerKeyStatus"/>; neither is copied from the other.</summary>
    public KeyStatus KeyStatus { get; set; }

    /// <summary>For the owner: whom the manager can influence (domain.md, rows 4.2–4.4).</summary>
    public KeyStatus ManagerKeyStatus { get; set; }

    /// <summary>Only for category D.</summary>
    public SmallAccountRoute? Route { get; private set; }

    /// <summary>When the client's company was founded, for its anniversary.</summary>
    public DateOnly? FoundedOn { get; set; }

    public DateOnly CreatedOn { get; private set; }

    public DateOnly? FirstOrderOn { get; set; }

    public DateOnly? LastOrderOn { get; set; }

    /// <summary>Shipments of the last 12 full months, roubles without VAT; kept by import and the nightly roll-up.</summary>
    public decimal Sales12Months { get; set; }

    /// <summary>P: what the client spends with all suppliers, roubles a year; null: unknown. Kept with <see cref="Gap"/>, <see cref="SharePercent"/>, <see cref="Abc"/> and <see cref="Abcd"/> by the recalculation of categories.</summary>
    public decimal? Potential { get; private set; }

    /// <summary>Oldest day of the current figures of the potential.</summary>
    public DateOnly? PotentialAsOfOn { get; private set; }

    /// <summary>Σ over product groups of max(0, P − V), roubles a year; null: potential unknown.</summary>
    public decimal? Gap { get; private set; }

    /// <summary>Share of wallet V ÷ P × 100, above 100 when the potential is stale; null: not to be determined.</summary>
    public decimal? SharePercent { get; private set; }

    /// <summary>By cumulated revenue; None without shipments.</summary>
    public AbcClass Abc { get; private set; }

    /// <summary>The day <see cref="Abcd"/> was last judged otherwise than before.</summary>
    public DateOnly? AbcdOn { get; private set; }

    /// <summary>Earliest due date of an open touch; kept by <see cref="Touches.TouchDates"/>.</summary>
    public DateOnly? NextTouchOn { get; private set; }

    public DateOnly? LastTouchOn { get; private set; }

    /// <summary>Local day of the owner through which the planner has seen the account; null for one it has not met.</summary>
    public DateOnly? TouchesPlannedOn { get; private set; }

    /// <summary>Fingerprint of the rules and the calendar it was planned by; another one means planning anew.</summary>
    public int TouchesPlannedBy { get; private set; }

    /// <summary>True when archived; first column of the list's index.</summary>
    public bool IsArchived { get; private set; }

    /// <summary>What restoring returns to.</summary>
    public AccountStatus? StatusBeforeArchive { get; private set; }

    public string SortName { get; private set; } = "";

    /// <summary>Equal for names that look the same: <see cref="LookAlike"/>.</summary>
    public string LookAlikeKey { get; private set; } = "";

    public string SearchText { get; private set; } = "";

    public int Version { get; set; }

    public List<OwnershipPeriod> Ownership { get; private set; } = [];

    public List<AccountTeamMember> Team { get; private set; } = [];

    public List<Employment> Employments { get; private set; } = [];

    int? IAudited.AuditAccountId => Id;

    IEnumerable<string> ISearchable.SearchWords => SearchWords.Of(Name, LegalName, Inn);

    public static Account Open(string name, int ownerId, DateOnly on)
    {
        var account = new Account { OwnerId = ownerId, CreatedOn = on, Status = AccountStatus.Active };
        account.Rename(name, null);
        account.Ownership.Add(OwnershipPeriod.Start(ownerId, on, null));
        return account;
    }

    public void Rename(string name, string? legalName)
    {
        Name = Required(name, NameMaxLength, nameof(Name));
        LegalName = FormRules.Text(legalName, NameMaxLength, nameof(LegalName));
        RefreshSearch();
    }

    /// <exception cref="RuleViolation">The number is not 10 or 12 digits or its control digits are wrong.</exception>
    public void Identify(string? inn, string? kpp)
    {
        inn = string.IsNullOrWhiteSpace(inn) ? null : inn.Trim();
        kpp = string.IsNullOrWhiteSpace(kpp) ? null : kpp.Trim();
        if (inn is not null && !Accounts.Inn.IsValid(inn))
        {
            throw new RuleViolation(AccountsMessages.InnInvalid, nameof(Inn));
        }

        if (kpp is not null && (kpp.Length != KppMaxLength || !kpp.All(char.IsAsciiLetterOrDigit)))
        {
            throw new RuleViolation(AccountsMessages.KppInvalid, nameof(Kpp));
        }

        (Inn, Kpp) = (inn, kpp);
        RefreshSearch();
    }

    public void Describe(string? industry, string? region, AccountSegment segment, AccountSize size)
    {
        Industry = FormRules.Text(industry, IndustryMaxLength, nameof(Industry));
        Region = FormRules.Text(region, RegionMaxLength, nameof(Region));
        (Segment, Size) = (segment, size);
    }

    /// <summary>The caller has checked that <paramref name="parentId"/> is not below this account.</summary>
    public void PutUnder(int? parentId)
    {
        if (parentId is not null && parentId == Id && Id != 0)
        {
            throw new RuleViolation(AccountsMessages.ParentCycle, nameof(ParentId));
        }

        ParentId = parentId;
    }

    /// <summary>Closes the current period the day before and opens the next, so that every day has one owner.</summary>
    public void HandOver(int newOwnerId, DateOnly on, string reason)
    {
        reason = Required(reason, ReasonMaxLength, "Reason");
        if (newOwnerId == OwnerId)
        {
            return;
        }

        var current = Ownership.Single(p => p.ToOn is null);
        if (current.FromOn >= on)
        {
            current.Replace(newOwnerId, reason);
        }
        else
        {
            current.End(on.AddDays(-1));
            Ownership.Add(OwnershipPeriod.Start(newOwnerId, on, reason));
        }

        OwnerId = newOwnerId;
    }

    /// <exception cref="RuleViolation">Lost needs a reason.</exception>
    public void ChangeStatus(AccountStatus status, string? lostReason)
    {
        if (status == AccountStatus.Archived)
        {
            Archive();
            return;
        }

        lostReason = FormRules.Text(lostReason, ReasonMaxLength, nameof(LostReason));
        if (status == AccountStatus.Lost && lostReason is null)
        {
            throw new RuleViolation(AccountsMessages.LostNeedsReason, nameof(LostReason));
        }

        Status = status;
        LostReason = status == AccountStatus.Lost ? lostReason : null;
        (IsArchived, StatusBeforeArchive) = (false, null);
    }

    public void Archive()
    {
        if (!IsArchived)
        {
            (StatusBeforeArchive, Status, IsArchived) = (Status, AccountStatus.Archived, true);
        }
    }

    /// <summary>The status, and a reason of loss, are those before the archive. The caller has checked that the INN is still free.</summary>
    public void Restore()
    {
        if (IsArchived)
        {
            (Status, StatusBeforeArchive, IsArchived) = (StatusBeforeArchive ?? AccountStatus.Active, null, false);
        }
    }

    /// <exception cref="RuleViolation">The account is not in category D.</exception>
    public void TakeRoute(SmallAccountRoute? route)
    {
        if (route is not null && Abcd != AbcdCategory.D)
        {
            throw new RuleViolation(AccountsMessages.RouteOnlyForD, nameof(Route));
        }

        Route = route;
    }

    /// <summary>A supervisor agrees to a letter that the figures say.</summary>
    public void Confirm(AbcdCategory category, DateOnly on) => (Abcd, AbcdOn) = (category, on);

    /// <summary>Other rules apply from now on: the planner goes through the account at its next run, not tomorrow.</summary>
    private void PlanAnew<T>(ref T field, T value) where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(field, value))
        {
            field = value;
            TouchesPlannedOn = null;
        }
    }

    private static string Required(string? value, int maxLength, string field) =>
        FormRules.Text(value, maxLength, field) ?? throw new RuleViolation(AccountsMessages.Required, field);

    private void RefreshSearch()
    {
        SortName = SearchWords.SortKey(Name);
        LookAlikeKey = LookAlike.KeyOf(Name);
        SearchText = SearchWords.Normalise(string.Join(' ', new[] { Name, LegalName, Inn }.Where(t => t is not null)), SearchTextMaxLength);
    }
}
