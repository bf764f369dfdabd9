using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Orders;
using KamPortal.Staff;
using KamPortal.Touches;

namespace KamPortal.Demo;

/// <summary>What all accounts of the scale set share: staff, product groups, rules.</summary>
internal sealed class ScaleCompany
{
    private const int ManagersOfHead = 10;

    private readonly Random random = new(DemoCompany.Seed + 10);
    private readonly ScalePlan plan;
    private readonly BulkLoad load;

    public ScaleCompany(ScalePlan plan, BulkLoad load, DateOnly today, DateTime now)
    {
        (this.plan, this.load, Today, Now) = (plan, load, today, now);
        foreach (var (name, zone) in new[] { ("Москва", "Europe/Moscow"), ("Екатеринбург", "Asia/Yekaterinburg"), ("Новосибирск", "Asia/Novosibirsk"), ("Владивосток", "Asia/Vladivostok") })
        {
            var branch = new Branch { Name = $"{name} (нагрузка)", TimeZoneId = zone };
            load.Number(branch);
            Branches.Add(branch);
        }

        var director = Hire(Role.Director, null);
        Hire(Role.Administrator, director);
        Hire(Role.HumanResources, director);
        PortalUser? head = null;
        for (var i = 0; Users.Count < plan.Users; i++)
        {
            head = i % (ManagersOfHead + 1) == 0 ? Hire(Role.Head, director) : head;
            if (i % (ManagersOfHead + 1) != 0)
            {
                Hire(i % (ManagersOfHead + 1) == ManagersOfHead ? Role.Assistant : Role.Manager, head);
            }
        }

        Managers = [.. Users.Where(u => u.Has(Role.Manager))];
        Assistants = [.. Users.Where(u => u.Has(Role.Assistant))];
        foreach (var (name, _) in DemoNames.Goods)
        {
            var group = new ProductGroup { Name = $"{name} (нагрузка)" };
            load.Number(group);
            Groups.Add(group);
        }

        foreach (var (category, every, unit) in new[] { (AbcdCategory.A, 1, CadenceUnit.Week), (AbcdCategory.B, 2, CadenceUnit.Week), (AbcdCategory.C, 1, CadenceUnit.Month), (AbcdCategory.D, 3, CadenceUnit.Month) })
        {
            var rule = new CadenceRule { Name = $"{category}: звонок", Scope = CadenceScope.Category, Category = category, TouchType = TouchType.Call, Every = every, Unit = unit, StartsOn = today.AddYears(-1) };
            load.Number(rule);
            Rules.Add(rule);
        }
    }

    public DateOnly Today { get; }

    public DateTime Now { get; }

    public List<Branch> Branches { get; } = [];

    public List<PortalUser> Users { get; } = [];

    public IReadOnlyList<PortalUser> Managers { get; }

    public IReadOnlyList<PortalUser> Assistants { get; }

    public List<ProductGroup> Groups { get; } = [];

    public List<CadenceRule> Rules { get; } = [];

    /// <summary>Made one by one while they are written; one in twenty is unread.</summary>
    public IEnumerable<Notification> Notifications => Enumerable.Range(0, plan.Notifications).Select(i =>
    {
        var at = Now.AddMinutes(-((plan.Notifications - i) % 500_000));
        var text = string.Create(CultureInfo.InvariantCulture, $"Касание с клиентом № {(i * 37L) % plan.Accounts + 1} назначено на сегодня");
        return new Notification { UserId = Users[(int)(i * 7919L % Users.Count)].Id, CreatedAt = at, ReadAt = i % 20 == 0 ? null : at.AddHours(1), Text = text, Link = Text("/accounts/", ((i * 37L) % plan.Accounts) + 1), Key = Text("scale:", i) };
    });

    private PortalUser Hire(Role role, PortalUser? supervisor)
    {
        var isFemale = random.Next(2) == 0;
        var user = new PortalUser
        {
            Login = Text("user", Users.Count + 1),
            LastName = DemoNames.LastNames[random.Next(DemoNames.LastNames.Length)] + (isFemale ? "а" : ""),
            FirstName = (isFemale ? DemoNames.FemaleNames : DemoNames.MaleNames)[random.Next(24)],
            MiddleName = DemoNames.Patronymics[random.Next(DemoNames.Patronymics.Length)] + (isFemale ? "на" : "ич"),
            Email = Text("user", Users.Count + 1) + "@severpromarmatura.example",
            BranchId = Branches[random.Next(Branches.Count)].Id,
            SupervisorId = supervisor?.Id,
        };
        user.Grant(role);
        load.Number(user);
        user.Roles.ForEach(r => BulkLoad.Set(r, nameof(UserRole.UserId), user.Id));
        Users.Add(user);
        return user;
    }

    private static string Text(string before, long number) => before + number.ToString(CultureInfo.InvariantCulture);
}
