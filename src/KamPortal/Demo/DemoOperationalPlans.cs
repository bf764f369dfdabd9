using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.OperationalPlans;
using KamPortal.Orders;
using KamPortal.Touches;
using KamPortal.WorkTasks;

namespace KamPortal.Demo;

/// <summary>Operational plans of key accounts: three months back, the current month and quarter; every seventh has none for the current month.</summary>
internal sealed class DemoOperationalPlans
{
    private const int MonthsBack = 3;
    private const int GroupsPlanned = 3;

    private static readonly string[] Works =
    [
        "Согласовать график отгрузок на квартал", "Показать приводы на испытательном стенде", "Дать предложение по отводам и тройникам", "Провести обучение смены по обслуживанию задвижек",
        "Пересмотреть отсрочку вместе с финансистом клиента", "Собрать потребность под ремонтную кампанию", "Закрыть претензию по прошлой партии", "Договориться о резерве на складе",
    ];

    private static readonly string[] Conclusions =
    [
        "План выполнен за счёт ремонтной кампании; приводы сдвинулись на следующий месяц.", "Недобрали по крепежу: клиент доел запас. Договорились о графике.", "Выросли по новым группам, старые на месте.", "Отгрузка сдвинута по просьбе клиента, деньги придут в следующем периоде.",
    ];

    private readonly Random random = new(DemoCompany.Seed + 42);
    private readonly BulkLoad load;
    private readonly DateOnly today;
    private readonly ILookup<int, AccountMonthSales> sales;

    public DemoOperationalPlans(BulkLoad load, DemoAccounts accounts, DemoOrders orders, DateOnly today)
    {
        (this.load, this.today) = (load, today);
        sales = orders.Months.ToLookup(m => m.AccountId);
        var month = PlanPeriod.Month.StartOf(today);
        foreach (var account in accounts.All.Where(a => a.KeyStatus == KeyStatus.Key && a.Status != AccountStatus.Lost && !a.IsArchived))
        {
            for (var back = MonthsBack; back >= 0; back--)
            {
                if (back > 0 || account.Id % 7 != 3)
                {
                    Write(account, PlanPeriod.Month, month.AddMonths(-back));
                }
            }

            if (account.Id % 2 == 0)
            {
                Write(account, PlanPeriod.Quarter, PlanPeriod.Quarter.StartOf(today));
            }
        }
    }

    public List<OperationalPlan> Plans { get; } = [];

    public List<WorkTask> Tasks { get; } = [];

    private void Write(Account account, PlanPeriod period, DateOnly startsOn)
    {
        var isOver = period.Step(startsOn, 1) <= today;
        var plan = new OperationalPlan
        {
            AccountId = account.Id, Period = period, StartsOn = startsOn, CreatedById = account.OwnerId, CreatedAt = startsOn.ToDateTime(new TimeOnly(6, 30), DateTimeKind.Utc).AddDays(-3),
            Conclusion = isOver && account.Id % 5 != 0 ? Conclusions[(account.Id + startsOn.Month) % Conclusions.Length] : null,
        };
        load.Number(plan);
        var before = sales[account.Id].Where(m => m.Month >= startsOn.AddYears(-1) && m.Month < period.Step(startsOn, 1).AddYears(-1)).ToList();
        if (before.Sum(m => m.Amount) is > 0 and var all)
        {
            Add(plan, new OperationalLine { PlanId = plan.Id, Kind = OperationalLineKind.Sales, Planned = Rounded(all * (95 + random.Next(25)) / 100) });
        }

        foreach (var group in before.Where(m => m.ProductGroupId is not null).GroupBy(m => m.ProductGroupId).Select(g => (g.Key, Amount: g.Sum(m => m.Amount))).Where(g => g.Amount > 0).OrderByDescending(g => g.Amount).ThenBy(g => g.Key).Take(GroupsPlanned))
        {
            Add(plan, new OperationalLine { PlanId = plan.Id, Kind = OperationalLineKind.Sales, ProductGroupId = group.Key, Planned = Rounded(group.Amount * (100 + random.Next(20)) / 100) });
        }

        Add(plan, new OperationalLine { PlanId = plan.Id, Kind = OperationalLineKind.Touches, TouchType = TouchType.Call, Planned = (2 + random.Next(3)) * period.Months() });
        Add(plan, new OperationalLine { PlanId = plan.Id, Kind = OperationalLineKind.Touches, TouchType = TouchType.Meeting, Planned = period.Months() });
        for (var i = 0; i < (period == PlanPeriod.Month ? 2 : 1); i++)
        {
            Act(plan, account, isOver, i);
        }

        Plans.Add(plan);
    }

    private void Act(OperationalPlan plan, Account account, bool isOver, int i)
    {
        var due = plan.StartsOn.AddDays(6 + random.Next(plan.EndsBefore.DayNumber - plan.StartsOn.DayNumber - 8));
        due = due.DayOfWeek switch { DayOfWeek.Saturday => due.AddDays(-1), DayOfWeek.Sunday => due.AddDays(-2), _ => due };
        var isDone = isOver ? (account.Id + i) % 6 != 0 : due < today && (account.Id + i) % 3 != 0;
        var closedOn = due < today ? due : today.AddDays(-1);
        var line = Add(plan, new OperationalLine
        {
            PlanId = plan.Id, Kind = OperationalLineKind.Action, Text = Works[random.Next(Works.Length)], OwnerId = account.OwnerId, DueOn = due,
            Status = isDone ? LineStatus.Done : isOver ? LineStatus.Cancelled : LineStatus.Open, ClosedOn = isDone ? closedOn : isOver ? plan.EndsBefore.AddDays(-1) : null,
        });
        if (!isOver)
        {
            var task = WorkTask.Raise(
                account.Id, account.OwnerId, TaskKind.Selling, TaskSource.Plan, line.Text!, due, plan.CreatedAt, account.OwnerId, sourceKey: FormattableString.Invariant($"operational:{line.Id}"),
                link: FormattableString.Invariant($"/accounts/{account.Id}?tab=plans&plan=operational&period={plan.Period}&on={plan.StartsOn:yyyy-MM-dd}"));
            load.Number(task);
            if (isDone)
            {
                task.Close(WorkTaskStatus.Done, account.OwnerId, closedOn, closedOn.ToDateTime(new TimeOnly(9, 15), DateTimeKind.Utc), null, null);
            }

            line.TaskId = task.Id;
            Tasks.Add(task);
        }
    }

    private OperationalLine Add(OperationalPlan plan, OperationalLine line)
    {
        load.Number(line);
        line.Order = plan.Lines.Count + 1;
        plan.Lines.Add(line);
        return line;
    }

    private static decimal Rounded(decimal amount) => Math.Round(amount / 1000, MidpointRounding.AwayFromZero) * 1000;
}
