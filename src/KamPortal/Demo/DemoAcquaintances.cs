using KamPortal.Accounts;
using KamPortal.Acquaintances;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Touches;

namespace KamPortal.Demo;

/// <summary>
/// 400 acquaintances of ours with clients' people, with who introduced whom, and the gaps a manager has to see: decision
/// makers the owner does not know, those known only by a colleague who left, and those nobody knows. Notes on decision makers.
/// </summary>
internal sealed class DemoAcquaintances
{
    public const int Count = 400;

    private const int Recent = 40;

    private static readonly string[] Notes =
    [
        "Ценит точность: на встречу приходить с цифрами.", "Не любит звонков до обеда, лучше писать.", "Двое детей, младшая занимается плаванием.",
        "Раньше работал на стройке, уважает тех, кто был на объекте.", "Решение принимает быстро, но один раз.", "Просит не обсуждать цены при подчинённых.",
    ];

    private static readonly string[] Remarks = ["познакомились на выставке", "вместе запускали линию", "знакомы по прежней работе", "были на обучении"];

    private readonly Random random = new(DemoCompany.Seed + 11);
    private readonly HashSet<(int User, int Person)> pairs = [];
    private readonly DemoStaff staff;
    private readonly DateOnly today;

    /// <param name="deciding">Roles that decide.</param>
    public DemoAcquaintances(DemoStaff staff, DemoAccounts accounts, DemoPeople people, DemoTouches touches, IReadOnlySet<int> deciding, DateOnly today)
    {
        (this.staff, this.today) = (staff, today);
        var (byId, team, places) = (people.All.ToDictionary(p => p.Id), accounts.Team.ToLookup(m => m.AccountId), people.ByAccount);
        Describe(people.Employments.Where(e => e.RoleId is { } role && deciding.Contains(role)).Select(e => byId[e.PersonId]).Distinct());
        var ordered = accounts.All.OrderBy(a => a.KeyStatus != KeyStatus.Key).ThenByDescending(a => a.Size).ThenBy(a => a.Id).ToList();
        foreach (var (index, account) in ordered.Index())
        {
            Employment[] present = [.. places[account.Id].Where(e => e.ToOn is null && byId[e.PersonId].LeftOn is null).OrderByDescending(e => e.RoleId is { } role && deciding.Contains(role)).ThenByDescending(e => e.Seniority)];
            if (present.Length > 0)
            {
                Head(index, account, present);
                Others(account, present, team[account.Id], touches);
            }
        }
    }

    public List<Acquaintance> All { get; } = new(Count);

    /// <summary>Who knows the most important of them: the stories of the gaps by turns.</summary>
    private void Head(int index, Account account, Employment[] present)
    {
        var top = present[0].PersonId;
        var head = staff.Users.First(u => u.Id == account.OwnerId).SupervisorId ?? staff.Director.Id;
        switch (index % 6)
        {
            case 1:
                Meet(head, top, random.Next(2, 4), null, null);
                break;
            case 2:
                Meet(staff.Left.Id, top, random.Next(2, 4), null, null);
                break;
            case 4:
                break;
            case 5:
                Meet(account.OwnerId, top, random.Next(1, 4), null, null);
                Meet(head, top, random.Next(1, 3), account.OwnerId, null);
                break;
            default:
                Meet(account.OwnerId, top, random.Next(1, 4), null, null);
                break;
        }
    }

    private void Others(Account account, Employment[] present, IEnumerable<AccountTeamMember> team, DemoTouches touches)
    {
        foreach (var place in present.Skip(1).Take(5).Where(_ => random.Next(100) < 55))
        {
            var first = All.FindLast(a => a.UserId == account.OwnerId && present.Any(p => p.PersonId == a.PersonId));
            Meet(account.OwnerId, place.PersonId, random.Next(1, 4), null, random.Next(3) == 0 ? first?.PersonId : null);
        }

        foreach (var member in team)
        {
            Meet(member.UserId, present[random.Next(present.Length)].PersonId, random.Next(1, 3), random.Next(2) == 0 ? account.OwnerId : null, null);
        }

        // Of those who were touched some stay unnoted, so that the matrix has questions to ask.
        foreach (var touch in touches.Touches.Where(t => t.AccountId == account.Id && t.DoneById is not null).Take(2))
        {
            foreach (var person in touch.People.Where(p => present.Any(e => e.PersonId == p.PersonId) && random.Next(2) == 0))
            {
                Meet(touch.DoneById!.Value, person.PersonId, random.Next(1, 3), null, null);
            }
        }
    }

    private void Meet(int userId, int personId, int strength, int? introducedByUserId, int? introducedByPersonId)
    {
        if (All.Count >= Count || introducedByUserId == userId || introducedByPersonId == personId || !pairs.Add((userId, personId)))
        {
            return;
        }

        var acquaintance = new Acquaintance { UserId = userId, PersonId = personId };
        acquaintance.Rate(strength, today.AddDays(-(random.Next(8) == 0 ? random.Next(Recent) : random.Next(Recent, 1_500))), random.Next(6) == 0 ? Remarks[random.Next(Remarks.Length)] : null);
        acquaintance.IntroducedBy(introducedByUserId, introducedByPersonId);
        All.Add(acquaintance);
    }

    private void Describe(IEnumerable<Person> deciders)
    {
        foreach (var person in deciders.Where(p => p.Notes is null && random.Next(100) < 45))
        {
            person.Note(person.Hobby, Notes[random.Next(Notes.Length)]);
        }
    }
}
