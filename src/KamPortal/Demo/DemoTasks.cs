using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.PurchasingCentres;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.WorkTasks;

namespace KamPortal.Demo;

/// <summary>Open tasks of managers and assistants, fifteen in the assistants' queue, some overdue, those of the last quarter done; and the work by roles planned from the maps.</summary>
internal sealed class DemoTasks
{
    public const int InQueue = 15;

    private const int RoleTouches = 24;

    private static readonly (TaskKind Kind, string Title, int Minutes)[] Works =
    [
        (TaskKind.Service, "Выслать сертификаты на партию задвижек", 20), (TaskKind.Service, "Подготовить акт сверки", 30), (TaskKind.Service, "Найти оригинал накладной", 15),
        (TaskKind.Service, "Обновить график отгрузок на месяц", 25), (TaskKind.Service, "Заказать пропуск на склад для водителя", 10), (TaskKind.Service, "Оформить возврат крана DN50", 40),
        (TaskKind.Selling, "Посчитать предложение на приводы", 60), (TaskKind.Selling, "Подготовить скидку на квартал к согласованию", 45), (TaskKind.Selling, "Сравнить цены с предложением конкурента", 50),
        (TaskKind.Development, "Собрать потребность второй очереди", 90), (TaskKind.Development, "Подготовить план обучения смены", 60), (TaskKind.Development, "Описать, что закупают у других", 40),
        (TaskKind.Search, "Обзвонить новых монтажников региона", 120),
    ];

    private static readonly string[] Results = ["Отправлено, получение подтвердили", "Сделано вместе с логистикой", "Передано менеджеру", "Клиент доволен", "Готово, лежит в досье"];

    private readonly Random random = new(DemoCompany.Seed + 5);
    private readonly BulkLoad load;
    private readonly DemoAccounts accounts;
    private readonly DateOnly today;
    private readonly DateTime now;
    private readonly ILookup<int, int> assistants;

    public DemoTasks(BulkLoad load, DemoStaff staff, DemoAccounts accounts, DemoPeople people, DemoCentres centres, DemoTouches touches, IReadOnlyList<RoleDirection> directions, DateOnly today, DateTime now)
    {
        (this.load, this.accounts, this.today, this.now) = (load, accounts, today, now);
        assistants = accounts.Team.Where(m => m.Role == TeamRole.Assistant).ToLookup(m => m.AccountId, m => m.UserId);
        var homes = accounts.All.ToDictionary(a => a.Id);
        var served = accounts.All.Where(a => assistants[a.Id].Any()).ToList();
        foreach (var manager in staff.Managers)
        {
            Assign(manager, [.. accounts.All.Where(a => a.OwnerId == manager.Id && a.Status != AccountStatus.Lost)]);
        }

        foreach (var assistant in staff.Assistants)
        {
            Assign(assistant, [.. served.Where(a => assistants[a.Id].Contains(assistant.Id))]);
        }

        for (var i = 0; i < InQueue; i++)
        {
            var account = served[random.Next(served.Count)];
            Raise(account, null, Works[i % 6], i < 4 ? -1 - i : random.Next(0, 12), account.OwnerId);
        }

        // What the manager who left had not finished: nobody works on it until it is handed on.
        foreach (var account in accounts.All.Where(a => a.Ownership.Count > 1 && a.Status == AccountStatus.Active).Take(2))
        {
            Raise(account, staff.Left.Id, Works[4 + random.Next(4)], -2, staff.Left.Id);
        }

        Behead(centres, homes, people);
        ByRole(centres, homes, touches, directions);
    }

    public List<WorkTask> All { get; } = [];

    public List<Notification> Notifications { get; } = [];

    private void Assign(PortalUser user, List<Account> portfolio)
    {
        var isAssistant = user.Has(Role.Assistant);
        var kinds = isAssistant ? 6 : Works.Length;
        for (var i = 0; i < 5; i++)
        {
            Raise(Pick(portfolio), user.Id, Works[random.Next(kinds)], i switch { 0 => -1 - random.Next(6), 1 => 0, 2 => 1 + random.Next(4), _ => random.Next(3, 25) }, isAssistant ? null : user.Id);
        }

        for (var i = 0; i < (isAssistant ? 25 : 9); i++)
        {
            var work = Works[random.Next(kinds)];
            var ago = 1 + random.Next(85);
            var task = Raise(Pick(portfolio), user.Id, work, -ago, user.Id);
            var day = Working(today.AddDays(-ago + (ago > 4 ? random.Next(3) : 0)));
            task.Close(i % 12 == 11 ? WorkTaskStatus.Cancelled : WorkTaskStatus.Done, user.Id, day, day.ToDateTime(new TimeOnly(7 + random.Next(8), random.Next(60)), DateTimeKind.Utc), Pick(Results), work.Minutes + (5 * random.Next(-2, 4)));
        }
    }

    private WorkTask Raise(Account account, int? assigneeId, (TaskKind Kind, string Title, int Minutes) work, int dueIn, int? byId)
    {
        var due = Working(today.AddDays(dueIn));
        return Add(WorkTask.Raise(account.Id, assigneeId, work.Kind, TaskSource.Own, work.Title, due, now.AddDays(Math.Min(dueIn, 0) - 2 - random.Next(6)), byId ?? account.OwnerId, minutes: work.Minutes));
    }

    /// <summary>What the portal does when a member of a published centre leaves: a task for the owner, and a word behind the bell.</summary>
    private void Behead(DemoCentres centres, Dictionary<int, Account> homes, DemoPeople people)
    {
        var names = people.All.ToDictionary(p => p.Id, p => Person.NameOf(p.LastName, p.FirstName));
        foreach (var centre in centres.All.Where(c => c.DraftReason == DraftReason.MemberLeft))
        {
            var member = centre.Members.First(m => m.LeftOn is not null);
            var account = homes[centre.AccountId];
            var (name, weight) = (names[member.PersonId], member.InfluenceWhenLeft!.Value);
            var title = Text(member.IsDecisionMaker ? CentreMessages.TaskDeciderLeft : CentreMessages.TaskMemberLeft, name, weight);
            var details = Text(CentreMessages.TaskDetails, name, account.Name, member.LeftOn!.Value.ToString("d", CultureInfo.CurrentCulture), weight);
            var (key, link) = (CentreDepartures.KeyOf(member, member.LeftOn.Value), string.Create(CultureInfo.InvariantCulture, $"/centres/{centre.Id}"));
            var leftAt = member.LeftOn.Value.ToDateTime(new TimeOnly(7, 5), DateTimeKind.Utc);
            Add(WorkTask.Raise(account.Id, account.OwnerId, TaskKind.Selling, TaskSource.MemberLeft, title, Working(member.LeftOn.Value.AddDays(9)), leftAt, details: details, personId: member.PersonId, sourceKey: key, link: link));
            Notifications.Add(new Notification { UserId = account.OwnerId, CreatedAt = leftAt, Text = Text(member.IsDecisionMaker ? CentreMessages.ToldDeciderLeft : CentreMessages.ToldMemberLeft, account.Name, name, weight), Link = link, Key = key });
        }
    }

    /// <summary>Directions of work of a few members of published centres, as their managers planned them from the map.</summary>
    private void ByRole(DemoCentres centres, Dictionary<int, Account> homes, DemoTouches touches, IReadOnlyList<RoleDirection> directions)
    {
        var members = centres.All.Where(c => c.Status == CentreStatus.Published).SelectMany(c => c.Members.Where(m => m.Influence >= 5).Select(m => (Account: homes[c.AccountId], Member: m))).DistinctBy(m => (m.Account.Id, m.Member.PersonId)).ToList();
        for (var i = 0; i < RoleTouches; i++)
        {
            var (account, member) = members[i * members.Count / RoleTouches];
            var direction = directions.First(d => d.RoleId == member.Roles[0].RoleId);
            var key = new DirectionKey(account.Id, member.PersonId, direction.Id, 1).ToString();
            var due = Working(today.AddDays(random.Next(1, 18)));
            if (direction.Kind == TaskKind.Service && assistants[account.Id].Any())
            {
                Add(WorkTask.Raise(account.Id, assistants[account.Id].First(), TaskKind.Service, TaskSource.RoleDirection, direction.Text, due, now.AddDays(-3), account.OwnerId, personId: member.PersonId, minutes: direction.Minutes, sourceKey: key));
            }
            else
            {
                touches.Add(Touch.PlanByRole(direction, account.Id, account.OwnerId, due, member.PersonId, key), account);
            }
        }
    }

    private WorkTask Add(WorkTask task)
    {
        load.Number(task);
        All.Add(task);
        return task;
    }

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);

    private static DateOnly Working(DateOnly day) => day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(-2), _ => day };

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
