using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Potentials;
using KamPortal.WorkTasks;

namespace KamPortal.Demo;

/// <summary>Weak groups that somebody sells until a day, with their tasks: two overdue, one to be closed as reached, a few closed.</summary>
internal sealed class DemoTargets
{
    public const int Open = 15;

    private const int Closed = 4;

    private readonly Random random = new(DemoCompany.Seed + 21);
    private readonly BulkLoad load;
    private readonly DateOnly today;
    private readonly DateTime now;

    public DemoTargets(BulkLoad load, DemoAccounts accounts, DemoOrders orders, DemoPotentials potentials, DateOnly today, DateTime now)
    {
        (this.load, this.today, this.now) = (load, today, now);
        var names = orders.Groups.ToDictionary(g => g.Id, g => g.Name);
        var current = potentials.Records.Where(r => r is { IsCurrent: true, ProductGroupId: not null }).ToLookup(r => r.AccountId);
        var candidates = accounts.All.Where(a => a.Status == AccountStatus.Active && a.Abcd is AbcdCategory.A or AbcdCategory.C && current[a.Id].Any()).Take(Open + Closed).ToList();
        foreach (var (account, i) in candidates.Select((a, i) => (a, i)))
        {
            var sales = potentials.Sales(account);
            var isReached = i == 2;
            var record = isReached ? current[account.Id].Where(r => sales.ContainsKey(r.GroupKey)).MaxBy(r => sales[r.GroupKey])! : current[account.Id].Where(r => !sales.ContainsKey(r.GroupKey)).MaxBy(r => r.Annual)!;
            var sold = sales.GetValueOrDefault(record.GroupKey);
            var amount = Math.Floor((isReached ? sold * 0.9m : record.Annual * 0.3m) / 1000) * 1000;
            var due = today.AddDays(i switch { 0 => -9, 1 => -2, _ => 5 + random.Next(110) });
            Set(account, record, names[record.GroupKey], Math.Max(1000, amount), isReached ? Math.Floor(sold * 0.5m) : 0, due, i >= Open ? i - Open : null);
        }
    }

    public List<PotentialTarget> All { get; } = [];

    public List<WorkTask> Tasks { get; } = [];

    private void Set(Account account, PotentialRecord record, string group, decimal amount, decimal salesThen, DateOnly due, int? closed)
    {
        var setAt = now.AddDays(-30 - random.Next(40));
        var target = PotentialTarget.Set(account.Id, record.GroupKey, account.OwnerId, amount, due, null, record.Annual, salesThen, account.OwnerId, setAt);
        load.Number(target);
        All.Add(target);
        var task = WorkTask.Raise(account.Id, account.OwnerId, TaskKind.Development, TaskSource.Potential, TargetDoor.TaskTitle(group, salesThen, amount), due, setAt, account.OwnerId, sourceKey: TargetDoor.TaskKey(target.Id), link: TargetDoor.Link(account.Id));
        load.Number(task);
        Tasks.Add(task);
        if (closed is { } number)
        {
            var isDropped = number % 2 == 1;
            var (on, note) = (today.AddDays(-3 - number), isDropped ? "Группу закупает головная компания холдинга" : "Пробная партия подошла, включили в график");
            target.Close(isDropped ? TargetStatus.Dropped : TargetStatus.Reached, on, note);
            task.Close(isDropped ? WorkTaskStatus.Cancelled : WorkTaskStatus.Done, account.OwnerId, on, on.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc), note, 45);
        }
    }
}
