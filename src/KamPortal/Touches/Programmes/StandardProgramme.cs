using KamPortal.Accounts;

namespace KamPortal.Touches.Programmes;

/// <summary>
/// The method's standard retention programme. Category D has no rules by design: its strategy is to save time. Every number
/// is the company's to change.
/// </summary>
internal static class StandardProgramme
{
    public const string Keep = "keep";
    public const string Grow = "grow";
    public const string Learn = "learn";

    /// <summary>A Monday in the past, so that the first period begins at once.</summary>
    public static readonly DateOnly Start = new(2026, 1, 5);

    public static List<ProgrammeGoal> Goals() =>
    [
        new()
        {
            Key = Keep,
            Order = 1,
            TextRu = "Удержать клиентов A и B: никто не остаётся без внимания",
            TextEn = "Keep the A and B clients: nobody is left unattended",
            MeasureRu = "95 % клиентов A и B с касанием за последние 30 дней",
            MeasureEn = "95% of A and B clients touched within the last 30 days",
        },
        new()
        {
            Key = Grow,
            Order = 2,
            TextRu = "Развить клиентов C: взять больше там, где берут у других",
            TextEn = "Develop the C clients: win what they buy from others",
            MeasureRu = "Наша доля в закупках клиентов C растёт каждый квартал",
            MeasureEn = "Our share of the C clients' purchases grows every quarter",
        },
        new()
        {
            Key = Learn,
            Order = 3,
            TextRu = "Узнать потенциал клиентов, о которых мы ничего не знаем",
            TextEn = "Learn the potential of clients we know nothing about",
            MeasureRu = "Клиентов без категории — не больше 10 %",
            MeasureEn = "No more than 10% of clients without a category",
        },
    ];

    /// <param name="goals">Those of <see cref="Goals"/>, by key.</param>
    public static List<CadenceRule> Rules(IReadOnlyDictionary<string, ProgrammeGoal> goals)
    {
        CadenceRule Rule(string goal, string name, AbcdCategory category, TouchType type, int every, CadenceUnit unit, int minutes, int window, string topic) => new()
        {
            Goal = goals[goal],
            Name = name,
            Scope = CadenceScope.Category,
            Category = category,
            TouchType = type,
            Every = every,
            Unit = unit,
            Minutes = minutes,
            WindowDays = window,
            Place = type == TouchType.Visit ? TouchPlace.AtClient : TouchPlace.Any,
            Topic = topic,
            StartsOn = Start,
        };

        return
        [
            Rule(Keep, "A: звонок раз в две недели", AbcdCategory.A, TouchType.Call, 2, CadenceUnit.Week, 15, 3, "Текущие заказы, планы закупок, что мешает взять больше"),
            Rule(Keep, "A: встреча раз в месяц", AbcdCategory.A, TouchType.Meeting, 1, CadenceUnit.Month, 60, 5, "Итоги месяца, развитие по слабым группам товара, договорённости с ЛПР"),
            Rule(Keep, "B: звонок раз в три недели", AbcdCategory.B, TouchType.Call, 3, CadenceUnit.Week, 15, 5, "Всё ли в порядке с поставками, чем помочь"),
            Rule(Keep, "B: визит раз в два месяца", AbcdCategory.B, TouchType.Visit, 2, CadenceUnit.Month, 90, 7, "Удержание: знакомство с людьми клиента, отзывы о сервисе"),
            Rule(Grow, "C: звонок раз в месяц", AbcdCategory.C, TouchType.Call, 1, CadenceUnit.Month, 20, 7, "Развитие: что берёт у других поставщиков и почему"),
            Rule(Grow, "C: встреча раз в квартал", AbcdCategory.C, TouchType.Meeting, 3, CadenceUnit.Month, 60, 10, "Предложение по группам товара, которых клиент у нас не берёт"),
            Rule(Learn, "Потенциал неизвестен: звонок раз в месяц", AbcdCategory.Unknown, TouchType.Call, 1, CadenceUnit.Month, 20, 10, "Выяснить потенциал: сколько закупает всего, у кого и что именно"),
        ];
    }

    /// <summary>Which goal a rule from before there were goals serves.</summary>
    public static string GoalOf(CadenceRule rule) => rule switch
    {
        { Scope: CadenceScope.Category, Category: AbcdCategory.Unknown or null } => Learn,
        { Scope: CadenceScope.Category, Category: AbcdCategory.C } or { Scope: CadenceScope.Strategy, Strategy: AccountStrategy.Develop } => Grow,
        _ => Keep,
    };
}
