using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;

namespace KamPortal.PurchasingCentres;

/// <summary>A person's part in one purchasing centre.</summary>
internal sealed class CentreMember : IVersioned, IAudited
{
    public const int TextMaxLength = 1000;
    public const int ShortTextMaxLength = 300;
    public const int WorstAttitude = -2;
    public const int BestAttitude = 2;

    private CentreMember()
    {
    }

    public CentreMember(int centreId, Employment employment)
    {
        (CentreId, PersonId, Person, EmploymentId, Employment) = (centreId, employment.PersonId, employment.Person, employment.Id, employment);
    }

    public int Id { get; private set; }

    public int CentreId { get; private set; }

    public PurchasingCentre Centre { get; private set; } = null!;

    public int PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    /// <summary>The person's place at the account, or beside it for those outside.</summary>
    public int EmploymentId { get; private set; }

    public Employment Employment { get; private set; } = null!;

    public List<CentreMemberRole> Roles { get; private set; } = [];

    /// <summary>Percent, 0…100; of the active members of a published centre it sums up to 100.</summary>
    public int Influence { get; private set; }

    /// <summary>−2 opponent … +2 ally; null unknown.</summary>
    public int? Attitude { get; private set; }

    /// <summary>−2 … +2 towards our competitors; null unknown.</summary>
    public int? CompetitorAttitude { get; private set; }

    /// <summary>Which competitor, and what binds them.</summary>
    public string? CompetitorNote { get; private set; }

    public DecisionStage? Stage { get; private set; }

    /// <summary>What they decide at that stage.</summary>
    public string? Decides { get; private set; }

    public string? BusinessInterests { get; private set; }

    /// <summary>Personal: read only with <see cref="Policies.SeePersonalNotes"/>.</summary>
    [Sensitive]
    public string? PersonalInterests { get; private set; }

    /// <summary>Who of us keeps the contact; null is the account's owner.</summary>
    public int? OurContactId { get; private set; }

    public PortalUser? OurContact { get; private set; }

    public string? NextAction { get; private set; }

    public DateOnly? NextActionOn { get; private set; }

    /// <summary>First day without them; the row stays as history.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>The weight they had when they left.</summary>
    public int? InfluenceWhenLeft { get; private set; }

    /// <summary>The centre's edition at the time when they left the client; null while they are there, and for those taken out by hand.</summary>
    public int? EditionWhenLeft { get; private set; }

    /// <summary>Where somebody dragged the person to on the map, in units of the drawing; null is the automatic place.</summary>
    public int? MapX { get; private set; }

    public int? MapY { get; private set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => Employment?.AccountId ?? Centre?.AccountId;

    /// <summary>ЛПР: holds a role that decides. Needs the roles loaded.</summary>
    public bool IsDecisionMaker => Roles.Exists(r => r.Role.Decides);

    /// <exception cref="RuleViolation">Not 0…100.</exception>
    public void Weigh(int influence) => Influence = FormRules.Within(influence, 0, PurchasingCentre.FullInfluence, nameof(Influence));

    public void Play(IReadOnlyCollection<int> roleIds)
    {
        Roles.RemoveAll(r => !roleIds.Contains(r.RoleId));
        Roles.AddRange(roleIds.Distinct().Where(id => !Roles.Exists(r => r.RoleId == id)).Select(id => new CentreMemberRole { RoleId = id }).ToList());
    }

    /// <exception cref="RuleViolation">Not −2…+2, or a text too long.</exception>
    public void Feel(int? attitude, int? competitorAttitude, string? competitorNote)
    {
        Attitude = attitude is { } us ? FormRules.Within(us, WorstAttitude, BestAttitude, nameof(Attitude)) : null;
        CompetitorAttitude = competitorAttitude is { } them ? FormRules.Within(them, WorstAttitude, BestAttitude, nameof(CompetitorAttitude)) : null;
        CompetitorNote = FormRules.Text(competitorNote, ShortTextMaxLength, nameof(CompetitorNote));
    }

    /// <exception cref="RuleViolation">A text too long.</exception>
    public void Decide(DecisionStage? stage, string? decides) => (Stage, Decides) = (stage, FormRules.Text(decides, ShortTextMaxLength, nameof(Decides)));

    /// <exception cref="RuleViolation">A text too long.</exception>
    public void Want(string? businessInterests) => BusinessInterests = FormRules.Text(businessInterests, TextMaxLength, nameof(BusinessInterests));

    /// <exception cref="RuleViolation">A text too long.</exception>
    public void WantPersonally(string? personalInterests) => PersonalInterests = FormRules.Text(personalInterests, TextMaxLength, nameof(PersonalInterests));

    /// <exception cref="RuleViolation">A text too long.</exception>
    public void Approach(int? ourContactId, string? nextAction, DateOnly? on) =>
        (OurContactId, NextAction, NextActionOn) = (ourContactId, FormRules.Text(nextAction, ShortTextMaxLength, nameof(NextAction)), on);

    /// <summary>As somebody stands in another centre of the client, to start from; nothing personal.</summary>
    public void StartLike(CentreMember other)
    {
        Weigh(other.Influence);
        Play([.. other.Roles.Select(r => r.RoleId)]);
        Feel(other.Attitude, other.CompetitorAttitude, other.CompetitorNote);
        Decide(other.Stage, other.Decides);
        Want(other.BusinessInterests);
        Approach(other.OurContactId, null, null);
    }

    public void Place(int? x, int? y) => (MapX, MapY) = (x, y);

    /// <summary>Keeps what is known of them and releases the weight.</summary>
    /// <param name="edition">The centre's edition when they left the client; null when they were taken out by hand.</param>
    public void Leave(DateOnly on, int? edition)
    {
        if (LeftOn is null)
        {
            (LeftOn, InfluenceWhenLeft, Influence, EditionWhenLeft) = (on, Influence, 0, edition);
        }
    }

    /// <summary>Back, as after an end entered by mistake or a new place; the old weight has to be given anew.</summary>
    public void Return(Employment employment)
    {
        (LeftOn, InfluenceWhenLeft, EditionWhenLeft) = (null, null, null);
        Move(employment);
    }

    /// <summary>Another place at the same client: they stay in the centre.</summary>
    public void Move(Employment employment) => (EmploymentId, Employment) = (employment.Id, employment);
}
