namespace KamPortal.KeyAccounts;

/// <summary>The criteria, weights and privileges the portal comes with (tables -2 and -3 of s004, rebuilt from its text).</summary>
internal static class StandardKeyMethod
{
    public static IEnumerable<KeyCriterion> Criteria() =>
    [
        new()
        {
            Kind = KeyCriterionKind.Large, CompanyWeight = 30, ManagerWeight = 20, Threshold = 1m,
            CompanyRu = "Заметная доля выручки или прибыли компании.", CompanyEn = "A noticeable share of the company's revenue or profit.",
            ManagerRu = "Крупный, и на объём закупок менеджер может повлиять. Просто крупный, которому нужно только обслуживание, не считается.", ManagerEn = "Large, and the manager can influence the volume. A large client that only needs serving does not count.",
        },
        new()
        {
            Kind = KeyCriterionKind.Loyal, CompanyWeight = 20, ManagerWeight = 15, Threshold = 3m,
            CompanyRu = "Давно и стабильно покупает, основную часть закупок делает у нас.", CompanyEn = "Has bought steadily for years and buys most of what it needs from us.",
            ManagerRu = "Лояльный, и эту позицию надо защищать или развивать: сама собой она не держится.", ManagerEn = "Loyal, and the position has to be defended or developed: it does not hold by itself.",
        },
        new()
        {
            Kind = KeyCriterionKind.Promising, CompanyWeight = 20, ManagerWeight = 30, Threshold = 3_000_000m,
            CompanyRu = "Большой резерв роста: может покупать у нас заметно больше.", CompanyEn = "A large gap: it could buy noticeably more from us.",
            ManagerRu = "Большой резерв роста, который менеджер может взять своей работой: ассортимент, объём, порядок закупок.", ManagerEn = "A large gap that the manager can close by work on assortment, volume and ordering.",
        },
        new()
        {
            Kind = KeyCriterionKind.Prestigious, CompanyWeight = 10, ManagerWeight = 25,
            CompanyRu = "Известное имя, рекомендация которого приводит других клиентов.", CompanyEn = "A known name whose reference brings other clients.",
            ManagerRu = "Известное имя, и отношения ведёт сам менеджер: его работа превращает имя в рекомендации.", ManagerEn = "A known name, and the manager keeps the relations: that work turns the name into references.",
        },
        new()
        {
            Kind = KeyCriterionKind.Partner, CompanyWeight = 10, ManagerWeight = 5,
            CompanyRu = "Совместные проекты, связи собственников, общие интересы.", CompanyEn = "Joint projects, ties between owners, shared interests.",
            ManagerRu = "Партнёрство ведёт руководство; для менеджера значит мало.", ManagerEn = "The partnership is kept by the management; it means little for the manager.",
        },
        new()
        {
            Kind = KeyCriterionKind.Complex, CompanyWeight = 10, ManagerWeight = 5, Threshold = 3m,
            CompanyRu = "Особые требования, много площадок, тендеры: нужен отдельный подход.", CompanyEn = "Special requirements, many sites, tenders: needs an approach of its own.",
            ManagerRu = "Сложность требует обслуживания, а не торговой работы; для менеджера значит мало.", ManagerEn = "Complexity needs serving rather than selling; it means little for the manager.",
        },
    ];

    public static IEnumerable<AttractivenessCriterion> Attractiveness() =>
    [
        new() { Order = 1, NameRu = "Рост бизнеса клиента", NameEn = "Growth of the client's business", Weight = 25 },
        new() { Order = 2, NameRu = "Рентабельность продаж клиенту", NameEn = "Profitability of selling to the client", Weight = 25 },
        new() { Order = 3, NameRu = "Платёжная дисциплина", NameEn = "Payment discipline", Weight = 15 },
        new() { Order = 4, NameRu = "Доступ к тем, кто решает", NameEn = "Access to those who decide", Weight = 20 },
        new() { Order = 5, NameRu = "Соответствие нашему ассортименту", NameEn = "Fit with our assortment", Weight = 15 },
    ];

    public static IEnumerable<KeyPrivilege> Privileges() =>
    [
        new() { Order = 1, TextRu = "Уровень сервиса: ответ на запрос за 2 рабочих часа, претензия — за 3 рабочих дня", TextEn = "Service level: an answer within 2 working hours, a claim within 3 working days" },
        new() { Order = 2, TextRu = "Резерв: дефицитный товар держим до 10 рабочих дней", TextEn = "Reserve: scarce goods are held for up to 10 working days" },
        new() { Order = 3, TextRu = "Приоритет: заявки и отгрузки идут впереди очереди", TextEn = "Priority: requests and shipments go before others" },
        new() { Order = 4, TextRu = "Встреча с руководством компании не реже раза в полгода", TextEn = "A meeting with our management at least every half-year" },
    ];
}
