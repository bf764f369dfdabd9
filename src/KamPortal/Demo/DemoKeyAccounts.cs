using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.KeyAccounts;
using KamPortal.Staff;

namespace KamPortal.Demo;

/// <summary>
/// Decisions on key status: 62 accounts key for their managers, one of them over the limit, most of category A and B for the
/// company too; the chain that is key for the company alone, the shop that is key for nobody; candidates at every stage,
/// rejected ones waiting to be judged again, and what the status costs. Comes after whatever looks at the accounts' key
/// status, which was that of the manager until here.
/// </summary>
internal sealed class DemoKeyAccounts
{
    public const int CostCount = 12;

    private static readonly string[] Reasons =
    [
        "Высокий резерв роста, закупщик открыт к расширению ассортимента", "Объём зависит от нашей работы с ЛПР", "Конкурент заходит с низкой ценой, позицию надо удержать", "Рекомендует нас соседним предприятиям",
        "Готовы перейти на годовой план заказов", "Вторая очередь строительства через год",
    ];

    private static readonly (KeyCostKind Kind, decimal? Annual, KeyCostBearer Bearer, string Note, string? KpiNote, string? Agreed)[] Costs =
    [
        (KeyCostKind.Reserve, 480_000m, KeyCostBearer.Company, "Держим на складе задвижки DN300: 14 штук, замороженные деньги и место", null, "Резерв сокращаем до 8 штук, пересмотр через квартал"),
        (KeyCostKind.SpecialRate, 1_250_000m, KeyCostBearer.Manager, "Скидка 7 % к базовой цене, процент менеджера с этих заказов ниже", "План по марже уменьшен на 4 %", null),
        (KeyCostKind.Priority, null, KeyCostBearer.OtherClients, "Заявки идут вне очереди, другие клиенты ждут до двух дней", null, null),
        (KeyCostKind.BroughtByManagement, 310_000m, KeyCostBearer.Manager, "Клиента привёл директор, ставка менеджера половинная", "Половина объёма не входит в план", "Ставка полная с объёма сверх прошлогоднего"),
        (KeyCostKind.Reserve, 190_000m, KeyCostBearer.OtherClients, "Краны DN50 под клиента, остальным поставка на неделю позже", null, null),
        (KeyCostKind.Priority, 96_000m, KeyCostBearer.Manager, "Расчёт спецификаций вне очереди, около 8 часов в месяц", null, null),
        (KeyCostKind.SpecialRate, 640_000m, KeyCostBearer.Company, "Цена с отсрочкой 60 дней по тарифу предоплаты", null, "Отсрочка 45 дней с января"),
        (KeyCostKind.Other, null, KeyCostBearer.Company, "Инженер на площадке клиента два дня в месяц", null, null),
        (KeyCostKind.Reserve, null, KeyCostBearer.Company, "Приводы под остановочный ремонт, сумма не посчитана", null, null),
        (KeyCostKind.SpecialRate, 275_000m, KeyCostBearer.Manager, "Специальная цена на фланцы", null, null),
        (KeyCostKind.Priority, null, KeyCostBearer.OtherClients, "Отгрузка в день заявки", null, null),
        (KeyCostKind.BroughtByManagement, null, KeyCostBearer.Manager, "Передан от собственников в прошлом году", null, "Оставляем как есть до конца года"),
    ];

    private readonly Random random = new(DemoCompany.Seed + 11);
    private readonly BulkLoad load;
    private readonly DemoStaff staff;
    private readonly DemoAccounts accounts;
    private readonly IReadOnlyList<AttractivenessCriterion> scale;
    private readonly DateOnly today;
    private readonly Dictionary<int, int> heads;

    public DemoKeyAccounts(BulkLoad load, DemoStaff staff, DemoAccounts accounts, IReadOnlyList<AttractivenessCriterion> scale, DateOnly today)
    {
        (this.load, this.staff, this.accounts, this.scale, this.today) = (load, staff, accounts, scale, today);
        heads = staff.Managers.ToDictionary(m => m.Id, m => m.SupervisorId!.Value);
        foreach (var account in accounts.All)
        {
            (account.ManagerKeyStatus, account.KeyStatus) = (account.KeyStatus, KeyStatus.None);
        }

        DecideForManagers();
        DecideForCompany();
        Nominate();
        Count();
    }

    public List<KeyCandidacy> Candidacies { get; } = [];

    public List<CandidacyCriterion> Criteria { get; } = [];

    public List<CandidacyScore> Scores { get; } = [];

    public List<KeyDecision> Decisions { get; } = [];

    public List<KeyOverride> Overrides { get; } = [];

    public List<KeyCost> CostLines { get; } = [];

    private void DecideForManagers()
    {
        foreach (var (account, i) in Of(KeyStatus.Key).Select((a, i) => (a, i)))
        {
            // Every twentieth is late to be judged again, every fifteenth nearly due.
            var on = i % 20 == 7 ? today.AddMonths(-6).AddDays(-3 - i % 9) : i % 15 == 4 ? today.AddMonths(-6).AddDays(6 + i % 20) : today.AddDays(-20 - random.Next(115));
            var influence = (Influence)(1 + random.Next(15));
            if (i % 6 == 0)
            {
                var former = Decide(account, KeyLevel.Manager, KeyResult.Potential, on.AddMonths(-6), Influence.Volume, heads[account.OwnerId], "Потенциал есть, данных мало: оценим через полгода");
                former.GiveWay(on);
            }

            Decide(account, KeyLevel.Manager, KeyResult.Key, on, influence, heads[account.OwnerId], Reasons[i % Reasons.Length]);
        }

        var most = Decisions.Where(d => d is { IsCurrent: true, Result: KeyResult.Key } && d.ManagerId == staff.Managers[0].Id).OrderBy(d => d.On).Last();
        Overrides.Add(Number(new KeyOverride
        {
            AccountId = most.AccountId, DecisionId = most.Id, ManagerId = staff.Managers[0].Id, ById = heads[staff.Managers[0].Id], At = most.At, UntilOn = today.AddDays(12),
            Reason = "Берёт клиента на время отпуска коллеги; один из нынешних к этому сроку перейдёт в обычные",
        }));
        foreach (var (account, i) in Of(KeyStatus.Rejected).Select((a, i) => (a, i)))
        {
            var on = i switch { 0 => today.AddMonths(-6).AddDays(-5), 1 => today.AddMonths(-6).AddDays(4), 2 => today.AddMonths(-6).AddDays(21), _ => today.AddDays(-25 - 17 * i) };
            var reason = account == accounts.LoyalShop ? "Покупает у нас почти всё, но держится расположением: влиять не на что и защищать не нужно"
                : account == accounts.Chain ? "Жёсткая товарная матрица сети: ни ассортимент, ни объём, ни порядок закупок менеджеру не подвластны"
                : "Резерв роста мал, влияния на закупки почти нет";
            Decide(account, KeyLevel.Manager, KeyResult.Rejected, on, Influence.None, heads[account.OwnerId], reason);
        }
    }

    private void DecideForCompany()
    {
        var keys = Of(KeyStatus.Key).Where(a => a.Abcd is AbcdCategory.A or AbcdCategory.B).Append(accounts.Chain).ToList();
        foreach (var (account, i) in keys.Select((a, i) => (a, i)))
        {
            account.KeyStatus = KeyStatus.Key;
            var on = i % 17 == 3 ? today.AddMonths(-6).AddDays(-8) : today.AddDays(-15 - random.Next(125));
            Decide(account, KeyLevel.Company, KeyResult.Key, on, Influence.None, i % 3 == 0 ? staff.Director.Id : heads[account.OwnerId], account == accounts.Chain ? "Крупнейшая розничная сеть региона: заметная доля выручки" : Reasons[(i + 2) % Reasons.Length]);
        }
    }

    private void Nominate()
    {
        foreach (var (account, i) in Of(KeyStatus.Candidate).Select((a, i) => (a, i)))
        {
            var stage = i switch { < 3 => CandidacyStage.Candidate, < 5 => CandidacyStage.DataCollected, _ => CandidacyStage.Scored };
            var days = i is 1 or 8 ? 19 + i : 1 + i;
            Look(account, KeyLevel.Manager, stage, today.AddDays(-days), i is 5 or 6 ? null : (Influence)(1 + i), Reasons[i % Reasons.Length]);
        }

        foreach (var account in Of(KeyStatus.Key).Where(a => a.KeyStatus == KeyStatus.None).Take(2))
        {
            account.KeyStatus = KeyStatus.Candidate;
            Look(account, KeyLevel.Company, CandidacyStage.Scored, today.AddDays(-6), Influence.None, "Ключевой для менеджера; предлагаю рассмотреть для компании");
        }
    }

    private void Count()
    {
        var keys = Of(KeyStatus.Key).Where((_, i) => i % 5 == 0).Take(CostCount - 1).Append(accounts.Chain).ToList();
        foreach (var (cost, i) in Costs.Select((c, i) => (c, i)))
        {
            var at = today.AddDays(-9 * i - 5).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
            CostLines.Add(new KeyCost
            {
                AccountId = keys[i].Id, Kind = cost.Kind, Annual = cost.Annual, Bearer = cost.Bearer, Note = cost.Note, KpiNote = cost.KpiNote, ById = keys[i].OwnerId, At = at,
                Agreed = cost.Agreed, AgreedOn = cost.Agreed is null ? null : today.AddDays(-3 * i - 1),
            });
        }
    }

    private KeyDecision Decide(Account account, KeyLevel level, KeyResult result, DateOnly on, Influence influence, int byId, string reason)
    {
        var look = Look(account, level, CandidacyStage.Decided, on.AddDays(-9), influence, null);
        var met = Criteria.Where(c => c.CandidacyId == look.Id && c.IsMet).Select(c => c.Kind);
        var decision = Number(new KeyDecision
        {
            AccountId = account.Id, CandidacyId = look.Id, Level = level, ManagerId = look.ManagerId, Result = result, Criteria = string.Join(',', met), Influence = influence, PotentialScore = look.PotentialScore, Attractiveness = look.Attractiveness,
            Reason = reason, DecidedById = byId, On = on, At = on.ToDateTime(new TimeOnly(8, 30), DateTimeKind.Utc), NextReviewOn = on.AddMonths(6),
        });
        Decisions.Add(decision);
        return decision;
    }

    private KeyCandidacy Look(Account account, KeyLevel level, CandidacyStage stage, DateOnly openedOn, Influence? influence, string? note)
    {
        var look = Number(KeyCandidacy.Open(account.Id, level, account.OwnerId, openedOn, account.OwnerId, note));
        look.Stage = stage;
        look.DataCollectedOn = stage == CandidacyStage.Candidate ? null : openedOn.AddDays(stage == CandidacyStage.DataCollected ? 1 : 2);
        Candidacies.Add(look);
        if (stage < CandidacyStage.Scored)
        {
            return look;
        }

        look.ScoredOn = openedOn.AddDays(4) < today ? openedOn.AddDays(4) : today;
        look.PotentialScore = account.Size switch { AccountSize.Largest => 5, AccountSize.Large => 4 + random.Next(2), AccountSize.Medium => 2 + random.Next(3), _ => 1 + random.Next(2) };
        (look.Influence, look.InfluenceAnswered) = (influence ?? Influence.None, level == KeyLevel.Manager && influence is not null);
        foreach (var kind in Enum.GetValues<KeyCriterionKind>())
        {
            var isMet = kind switch
            {
                KeyCriterionKind.Large => account.Size >= AccountSize.Large,
                KeyCriterionKind.Loyal => account == accounts.LoyalShop || account.Abcd == AbcdCategory.B,
                KeyCriterionKind.Promising => account.Abcd is AbcdCategory.A or AbcdCategory.C && account != accounts.Chain,
                _ => random.Next(6) == 0,
            } && !(level == KeyLevel.Manager && influence == Influence.None);
            Criteria.Add(new CandidacyCriterion { CandidacyId = look.Id, Kind = kind, IsMet = isMet, Evidence = isMet ? Evidence(kind) : null });
        }

        var scores = scale.Select(c => new CandidacyScore { CandidacyId = look.Id, CriterionId = c.Id, Score = 2 + random.Next(4) }).ToList();
        Scores.AddRange(scores);
        look.Attractiveness = KeyScoring.Attractiveness([.. scale.Zip(scores, (c, s) => (c.Weight, s.Score))]);
        return look;
    }

    private static string Evidence(KeyCriterionKind kind) => kind switch
    {
        KeyCriterionKind.Large => "Доля в выручке выше порога по отчёту за 12 месяцев",
        KeyCriterionKind.Loyal => "Больше пяти лет покупает ежемесячно, доля закупок у нас выше половины",
        KeyCriterionKind.Promising => "Половину арматуры берёт у конкурентов, готов обсуждать",
        KeyCriterionKind.Prestigious => "Отзыв с нашей поставкой опубликован на сайте клиента",
        KeyCriterionKind.Partner => "Совместный проект по модернизации котельной",
        _ => "Три площадки, закупки через тендерную площадку",
    };

    private List<Account> Of(KeyStatus status) => accounts.All.FindAll(a => a.ManagerKeyStatus == status);

    private T Number<T>(T row) where T : class
    {
        load.Number(row);
        return row;
    }
}
