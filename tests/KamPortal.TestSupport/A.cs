using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.PurchasingCentres;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.TestSupport;

/// <summary>Builders: one line per fact that matters to the test.</summary>
internal static class A
{
    private static int counter;

    public static readonly DateOnly Monday = new(2026, 11, 23);

    /// <summary>Seeded roles in purchases.</summary>
    public const int UserRole = 2;
    public const int DeciderRole = 4;

    public static async Task<PortalUser> UserAsync(KamDbContext db, Role role = Role.Manager, int? supervisor = null, string zone = "Europe/Moscow", string? email = "kam@example.test", string lastName = "Иванов")
    {
        var number = Interlocked.Increment(ref counter);
        var branch = new Branch { Name = $"Филиал {number}", TimeZoneId = zone };
        db.Add(branch);
        await db.SaveChangesAsync();
        var user = new PortalUser { Login = $"user{number}", LastName = lastName, FirstName = "Иван", MiddleName = "Иванович", Email = email, BranchId = branch.Id, SupervisorId = supervisor };
        user.Grant(role);
        db.Add(user);
        await db.SaveChangesAsync();
        return user;
    }

    public static async Task<Account> AccountAsync(KamDbContext db, int owner, string name = "Вектор", AbcdCategory abcd = AbcdCategory.A, DateOnly? on = null)
    {
        var account = Account.Open(name, owner, on ?? Monday.AddYears(-1));
        account.Abcd = abcd;
        db.Add(account);
        await db.SaveChangesAsync();
        return account;
    }

    public static async Task<Person> PersonAsync(KamDbContext db, int account, string lastName = "Петров", string firstName = "Пётр", int? roleId = null)
    {
        var person = Person.Named(lastName, firstName);
        person.Employments.Add(new Employment { AccountId = account, Position = "Директор", RoleId = roleId });
        db.Add(person);
        await db.SaveChangesAsync();
        return person;
    }

    /// <summary>A centre with a member for each weight, the first one deciding (role 4), the others users (role 2); with <paramref name="publish"/> as its first edition.</summary>
    public static async Task<PurchasingCentre> CentreAsync(KamDbContext db, int account, int[] weights, bool publish = false, int? group = null)
    {
        var centre = PurchasingCentre.Open(account, group);
        db.Add(centre);
        await db.SaveChangesAsync();
        for (var i = 0; i < weights.Length; i++)
        {
            var person = await PersonAsync(db, account, $"Участник{i + 1}");
            var member = centre.Add(person.Employments[0]);
            member.Weigh(weights[i]);
            member.Play([i == 0 ? DeciderRole : UserRole]);
        }

        await db.SaveChangesAsync();
        if (publish)
        {
            await db.CentreMemberRoles.Include(r => r.Role).Where(r => r.Member.CentreId == centre.Id).LoadAsync();
            centre.Publish((await db.Accounts.Where(a => a.Id == account).Select(a => a.OwnerId).SingleAsync()), Monday.ToDateTime(TimeOnly.MinValue));
            await db.SaveChangesAsync();
        }

        return centre;
    }

    public static async Task<CadenceRule> RuleAsync(KamDbContext db, AbcdCategory category = AbcdCategory.A, TouchType type = TouchType.Call, int every = 1, CadenceUnit unit = CadenceUnit.Week, DateOnly? startsOn = null)
    {
        var rule = new CadenceRule { Name = $"{category}: {type}", Scope = CadenceScope.Category, Category = category, TouchType = type, Every = every, Unit = unit, StartsOn = startsOn ?? Monday, Spread = false };
        db.Add(rule);
        await db.SaveChangesAsync();
        return rule;
    }

    /// <summary>A person in the account's purchasing centre, which is opened when there is none yet.</summary>
    public static async Task<CentreMember> MemberAsync(KamDbContext db, int account, Person person, params int[] roleIds)
    {
        var centre = await db.PurchasingCentres.Include(c => c.Members).SingleOrDefaultAsync(c => c.AccountId == account && c.ScopeKey == 0) ?? db.Add(PurchasingCentre.Open(account, null)).Entity;
        await db.SaveChangesAsync();
        var member = centre.Add(await db.Employments.Include(e => e.Person).FirstAsync(e => e.AccountId == account && e.PersonId == person.Id));
        member.Play(roleIds);
        await db.SaveChangesAsync();
        return member;
    }

    public static async Task JoinTeamAsync(KamDbContext db, int account, int user, TeamRole role = TeamRole.Assistant)
    {
        db.Add(new AccountTeamMember { AccountId = account, UserId = user, Role = role, FromOn = Monday.AddDays(-30) });
        await db.SaveChangesAsync();
    }

    public static async Task NextTouchAsync(KamDbContext db, int account, DateOnly on)
    {
        await db.Accounts.Where(a => a.Id == account).ExecuteUpdateAsync(a => a.SetProperty(x => x.NextTouchOn, on));
    }
}
