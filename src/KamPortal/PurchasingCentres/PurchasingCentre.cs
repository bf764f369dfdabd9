using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.People;
using KamPortal.Staff;

namespace KamPortal.PurchasingCentres;

/// <summary>
/// Purchasing centre (ГПР): the persons inside and outside the client who influence its purchases, of everything or of one
/// product group. Rows 0.16 (3), 4.10–4.12 of the domain; members and weights are edited in place, a publication is kept
/// as a <see cref="CentreEdition"/>.
/// </summary>
internal sealed class PurchasingCentre : IVersioned, IAudited
{
    public const int FullInfluence = 100;
    public const int MostMembers = 200;

    private PurchasingCentre()
    {
    }

    public int Id { get; private set; }

    public int AccountId { get; private set; }

    public Account Account { get; private set; } = null!;

    /// <summary>Null: all the client buys.</summary>
    public int? ProductGroupId { get; private set; }

    public ProductGroup? ProductGroup { get; private set; }

    /// <summary>The product group or 0, for the unique index: one centre per account and scope.</summary>
    public int ScopeKey { get; private set; }

    public CentreStatus Status { get; private set; }

    /// <summary>Null while published.</summary>
    public DraftReason? DraftReason { get; private set; } = PurchasingCentres.DraftReason.New;

    /// <summary>How often it was published.</summary>
    public int Edition { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    public int? PublishedById { get; private set; }

    public PortalUser? PublishedBy { get; private set; }

    public List<CentreMember> Members { get; private set; } = [];

    public List<CentreLink> Links { get; private set; } = [];

    public int Version { get; set; }

    int? IAudited.AuditAccountId => AccountId;

    public IEnumerable<CentreMember> Active => Members.Where(m => m.LeftOn is null);

    public static PurchasingCentre Open(int accountId, int? productGroupId) =>
        new() { AccountId = accountId, ProductGroupId = productGroupId, ScopeKey = productGroupId ?? 0 };

    /// <exception cref="RuleViolation">The person is a member already, or the centre is full.</exception>
    public CentreMember Add(Employment employment)
    {
        if (Members.Exists(m => m.PersonId == employment.PersonId && m.LeftOn is null))
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, CentreMessages.MemberTwice, employment.Person.FullName));
        }

        if (Members.Count >= MostMembers)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, CentreMessages.TooManyMembers, MostMembers));
        }

        // Somebody who left and is back takes the old place again: a person stands once in a centre.
        var member = Members.Find(m => m.PersonId == employment.PersonId);
        if (member is null)
        {
            Members.Add(member = new CentreMember(Id, employment));
        }
        else
        {
            member.Return(employment);
        }

        BackToDraft(PurchasingCentres.DraftReason.Edited);
        return member;
    }

    /// <summary>Needs members with their roles loaded.</summary>
    /// <exception cref="RuleViolation">Nobody is in it, weights do not sum up to 100, somebody has no role, or nobody decides.</exception>
    public void Publish(int byId, DateTime at)
    {
        var active = Active.ToList();
        if (active.Count == 0)
        {
            throw new RuleViolation(CentreMessages.NobodyInIt);
        }

        var sum = active.Sum(m => m.Influence);
        if (sum != FullInfluence)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, sum < FullInfluence ? CentreMessages.InfluenceShort : CentreMessages.InfluenceOver, sum, Math.Abs(FullInfluence - sum)));
        }

        if (active.Find(m => m.Roles.Count == 0) is { } idle)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, CentreMessages.NoRole, idle.Person.FullName));
        }

        if (!active.Exists(m => m.IsDecisionMaker))
        {
            throw new RuleViolation(CentreMessages.NobodyDecides);
        }

        (Status, DraftReason, PublishedAt, PublishedById) = (CentreStatus.Published, null, at, byId);
        Edition++;
    }

    /// <summary>Somebody is taken out by hand: what is known of them stays, the weight is free.</summary>
    public void Remove(CentreMember member, DateOnly on)
    {
        member.Leave(on, null);
        BackToDraft(PurchasingCentres.DraftReason.Edited);
    }

    /// <summary>Somebody left the client.</summary>
    /// <param name="on">First day without them.</param>
    public void Lose(CentreMember member, DateOnly on)
    {
        member.Leave(on, Edition);
        BackToDraft(PurchasingCentres.DraftReason.MemberLeft);
    }

    /// <summary>Somebody who left is there again, without weight.</summary>
    public void TakeBack(CentreMember member, Employment employment)
    {
        member.Return(employment);
        BackToDraft(PurchasingCentres.DraftReason.Edited);
        if (DraftReason == PurchasingCentres.DraftReason.MemberLeft && !Members.Exists(m => m.EditionWhenLeft == Edition))
        {
            DraftReason = Edition == 0 ? PurchasingCentres.DraftReason.New : PurchasingCentres.DraftReason.Edited;
        }
    }

    /// <summary>Members, roles or weights are no longer those that were published.</summary>
    public void BackToDraft(DraftReason reason)
    {
        if (Status == CentreStatus.Published)
        {
            (Status, DraftReason) = (CentreStatus.Draft, reason);
        }
        else if (reason == PurchasingCentres.DraftReason.MemberLeft)
        {
            DraftReason = reason;
        }
    }

    /// <summary>The change that made it a draft is undone: it stands as it was published.</summary>
    public void StandAgain()
    {
        if (Edition > 0)
        {
            (Status, DraftReason) = (CentreStatus.Published, null);
        }
    }
}
