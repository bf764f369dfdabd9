using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.PerspectivePlans;
using KamPortal.Staff;
using KamPortal.WorkTasks;

namespace KamPortal.Demo;

/// <summary>
/// Perspective plans of five key accounts, in the words of a supplier of valves and flanges: one in its second version, one with
/// overdue actions and 95 % of its budget spent, one that waits for approval, one over its budget, one returned.
/// </summary>
internal sealed class DemoPerspectivePlans
{
    public const int PlanCount = 6;

    /// <summary>Months since anybody looked at the plan that is behind.</summary>
    public const int UnseenMonths = 4;

    private readonly BulkLoad load;
    private readonly DemoStaff staff;
    private readonly DateOnly today;
    private readonly DateTime now;

    private DemoPerspectivePlans(BulkLoad load, DemoStaff staff, DateOnly today, DateTime now) => (this.load, this.staff, this.today, this.now) = (load, staff, today, now);

    public List<PerspectivePlan> Plans { get; } = [];

    public List<ActionProgress> Progress { get; } = [];

    public List<WorkTask> Tasks { get; } = [];

    public List<PlanReview> Reviews { get; } = [];

    public List<Notification> Notifications { get; } = [];

    /// <summary>Reads the figures of the accounts, so everything they are taken from is written before.</summary>
    public static async Task<DemoPerspectivePlans> OfAsync(KamDbContext db, BulkLoad load, DemoStaff staff, DemoAccounts accounts, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        var plans = new DemoPerspectivePlans(load, staff, today, now);
        var clients = new[] { (0, 1), (1, 0), (0, 2), (3, 0), (5, 0) }.Select(c => Key(accounts, staff.Managers[c.Item1], c.Item2)).ToList();
        var figures = new List<PlanSnapshot>();
        foreach (var client in clients)
        {
            figures.Add(await SnapshotReader.TakeAsync(db, client.Id, today, cancellationToken));
        }

        return InCulture.Of("ru", () =>
        {
            plans.Renewed(clients[0], figures[0]);
            plans.Behind(clients[1], figures[1]);
            plans.Waiting(clients[2], figures[2]);
            plans.OverBudget(clients[3], figures[3]);
            plans.Returned(clients[4], figures[4]);
            return plans;
        });
    }

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await load.WriteAsync(Plans, cancellationToken);
        await load.WriteAsync(Plans.SelectMany(p => p.Milestones), cancellationToken);
        await load.WriteAsync(Plans.SelectMany(p => p.Obstacles), cancellationToken);
        await load.WriteAsync(Plans.SelectMany(p => p.Actions), cancellationToken);
        await load.WriteAsync(Plans.SelectMany(p => p.Resources), cancellationToken);
        await load.WriteAsync(Plans.SelectMany(p => p.Risks), cancellationToken);
        await load.WriteAsync(Tasks, cancellationToken);
        await load.WriteAsync(Progress, cancellationToken);
        await load.WriteAsync(Reviews, cancellationToken);
        await load.WriteAsync(Notifications, cancellationToken);
    }

    private static Account Key(DemoAccounts accounts, PortalUser manager, int place) =>
        accounts.All.Where(a => a.OwnerId == manager.Id && a is { KeyStatus: KeyStatus.Key, Status: AccountStatus.Active }).OrderBy(a => a.Id).ElementAt(place);

    private void Renewed(Account client, PlanSnapshot figures)
    {
        var (author, head) = (staff.Managers[0].Id, staff.Heads[0].Id);
        var first = Draft(client, 1, author, -430, figures with { On = today.AddDays(-430), Sales = Round(figures.Sales * 0.8m) });
        Describe(
            first,
            "Возим задвижки и фланцы, краны и метизы берут у других. Снабжение нас знает, с финансами не знакомы.",
            "Первый поставщик запорной арматуры в регионе: клиент держит наш ассортимент на складе и вместе с нами ведёт крупные объекты.",
            2_400_000);
        Act(first, "Консигнационный склад фланцев у клиента", author, -380, -90, 900_000, 6_000_000, "Отгрузка со склада за день");
        Act(first, "Обучение продавцов клиента подбору арматуры", author, -300, -200, 350_000, 2_000_000, "20 обученных менеджеров");
        Act(first, "Совместный стенд на региональной выставке", author, -150, 60, 400_000, null, "50 общих проектов");
        first.Submit(At(-425));
        first.Approve(head, At(-420));

        var second = PerspectivePlan.NextOf(first, 2, author, At(-75));
        Keep(second, figures with { On = today.AddDays(-75) });
        second.Today = "Возим задвижки, фланцы и краны. Склад у клиента открыт, доля растёт; метизы и приводы берут у конкурента.";
        second.Budget = 3_200_000;
        second.Actions.RemoveAll(a => a.Order == 3);
        second.Actions.Single(a => a.Order == 1).Cost = 1_100_000;
        Act(second, "Программа «приводы в комплекте»: аудит объектов и подбор", author, -60, 240, 800_000, 8_000_000, "Доля приводов 40 %");
        Act(second, "Электронный обмен заказами с 1С клиента", staff.Managers[3].Id, -30, 150, 600_000, null, "Половина заказов без звонков");
        second.Milestones[^1].Groups = "Задвижки, фланцы, краны, приводы";
        first.GiveWay();
        second.Submit(At(-72));
        second.Approve(head, At(-70));
        second.ReviewOn(today.AddDays(24));
        Follow(second, 0, ActionStatus.Done, 1_050_000, "Склад работает, оборот 1,4 в месяц");
        Follow(second, 1, ActionStatus.Done, 330_000, "Обучены 22 человека");
        Follow(second, 2, ActionStatus.Open, 310_000, "Проведён аудит трёх объектов");
        Follow(second, 3, ActionStatus.Open, 0, null);
        Reviews.Add(PlanReview.Of(second, head, At(-35), "Ускорить обмен с 1С: помочь с программистом. К следующему пересмотру — доля приводов.", today.AddDays(24)));
    }

    private void Behind(Account client, PlanSnapshot figures)
    {
        var (author, head) = (staff.Managers[1].Id, staff.Heads[0].Id);
        var unseen = today.AddMonths(-UnseenMonths).DayNumber - today.DayNumber;
        var plan = Draft(client, 1, author, unseen - 12, figures with { On = today.AddDays(unseen - 12), Sales = Round(figures.Sales * 0.93m) });
        Describe(plan, "Работаем только с отделом закупок; технологи выбирают по привычке.", "Технологи пишут нашу арматуру в проекты, закупки продлевают годовой договор без тендера.", 1_000_000);
        Act(plan, "Испытания шаровых кранов на площадке клиента", author, unseen, -25, 450_000, 3_500_000, "Протокол и допуск кранов");
        Act(plan, "Каталог аналогов по номенклатуре клиента", author, unseen + 20, -8, 150_000, 1_200_000, "Замена 120 позиций");
        Act(plan, "Семинар для технологов на нашем заводе", author, unseen + 30, -60, 300_000, null, "12 участников");
        Act(plan, "Переговоры о годовом договоре", author, -20, 140, 100_000, 5_000_000, "Договор на три года");
        plan.Submit(At(unseen - 5));
        plan.Approve(head, At(unseen));
        plan.ReviewOn(today.AddDays(-10));
        Follow(plan, 0, ActionStatus.Open, 520_000, "Испытания идут второй месяц");
        Follow(plan, 1, ActionStatus.Open, 90_000, null);
        Follow(plan, 2, ActionStatus.Done, 300_000, "Были 14 технологов");
        Follow(plan, 3, ActionStatus.Open, 40_000, null);
    }

    private void Waiting(Account client, PlanSnapshot figures)
    {
        var author = staff.Managers[0];
        var plan = Draft(client, 1, author.Id, -21, figures with { On = today.AddDays(-21) });
        Describe(plan, "Три города сети берут у нас, ещё четыре — у местных поставщиков.", "Единый поставщик арматуры для всех филиалов сети с общим складом и ценой.", 1_800_000);
        Act(plan, "Общая спецификация филиалов и матрица наличия", author.Id, 10, 120, 250_000, 4_000_000, "Заказ по одной форме");
        Act(plan, "Знакомство с директорами четырёх филиалов", author.Id, 5, 95, 300_000, 3_000_000, "Личные встречи, договорённости о пробных поставках");
        Act(plan, "Отсрочка для филиалов под гарантию головной компании", author.Id, 40, 200, 700_000, null, "Согласованный лимит");
        plan.Submit(At(-9));
        Notifications.Add(new Notification
        {
            UserId = staff.Heads[0].Id, CreatedAt = At(-9), Key = string.Create(CultureInfo.InvariantCulture, $"perspective-submitted:{plan.Id}:1:{staff.Heads[0].Id}"), Link = PlanDoor.Link(client.Id, plan.Id),
            Text = string.Format(CultureInfo.CurrentCulture, PerspectiveMessages.ToldSubmitted, author.FullName, client.Name, plan.Number),
        });
    }

    private void OverBudget(Account client, PlanSnapshot figures)
    {
        var author = staff.Managers[3].Id;
        var plan = Draft(client, 1, author, -4, figures with { On = today.AddDays(-4) });
        Describe(plan, "Клиент делает крупный проект и сравнивает трёх поставщиков.", "Вся арматура второй очереди — наша, с шефмонтажом.", 900_000);
        Act(plan, "Инженер на площадке на время монтажа", author, 30, 300, 800_000, 9_000_000, "Ни одной рекламации");
        Act(plan, "Резерв задвижек DN300 на складе", author, 15, 180, 450_000, 4_000_000, "Срок поставки три дня");
    }

    private void Returned(Account client, PlanSnapshot figures)
    {
        var (author, head) = (staff.Managers[5].Id, staff.Heads[1].Id);
        var plan = Draft(client, 1, author, -30, figures with { On = today.AddDays(-30) });
        Describe(plan, "Покупают разово, под аварии.", "Постоянный график поставок под планы ремонтов клиента.", 600_000);
        Act(plan, "Получить план ремонтов на три года", author, 5, 65, 50_000, 2_500_000, "Потребность по месяцам");
        Act(plan, "Аварийный запас на складе клиента", author, 60, 240, 400_000, null, "Поставка за четыре часа");
        plan.Submit(At(-14));
        plan.Return(head, At(-11), "Рубежи не подкреплены: покажите, из каких групп вырастут продажи, и добавьте работу с главным инженером.");
    }

    private PerspectivePlan Draft(Account client, int number, int authorId, int days, PlanSnapshot figures)
    {
        // The horizon holds whatever lies from half a year back to a year and a half ahead.
        var plan = PerspectivePlan.Draft(client.Id, number, authorId, At(days), today.AddDays(Math.Min(days, 0)).Year, 3);
        Keep(plan, figures);
        return plan;
    }

    private void Keep(PerspectivePlan plan, PlanSnapshot figures)
    {
        plan.Take(figures with { SharePercent = figures.Potential is > 0 and var p ? Math.Round(100 * figures.Sales / p, 1) : null });
        load.Number(plan);
        plan.Milestones.ForEach(Home);
        plan.Obstacles.ForEach(Home);
        plan.Actions.ForEach(Home);
        plan.Resources.ForEach(Home);
        plan.Risks.ForEach(Home);
        Plans.Add(plan);

        void Home<T>(T row) where T : class => BulkLoad.Set(row, nameof(PlanAction.PlanId), plan.Id);
    }

    private static void Describe(PerspectivePlan plan, string position, string vision, decimal budget)
    {
        (plan.Today, plan.Vision, plan.Budget) = (position, vision, budget);
        decimal[] growth = [1.15m, 1.35m, 1.6m];
        foreach (var (milestone, i) in plan.Milestones.OrderBy(m => m.Year).Select((m, i) => (m, i)))
        {
            milestone.Sales = Math.Max(500_000, Round(plan.SalesNow * growth[i]));
            milestone.SharePercent = Math.Min(95, (int)(plan.SalesNow / Math.Max(plan.PotentialNow ?? plan.SalesNow * 3, 1) * 100) + 4 + (6 * i));
            milestone.Groups = new[] { "Задвижки, фланцы", "Задвижки, фланцы, краны", "Задвижки, фланцы, краны, приводы" }[i];
            milestone.People = new[] { "Закупки: знакомы лично со всеми", "Технический директор: обменялись идеями", "Директор: личные встречи раз в квартал" }[i];
        }

        plan.Obstacles.Add(Of(plan, new PlanObstacle { Order = 1, Text = "Конкурент держит цену на краны на 4 % ниже", Answer = "Комплект «кран и привод» и отгрузка за день вместо скидки" }));
        plan.Obstacles.Add(Of(plan, new PlanObstacle { Order = 2, Text = "Технологи не доверяют китайской арматуре", Answer = "Испытания на площадке клиента и протоколы по партиям" }));
        plan.Resources.Add(Of(plan, new PlanResource { Order = 1, Text = "Инженер по применению, два дня в месяц" }));
        plan.Resources.Add(Of(plan, new PlanResource { Order = 2, Text = "Кредитный лимит на время запуска склада", Amount = 3_000_000 }));
        plan.Risks.Add(Of(plan, new PlanRisk { Order = 1, Text = "Скачок курса юаня", Likelihood = 3, Impact = 4, Answer = "Пересмотр цен раз в квартал по формуле" }));
        plan.Risks.Add(Of(plan, new PlanRisk { Order = 2, Text = "Уход снабженца, который за нас", Likelihood = 2, Impact = 5, Answer = "Знакомство с двумя людьми в каждом отделе" }));
    }

    private void Act(PerspectivePlan plan, string text, int ownerId, int from, int until, decimal cost, decimal? effect, string effectText)
    {
        var order = 1 + plan.Actions.Select(a => a.Order).DefaultIfEmpty(0).Max();
        plan.Actions.Add(Of(plan, new PlanAction
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"demo{plan.Id}-{order}"), Order = order, Text = text, OwnerId = ownerId,
            StartsOn = today.AddDays(from), DueOn = today.AddDays(until), Cost = cost, Effect = effect, EffectText = effectText,
        }));
    }

    /// <summary>What approval does with an action, and what became of it since.</summary>
    private void Follow(PerspectivePlan plan, int index, ActionStatus status, decimal spent, string? note)
    {
        var action = plan.Actions.OrderBy(a => a.Order).ElementAt(index);
        var task = WorkTask.Raise(
            plan.AccountId, action.OwnerId, TaskKind.Development, TaskSource.Plan, action.Text, action.DueOn, plan.DecidedAt!.Value, plan.DecidedById, action.EffectText,
            sourceKey: string.Create(CultureInfo.InvariantCulture, $"{ActionTaskSync.KeyPrefix}{plan.AccountId}:{action.Key}"), link: PlanDoor.Link(plan.AccountId));
        load.Number(task);
        var closedOn = action.DueOn < today ? action.DueOn.AddDays(-3) : today.AddDays(-2);
        if (status == ActionStatus.Done)
        {
            task.Close(WorkTaskStatus.Done, action.OwnerId, closedOn, closedOn.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc), note, null);
        }

        Tasks.Add(task);
        Progress.Add(new ActionProgress { AccountId = plan.AccountId, ActionKey = action.Key, Status = status, Spent = spent, Note = note, ClosedOn = status == ActionStatus.Done ? closedOn : null, TaskId = task.Id });
    }

    private static T Of<T>(PerspectivePlan plan, T row) where T : class
    {
        BulkLoad.Set(row, nameof(PlanAction.PlanId), plan.Id);
        return row;
    }

    private DateTime At(int days) => now.Date.AddDays(days).AddHours(8);

    private static decimal Round(decimal amount) => Math.Round(amount / 10_000, MidpointRounding.AwayFromZero) * 10_000;
}
