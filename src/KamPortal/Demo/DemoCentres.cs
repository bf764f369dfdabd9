using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.People;
using KamPortal.PurchasingCentres;
using KamPortal.Touches;
using static KamPortal.Demo.DemoCentreWords;

namespace KamPortal.Demo;

/// <summary>
/// 60 published purchasing centres and 15 drafts, most of key accounts: of everything they buy or of one product group,
/// with allies and opponents, unknown attitudes, single threads, people in several centres and a decision maker just gone.
/// </summary>
internal sealed class DemoCentres
{
    public const int PublishedCount = 60;
    public const int DraftCount = 15;

    private const int OfProductGroup = 10;

    /// <summary>Weights that do not sum up to 100, of centres never published and of those edited since.</summary>
    private static readonly int[] WrongSums = [60, 85, 95, 40, 110, 120, 90];

    private const int NeverPublished = 4;

    private readonly Random random = new(DemoCompany.Seed + 4);
    private readonly BulkLoad load;
    private readonly DemoStaff staff;
    private readonly DemoPeople people;
    private readonly Dictionary<int, int> owners;
    private readonly IReadOnlyList<ProductGroup> groups;
    private readonly Dictionary<int, RoleDefinition> roles;
    private readonly DateOnly today;

    /// <param name="roles">As the database has them: who decides is a matter of its configuration.</param>
    public DemoCentres(BulkLoad load, DemoStaff staff, DemoAccounts accounts, DemoPeople people, DemoOrders orders, DemoTouches touches, IEnumerable<RoleDefinition> roles, DateOnly today)
    {
        (this.load, this.staff, this.people, this.today) = (load, staff, people, today);
        (groups, this.roles) = (orders.Groups, roles.ToDictionary(r => r.Id));
        owners = accounts.All.ToDictionary(a => a.Id, a => a.OwnerId);
        var lost = accounts.All.First(a => a.Id == people.Leaver.AccountId);
        Account[] keys = [.. accounts.All.Where(a => a.KeyStatus == KeyStatus.Key && a != lost)];
        Showpiece = keys.First(a => a.OwnerId == staff.Managers[0].Id && a.Size == AccountSize.Large && a.Abcd == AbcdCategory.A && !accounts.Foreign.Contains(a) && people.ByAccount[a.Id].Count(e => e is { ToOn: null, IsOutside: false }) >= DemoShowpiece.Insiders);
        var show = new DemoShowpiece(load, staff, people, touches, Showpiece, Open(Showpiece, null), today);
        Links = [.. show.Links];
        Publish(All[0], today.AddDays(-12));
        var whole = keys.Where(a => a != Showpiece && a.Size > AccountSize.Small).Take(PublishedCount - OfProductGroup - 1).ToList();
        whole.ForEach(a => Publish(Fill(Open(a, null), a, PurchasingCentre.FullInfluence), today.AddDays(-5 - random.Next(200))));
        foreach (var account in keys.Where(a => a.Size >= AccountSize.Large).Take(OfProductGroup))
        {
            var group = groups[account.Id % groups.Count];
            Publish(Fill(Open(account, group.Id), account, PurchasingCentre.FullInfluence), today.AddDays(-5 - random.Next(120)));
        }

        Draft(lost, [.. keys.Except(whole).Where(a => a != Showpiece), .. accounts.All.Where(a => a.KeyStatus == KeyStatus.Candidate)]);
        Plant(whole);
        Neglect(touches);
    }

    public List<PurchasingCentre> All { get; } = [];

    public List<CentreLink> Links { get; }

    /// <summary>By member, at the last publication.</summary>
    public Dictionary<int, int> PublishedWeights { get; } = [];

    /// <summary>The account whose centre one would show to a client.</summary>
    public Account Showpiece { get; }

    /// <summary>Its decision maker left last week.</summary>
    public PurchasingCentre Beheaded { get; private set; } = null!;

    private PurchasingCentre Open(Account account, int? productGroupId)
    {
        var centre = PurchasingCentre.Open(account.Id, productGroupId);
        load.Number(centre);
        All.Add(centre);
        return centre;
    }

    private PurchasingCentre Fill(PurchasingCentre centre, Account account, int sum, Func<Employment, bool>? who = null)
    {
        var isNarrow = centre.ProductGroupId is not null;
        var known = people.Employments.Where(e => e.AccountId == account.Id && (e.ToOn is null || e == people.Leaver) && who?.Invoke(e) != false).DistinctBy(e => e.PersonId)
            .OrderByDescending(e => e == people.Leaver).ThenByDescending(e => roles[RoleOf(e)].Decides).ThenBy(e => RoleOf(e) is Gatekeeper or User).ThenByDescending(e => e.Seniority).ThenBy(e => e.Id).ToList();
        foreach (var place in known.Take(isNarrow ? random.Next(4, 7) : random.Next(6, 15)))
        {
            Describe(centre.Add(place), place);
        }

        Weigh(centre, sum);
        Connect(centre);
        return centre;
    }

    private void Describe(CentreMember member, Employment place)
    {
        load.Number(member);
        var main = RoleOf(place);
        int? attitude = random.Next(100) switch { < 14 => null, < 18 => -2, < 32 => -1, < 56 => 0, < 88 => 1, _ => 2 };
        List<int> played = [main];
        if (attitude == 2 && main != Decider)
        {
            played.Add(Coach);
        }
        else if (attitude == -2 && !roles[main].Decides)
        {
            played.Add(Opponent);
        }

        if (main is Expert or User && random.Next(3) == 0)
        {
            played.Add(Initiator);
        }

        Play(member, played);
        member.Feel(attitude, random.Next(3) == 0 ? random.Next(-1, 3) : null, attitude < 0 || random.Next(6) == 0 ? Pick(Competitors) : null);
        member.Decide(StageOf(main), random.Next(3) > 0 ? DecidesOf(main) : null);
        member.Want(random.Next(3) > 0 ? Pick(Interests) : null);
        member.WantPersonally(random.Next(5) == 0 ? Pick(PersonalInterests) : null);
        var contact = main == Decider && random.Next(4) == 0 ? staff.Heads[0].Id : (int?)null;
        member.Approach(contact, random.Next(5) < 2 ? Pick(NextActions) : null, random.Next(5) < 2 ? today.AddDays(random.Next(-8, 26)) : null);
    }

    private void Play(CentreMember member, IReadOnlyCollection<int> played)
    {
        member.Play(played);
        foreach (var role in member.Roles)
        {
            BulkLoad.Set(role, nameof(CentreMemberRole.MemberId), member.Id);
            BulkLoad.Set(role, nameof(CentreMemberRole.Role), roles[role.RoleId]);
        }
    }

    /// <summary>By role, by chance, and exactly: largest remainders.</summary>
    private void Weigh(PurchasingCentre centre, int sum)
    {
        var weights = centre.Members.ConvertAll(m => WeightOf(m.Roles[0].RoleId) * (0.6 + random.NextDouble()));
        if (centre.Id % 17 == 0)
        {
            weights[0] = 2 * weights.Sum();
        }

        var unit = sum / weights.Sum();
        var left = sum - weights.Sum(w => (int)(w * unit));
        foreach (var (member, rank) in centre.Members.Select((m, i) => (Member: m, Share: weights[i] * unit)).OrderByDescending(m => m.Share % 1).Select((m, rank) => (m, rank)))
        {
            member.Member.Weigh((int)member.Share + (rank < left ? 1 : 0));
        }
    }

    private void Connect(PurchasingCentre centre)
    {
        var taken = new HashSet<(int, int)>();
        for (var n = centre.Members.Count < 4 ? 0 : 1 + random.Next(4); n > 0; n--)
        {
            var (from, to) = (Pick(centre.Members), Pick(centre.Members));
            if (from != to && taken.Add((from.Id, to.Id)) && taken.Add((to.Id, from.Id)))
            {
                Links.Add(CentreLink.Between(centre, from, to, from.Attitude * to.Attitude < 0 ? LinkKind.Conflict : LinkKind.Influences));
            }
        }
    }

    private void Publish(PurchasingCentre centre, DateOnly on)
    {
        foreach (var member in centre.Members)
        {
            Play(member, [.. member.Roles.Select(r => r.RoleId)]);
            PublishedWeights[member.Id] = member.Influence;
        }

        centre.Publish(owners[centre.AccountId], on.ToDateTime(new TimeOnly(6 + random.Next(8), random.Next(60)), DateTimeKind.Utc));
    }

    private void Draft(Account lost, List<Account> free)
    {
        var next = new Queue<Account>(free);
        Beheaded = Fill(Open(lost, null), lost, PurchasingCentre.FullInfluence);
        Publish(Beheaded, today.AddDays(-64));
        Beheaded.Lose(Beheaded.Members.Find(m => m.EmploymentId == people.Leaver.Id)!, people.Leaver.ToOn!.Value.AddDays(1));

        for (var i = 0; i < WrongSums.Length; i++)
        {
            var account = next.Dequeue();
            var wasPublished = i >= NeverPublished;
            var centre = Fill(Open(account, null), account, wasPublished ? PurchasingCentre.FullInfluence : WrongSums[i]);
            if (wasPublished)
            {
                Publish(centre, today.AddDays(-90 - i));
                centre.BackToDraft(DraftReason.Edited);
                var heaviest = centre.Members.MaxBy(m => m.Influence)!;
                heaviest.Weigh(heaviest.Influence + WrongSums[i] - PurchasingCentre.FullInfluence);
            }
        }

        for (var i = 0; i < 5; i++)
        {
            var account = next.Dequeue();
            Fill(Open(account, null), account, i == 4 ? 70 : PurchasingCentre.FullInfluence, e => !roles[RoleOf(e)].Decides);
        }

        var colleague = next.Dequeue();
        var second = Fill(Open(colleague, null), colleague, PurchasingCentre.FullInfluence);
        Publish(second, today.AddDays(-110));
        var gone = second.Members.FindLast(m => !m.IsDecisionMaker)!;
        people.Employments.Find(e => e.Id == gone.EmploymentId)!.ToOn = today.AddDays(-24);
        second.Lose(gone, today.AddDays(-23));
        Open(next.Dequeue(), null);
    }

    /// <summary>One consultant in three centres; decision makers against us, and of unknown mind.</summary>
    private void Plant(List<Account> whole)
    {
        var consultant = people.Employments.First(e => e.IsOutside && All.Exists(c => c.Status == CentreStatus.Published && c.Members.Exists(m => m.PersonId == e.PersonId)));
        var others = All.Where(c => c.Status == CentreStatus.Published && c.ProductGroupId is null && whole.Exists(a => a.Id == c.AccountId) && !c.Members.Exists(m => m.PersonId == consultant.PersonId)).Take(2).ToList();
        foreach (var centre in others)
        {
            var place = people.EmployOutside(consultant.PersonId, whole.Find(a => a.Id == centre.AccountId)!, consultant.Organisation!);
            (place.Position, place.Department, place.Seniority, place.RoleId) = (consultant.Position, consultant.Department, consultant.Seniority, Consultant);
            var member = centre.Add(place);
            Describe(member, place);
            var heaviest = centre.Members.MaxBy(m => m.Influence)!;
            member.Weigh(heaviest.Influence / 6);
            heaviest.Weigh(heaviest.Influence - member.Influence);
            Publish(centre, today.AddDays(-4));
            BulkLoad.Set(centre, nameof(PurchasingCentre.Edition), 1);
        }

        foreach (var (centre, i) in All.Where(c => c.Status == CentreStatus.Published && c.AccountId != Showpiece.Id).Where((_, i) => i % 5 == 0).Select((c, i) => (c, i)))
        {
            var decider = centre.Members.Find(m => m.IsDecisionMaker)!;
            decider.Feel(i % 2 == 0 ? -1 : null, i % 2 == 0 ? 1 : null, i % 2 == 0 ? Pick(Competitors) : null);
        }
    }

    /// <summary>Centres whose decision makers nobody has spoken to for a quarter: their people did the talking.</summary>
    private void Neglect(DemoTouches touches)
    {
        foreach (var centre in All.Where(c => c.Status == CentreStatus.Published && c.AccountId != Showpiece.Id).Where((_, i) => i % 8 == 3))
        {
            var deciders = centre.Members.Where(m => m.IsDecisionMaker).Select(m => m.PersonId).ToHashSet();
            var other = centre.Members.Find(m => !m.IsDecisionMaker)!.PersonId;
            foreach (var person in touches.Touches.Where(t => t.AccountId == centre.AccountId && t.Status == TouchStatus.Done).SelectMany(t => t.People).Where(p => deciders.Contains(p.PersonId)))
            {
                BulkLoad.Set(person, nameof(TouchPerson.PersonId), other);
            }
        }
    }

    private static int RoleOf(Employment place) =>
        place.RoleId ?? DemoNames.Positions.FirstOrDefault(p => p.Position == place.Position || p.PositionEn == place.Position).Role ?? User;

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
