using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Touches.Planning;

namespace KamPortal.Demo;

/// <summary>Rules, 90 days of done touches and own plans; what the programme has ahead is left to the planner.</summary>
internal sealed class DemoTouches
{
    public const int DaysBack = 90;
    public const int DaysAhead = 35;

    private static readonly string[] Topics = ["Согласовать график отгрузок", "Обсудить заявку на квартал", "Узнать планы ремонтов", "Показать новые приводы", "Разобрать рекламацию", "Уточнить спецификацию", "Поздравить с запуском участка", "Обсудить отсрочку", "Пригласить на обучение", "Подвести итоги месяца"];

    private static readonly string[] Results = ["Подтвердили потребность, ждут коммерческое предложение", "Заявку пришлют до конца недели", "Просят образцы на испытание", "Цена устраивает, согласуют с финансистом", "Вопрос закрыт, клиент доволен", "Бюджет перенесли на следующий квартал", "Ждут нового главного инженера", "Сравнивают с предложением конкурента"];

    private static readonly string[] NextSteps = ["Отправить предложение", "Перезвонить через неделю", "Подготовить образцы", "Назначить встречу с главным инженером", "Согласовать скидку с руководителем"];

    private readonly Random random = new(DemoCompany.Seed + 3);
    private readonly BulkLoad load;
    private readonly DemoStaff staff;
    private readonly DateOnly today;
    private readonly DateTime now;
    private readonly ILookup<int, Employment> people;
    private readonly HashSet<string> keys = [];

    public DemoTouches(BulkLoad load, DemoStaff staff, DemoAccounts accounts, DemoPeople people, DateOnly today, DateTime now)
    {
        (this.load, this.staff, this.today, this.now) = (load, staff, today, now);
        this.people = people.ByAccount;
        MakeRules(accounts.All.First(a => a.KeyStatus == KeyStatus.Key));
        foreach (var manager in staff.Managers)
        {
            Account[] portfolio = [.. accounts.All.Where(a => a.OwnerId == manager.Id && a.Status != AccountStatus.Lost)];
            DoneBy(manager, portfolio);
            PlannedFor(manager, portfolio);
            Notify(manager, portfolio);
        }

        Date(accounts.All);
    }

    public List<CadenceRule> Rules { get; } = [];

    public List<Touch> Touches { get; } = [];

    public List<Notification> Notifications { get; } = [];

    private void MakeRules(Account chosen)
    {
        var start = new DateOnly(today.Year, today.Month, 1).AddMonths(-12);
        void Add(CadenceRule rule, int every, CadenceUnit unit, string topic, int minutes)
        {
            (rule.Every, rule.Unit, rule.Topic, rule.Minutes, rule.StartsOn) = (every, unit, topic, minutes, start);
            rule.WindowDays = rule.Priority == CadencePriority.Mandatory ? 0 : unit == CadenceUnit.Month ? 5 : every + 1;
            rule.Place = rule.TouchType == TouchType.Visit ? TouchPlace.AtClient : TouchPlace.Any;
            load.Number(rule);
            Rules.Add(rule);
        }

        CadenceRule Of(string name, AbcdCategory category, TouchType type) => new() { Name = name, Scope = CadenceScope.Category, Category = category, TouchType = type };
        Add(Of("A: звонок каждую неделю", AbcdCategory.A, TouchType.Call), 1, CadenceUnit.Week, "Текущие заказы и планы", 15);
        Add(Of("A: встреча раз в месяц", AbcdCategory.A, TouchType.Meeting), 1, CadenceUnit.Month, "Итоги месяца и развитие", 90);
        Add(Of("B: звонок раз в две недели", AbcdCategory.B, TouchType.Call), 2, CadenceUnit.Week, "Удержание: всё ли в порядке", 15);
        Add(Of("B: встреча раз в два месяца", AbcdCategory.B, TouchType.Meeting), 2, CadenceUnit.Month, "Барьеры для конкурентов", 90);
        Add(Of("C: звонок раз в две недели", AbcdCategory.C, TouchType.Call), 2, CadenceUnit.Week, "Что ещё закупают и у кого", 20);
        Add(Of("D: письмо раз в квартал", AbcdCategory.D, TouchType.Email), 3, CadenceUnit.Month, "Новости и заказ через сайт", 5);
        Add(new CadenceRule { Name = "Развитие: визит на объект", Scope = CadenceScope.Strategy, Strategy = AccountStrategy.Develop, TouchType = TouchType.Visit }, 6, CadenceUnit.Month, "Осмотр узлов, потребность в арматуре", 240);
        Add(new CadenceRule { Name = "Финансист: сверка раз в квартал", Scope = CadenceScope.Role, RoleId = 6, TouchType = TouchType.Call, DayOffPolicy = DayOffPolicy.PreviousWorkingDay }, 3, CadenceUnit.Month, "Сверка расчётов", 20);
        Add(new CadenceRule { Name = $"{chosen.Name}: планёрка", Scope = CadenceScope.Account, AccountId = chosen.Id, TouchType = TouchType.Meeting, Priority = CadencePriority.Mandatory, Spread = false }, 2, CadenceUnit.Week, "Совместная планёрка", 60);
    }

    private void DoneBy(PortalUser manager, Account[] portfolio)
    {
        var zone = LocalTime.Zone(staff.Branches.First(b => b.Id == manager.BranchId).TimeZoneId);
        for (var day = today.AddDays(-DaysBack); day < today; day = day.AddDays(1))
        {
            var isAway = staff.Absences.Any(a => a.UserId == manager.Id && a.Covers(day));
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || isAway)
            {
                continue;
            }

            for (var i = 2 + random.Next(5); i > 0; i--)
            {
                var account = Weighted(portfolio);
                var rule = RuleFor(account);
                var occurrence = day.AddDays(-random.Next(3));
                var who = Someone(account, day);
                var touch = rule is not null && random.Next(10) < 6
                    ? Touch.PlanByRule(RuleStretch.Of(rule), account.Id, null, manager.Id, null, occurrence, occurrence)
                    : Touch.Plan(account.Id, manager.Id, (TouchType)random.Next(5), occurrence, Pick(Topics), 15, who);
                if (touch.OccurrenceKey is { } key && !keys.Add(key))
                {
                    continue;
                }

                var outcome = random.Next(20) switch { < 7 => TouchOutcome.Reached, < 13 => TouchOutcome.Agreed, < 16 => TouchOutcome.Postponed, < 19 => TouchOutcome.NoAnswer, _ => TouchOutcome.Declined };
                var at = TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(9 + random.Next(8), random.Next(60)), DateTimeKind.Unspecified), zone);
                var result = outcome == TouchOutcome.NoAnswer ? null : Pick(Results);
                touch.Complete(manager.Id, day, at, touch.Type, touch.Type is TouchType.Meeting or TouchType.Visit ? 45 + (15 * random.Next(8)) : 5 * (1 + random.Next(6)), outcome, result, random.Next(3) == 0 ? Pick(NextSteps) : null, who);
                Number(touch);
            }
        }
    }

    private void PlannedFor(PortalUser manager, Account[] portfolio)
    {
        int[] always = [-12, -6, -3, 1, 2, 4, 24, 31];
        var late = new HashSet<int>();
        var days = always.Skip(random.Next(2)).Concat(Enumerable.Repeat(0, 2 + random.Next(3))).Concat(Enumerable.Range(1, DaysAhead).SelectMany(d => Enumerable.Repeat(d, random.Next(d < 8 ? 3 : 2))));
        foreach (var ahead in days)
        {
            var day = today.AddDays(ahead);
            day = (ahead, day.DayOfWeek) switch
            {
                (0, _) => day,
                ( < 0, DayOfWeek.Saturday) => day.AddDays(-1),
                ( < 0, DayOfWeek.Sunday) => day.AddDays(-2),
                (_, DayOfWeek.Saturday) => day.AddDays(2),
                (_, DayOfWeek.Sunday) => day.AddDays(1),
                _ => day,
            };
            var account = Weighted(ahead < 0 ? [.. portfolio.Where(a => !late.Contains(a.Id))] : portfolio);
            var rule = ahead < 0 && late.Add(account.Id) ? RuleFor(account) : null;
            var touch = rule is not null && keys.Add(Touch.KeyOf(rule.Id, account.Id, null, day))
                ? Touch.PlanByRule(RuleStretch.Of(rule), account.Id, null, manager.Id, null, day, day)
                : Touch.Plan(account.Id, manager.Id, (TouchType)random.Next(5), day, Pick(Topics), 15 * (1 + random.Next(4)), Someone(account, today));
            Number(touch);
        }
    }

    private void Notify(PortalUser manager, Account[] portfolio)
    {
        Notifications.Add(new Notification { UserId = manager.Id, CreatedAt = now.AddDays(-6), ReadAt = now.AddDays(-5), Text = "На портале открыт раздел «Мой день».", Link = "/", Key = $"demo:welcome:{manager.Id}" });
        foreach (var account in portfolio.Where(a => a.Status == AccountStatus.AtRisk).Take(2))
        {
            Notifications.Add(new Notification { UserId = manager.Id, CreatedAt = now.AddHours(-account.Id), Text = $"{account.Name}: отгрузки падают пятый месяц, клиент под угрозой.", Link = $"/accounts/{account.Id}", Key = $"demo:risk:{account.Id}" });
        }

        if (manager == staff.Deputy)
        {
            var lastDay = staff.Absences[0].ToOn.ToString("d MMMM", CultureInfo.GetCultureInfo("ru-RU"));
            Notifications.Add(new Notification { UserId = manager.Id, CreatedAt = now.AddDays(-3), Text = $"Вы замещаете сотрудника: {staff.OnLeaveWithDeputy.FullName}, отпуск до {lastDay}.", Link = "/", Key = $"demo:deputy:{manager.Id}" });
        }
    }

    /// <summary>A touch of another part of the company; the account's dates follow.</summary>
    public void Add(Touch touch, Account account)
    {
        Number(touch);
        if (touch.Status == TouchStatus.Planned && (account.NextTouchOn is null || touch.DueOn < account.NextTouchOn))
        {
            BulkLoad.Set(account, nameof(Account.NextTouchOn), (DateOnly?)touch.DueOn);
        }
        else if (touch.DoneOn > account.LastTouchOn)
        {
            BulkLoad.Set(account, nameof(Account.LastTouchOn), touch.DoneOn);
        }
    }

    private void Number(Touch touch)
    {
        load.Number(touch);
        touch.People.ForEach(p => BulkLoad.Set(p, nameof(TouchPerson.TouchId), touch.Id));
        Touches.Add(touch);
    }

    /// <summary>The accounts' next and last touch.</summary>
    public void Date(List<Account> accounts)
    {
        var planned = Touches.Where(t => t.Status == TouchStatus.Planned).ToLookup(t => t.AccountId, t => t.DueOn);
        var done = Touches.Where(t => t.Status == TouchStatus.Done).ToLookup(t => t.AccountId, t => t.DoneOn);
        foreach (var account in accounts)
        {
            BulkLoad.Set(account, nameof(Account.NextTouchOn), planned.Contains(account.Id) ? planned[account.Id].Min() : (DateOnly?)null);
            BulkLoad.Set(account, nameof(Account.LastTouchOn), done[account.Id].Max());
        }
    }

    private CadenceRule? RuleFor(Account account) => Rules.Find(r => r.Category == account.Abcd && (r.TouchType == TouchType.Call || account.Abcd == AbcdCategory.D));

    /// <summary>An A account is met five times as often as a D one.</summary>
    private Account Weighted(Account[] portfolio)
    {
        var candidates = Enumerable.Range(0, 3).Select(_ => portfolio[random.Next(portfolio.Length)]);
        return candidates.MinBy(a => a.Abcd == AbcdCategory.Unknown ? AbcdCategory.D : a.Abcd)!;
    }

    private int[] Someone(Account account, DateOnly day)
    {
        var current = people[account.Id].Where(e => e.IsCurrentOn(day)).ToList();
        return current.Count == 0 ? [] : [current[random.Next(Math.Min(current.Count, 5))].PersonId];
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
