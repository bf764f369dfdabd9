using KamPortal.Potentials;

namespace KamPortal.Profiles;

/// <summary>
/// The questions of the internal profile, easiest first (s001; domain.md, row 1.3: rebuilt, the table of the source is lost), and
/// one talk script for each way of asking for the potential (s000). The third way is asked openly: domain.md, contradiction 4.
/// </summary>
internal static class StandardProfile
{
    public static IEnumerable<ProfileQuestion> Questions() =>
    [
        Of(1, "orders", "Сколько примерно заказов в год вы делаете у всех поставщиков?", "Roughly how many orders a year do you place with all your suppliers?",
            "Начните с простого: «Хотя бы примерно — раз в месяц, чаще?» Запишите число за год.", "Begin with the easy one: “Just roughly: once a month, more often?” Write the number for a year.", ProfileAnswerKind.Number, ProfileMeaning.OrdersPerYear, true),
        Of(2, "average-order", "На какую сумму обычно бывает заказ?", "What does an order usually come to?",
            "«Обычный заказ — это скорее двести тысяч или миллион?» Без НДС.", "“A usual order: is it nearer two hundred thousand or a million?” Without VAT.", ProfileAnswerKind.Money, ProfileMeaning.AverageOrder, true),
        Of(3, "suppliers", "Со сколькими поставщиками вы работаете по нашему товару?", "With how many suppliers of our kind do you work?",
            "Считайте всех, у кого брали за последний год.", "Count everybody they bought from during the last year.", ProfileAnswerKind.Number, ProfileMeaning.None, true),
        Of(4, "our-share", "Какую часть этих закупок вы делаете у нас?", "What part of these purchases is with us?",
            "«Мы у вас основные или на подхвате? Половина, треть?» Запишите проценты.", "“Are we the main one or a fallback? Half, a third?” Write the percentage.", ProfileAnswerKind.Percent, ProfileMeaning.OurShare, false),
        Of(5, "groups-elsewhere", "Какие товарные группы вы берёте у других?", "Which product groups do you buy elsewhere?",
            "Отметьте группы; чего нет в списке, допишите в следующем ответе.", "Tick the groups; what is not listed goes into the next answer.", ProfileAnswerKind.ProductGroups, ProfileMeaning.None, true),
        Of(6, "why-others", "Почему именно у них?", "Why with them?",
            "Слушайте дословно: цена, срок, ассортимент, привычка, люди. Не спорьте.", "Listen for their words: price, delivery, range, habit, people. Do not argue.", ProfileAnswerKind.Text, ProfileMeaning.None, true),
        Of(7, "terms", "На каких условиях вы у них покупаете: отсрочка, доставка?", "On what terms do you buy there: deferral, delivery?",
            "«Сколько дней отсрочки для вас удобно? Кто возит?»", "“How many days of deferral suit you? Who delivers?”", ProfileAnswerKind.Text, ProfileMeaning.None, false),
        Of(8, "seasonality", "Есть ли у вас сезон, когда берёте больше?", "Is there a season when you buy more?",
            "Назовите месяцы: пригодится для плана отгрузок.", "Name the months: it helps to plan shipments.", ProfileAnswerKind.Text, ProfileMeaning.None, false),
        Of(9, "next-year", "Какие планы на следующий год: больше, столько же, новые объекты?", "What are the plans for next year: more, the same, new sites?",
            "Новые объекты, цеха, договоры — это будущий потенциал.", "New sites, shops, contracts are the potential to come.", ProfileAnswerKind.Text, ProfileMeaning.None, false),
        Of(10, "who-decides", "Кто у вас решает, у кого покупать?", "Who decides from whom you buy?",
            "Имя и должность; потом внесите в закупочный центр.", "Name and position; enter them in the purchasing centre later.", ProfileAnswerKind.Text, ProfileMeaning.None, false),
        Of(11, "their-clients", "Кто ваши собственные клиенты?", "Who are your own customers?",
            "Для кого они работают, тем и растут: отрасли, крупные имена.", "They grow with whom they work for: industries, large names.", ProfileAnswerKind.Text, ProfileMeaning.None, false),
    ];

    public static IEnumerable<TalkScript> Scripts() =>
    [
        new()
        {
            Order = 1, Source = PotentialSource.PurchaseSurvey, NameRu = "Опрос после покупки", NameEn = "After a purchase",
            TextRu = "Здравствуйте, [имя]! Вы недавно получили наш заказ — всё ли пришло вовремя и целым?\nСпасибо. Мы сейчас планируем склад на год и хотим держать то, что нужно именно вам. Можно пару коротких вопросов, на две минуты?\nЕсли спросят зачем: чтобы нужное вам было в наличии и не пришлось искать по другим поставщикам.",
            TextEn = "Hello [name]! You have received our order lately: did everything arrive in time and whole?\nThank you. We are planning our stock for the year and want to hold what you need. May I ask a few short questions, two minutes?\nIf they ask why: so that what you need is in stock and you need not look for it elsewhere.",
        },
        new()
        {
            Order = 2, Source = PotentialSource.ServiceQuestions, NameRu = "Вопросы о сервисе", NameEn = "Questions about service",
            TextRu = "Здравствуйте, [имя]! Мы пересматриваем условия работы с клиентами: сроки, отсрочку, резервы на складе.\nЧтобы предложить условия под вас, мне нужно понимать объёмы: сколько вы закупаете всего и чего не хватает у нас.\nЦифры останутся у меня в карточке, конкурентам и в рекламу они не уйдут.",
            TextEn = "Hello [name]! We are reviewing the terms we work on with our clients: delivery, deferral, reserves in stock.\nTo offer terms that fit you I need to understand the volumes: how much you buy in all and what you miss with us.\nThe figures stay in my file; they go to no competitor and into no advertising.",
        },
        new()
        {
            Order = 3, Source = PotentialSource.IndustryStudy, NameRu = "Отраслевое исследование (открытое)", NameEn = "Industry study (open)",
            TextRu = "Здравствуйте, [имя]! Это [ваше имя], компания [название], ваш поставщик. Мы собираем данные об объёмах закупок в отрасли и в конце пришлём вам сводку без названий компаний.\nУчаствовать необязательно. Можно задать вопросы об объёме и структуре закупок?\nНазывайте себя и компанию: исследование проводим мы, открыто.",
            TextEn = "Hello [name]! This is [your name] of [company], your supplier. We are collecting data on purchases in the industry and will send you the summary, without names of companies.\nTaking part is voluntary. May I ask about the volume and structure of your purchases?\nGive your name and company: the study is ours, and open.",
        },
    ];

    private static ProfileQuestion Of(int order, string key, string ru, string en, string helpRu, string helpEn, ProfileAnswerKind kind, ProfileMeaning meaning, bool isShort) =>
        new() { Key = key, Order = order, TextRu = ru, TextEn = en, HelpRu = helpRu, HelpEn = helpEn, Kind = kind, Meaning = meaning, IsInShortForm = isShort };
}
