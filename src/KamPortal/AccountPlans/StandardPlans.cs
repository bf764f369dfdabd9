namespace KamPortal.AccountPlans;

/// <summary>The plans the portal ships with: s000, rows 0.16 and 0.19 of the domain. Targets and days are a proposal; the company changes them in its own versions.</summary>
internal static class StandardPlans
{
    private static readonly Line[] Retention =
    [
        new("dossier", StepEvidence.DossierCompleteness, 70, 30, "Досье на компанию", "Dossier of the company", "Соберите сведения, пока досье не заполнено на нужный процент: бизнес, финансы, оборудование, история, соперники.", "Collect what is to be known until the dossier is filled to the percentage: business, finance, equipment, history, competitors."),
        new("names", StepEvidence.PeopleNamed, 12, 30, "Имена всех — от директора до уборщицы", "Everybody by name, from the director to the cleaner", "Запишите всех, с кем клиент связан с нами: закупки, склад, бухгалтерия, цех, приёмная.", "Write down everybody who has to do with us: purchasing, stores, accounts, the shop floor, the front desk."),
        new("centre", StepEvidence.CentrePublished, 1, 45, "ГПР с влиянием в сумме 100 %", "Purchasing centre with influence of 100 % in all", "Кто влияет на закупки и насколько; опубликованный ГПР сходится в 100 %.", "Who influences purchases and how much; a published centre adds up to 100 %."),
        new("personal", StepEvidence.DecisionMakersKnown, 100, 60, "Личная информация о каждом ЛПР", "Personal information on each decision maker", "День рождения и увлечение или заметки о каждом, кто принимает решения.", "The birthday, and a hobby or notes, of everybody who decides."),
        new("matrix", StepEvidence.Acquaintances, 10, 60, "Матрица знакомств", "Acquaintance matrix", "Познакомьте наших людей с их людьми: директор с директором, бухгалтер с бухгалтером, склад со складом.", "Bring our people together with theirs: director with director, accountant with accountant, stores with stores."),
        new("surveys", StepEvidence.SurveysAnswered, 2, 90, "Опросы об идеальном поставщике и сервисе", "Surveys on the ideal supplier and the ideal service", "Получите ответы на оба опроса.", "Get both surveys answered."),
        new("improvements", StepEvidence.ImprovementsClosed, 100, 150, "Исправить то, что назвал клиент", "Put right what the client named", "Все улучшения по итогам опросов закрыты.", "All improvements that came out of the surveys are closed."),
        new("greetings", StepEvidence.GreetingsDone, 2, 180, "Поздравления и подарки", "Greetings and gifts", "Дни рождения, профессиональные праздники, Новый год.", "Birthdays, professional days, New Year."),
        new("vip", StepEvidence.EventsScheduled, 1, 180, "VIP-программа", "VIP programme", "Мероприятия для ключевых людей клиента стоят в плане.", "Events for the client's key people are scheduled."),
    ];

    private static readonly Line[] Development =
    [
        new("surveys", StepEvidence.SurveysAnswered, 2, 30, "Опросы об идеальном поставщике и сервисе", "Surveys on the ideal supplier and the ideal service", "Развитие начинается с вопроса, чего не хватает.", "Development starts with the question what is missing."),
        new("improvements", StepEvidence.ImprovementsClosed, 100, 75, "Разобрать ответы и исправить недостатки", "Analyse the answers and fix the deficits", "Все улучшения по итогам опросов закрыты.", "All improvements that came out of the surveys are closed."),
        new("groups", StepEvidence.TargetsSet, 100, 90, "Цели по слабым и отсутствующим группам", "Targets for weak and absent product groups", "Список считается по таблице потенциала; у каждой группы — цель, ответственный и срок.", "The list comes from the potential table; every group has a target, an owner and a date."),
        new("evidence", StepEvidence.ResultsShown, 1, 105, "Показать клиенту: вы сказали — мы сделали", "Show the client: you said, we did", "Лист сделанного по итогам опросов показан клиенту.", "The sheet of what was done after the surveys has been shown to the client."),
        new("sellers", StepEvidence.SellersTalked, 3, 120, "Поговорить с рядовыми продавцами клиента", "Talk with the client's rank-and-file sellers", "Что спрашивают их покупатели и чего не находят.", "What their buyers ask for and do not find."),
        new("share", StepEvidence.DecidersTalked, 100, 150, "Поговорить с ЛПР и ЛВР о доле бюджета", "Talk with deciders and influencers on the share of budget", "После того как недостатки исправлены и это показано.", "After the deficits are fixed and this has been shown."),
    ];

    public static PlanTemplate Template(PlanKind kind)
    {
        var template = new PlanTemplate { Kind = kind, Number = 1 };
        var lines = kind == PlanKind.Retention ? Retention : Development;
        template.Steps.AddRange(lines.Select((line, i) => new PlanTemplateStep
        {
            Template = template,
            Key = line.Key,
            Order = i + 1,
            TitleRu = line.TitleRu,
            TitleEn = line.TitleEn,
            HelpRu = line.HelpRu,
            HelpEn = line.HelpEn,
            Evidence = line.Evidence,
            Target = line.Target,
            DueDays = line.DueDays,
        }));
        return template;
    }

    private sealed record Line(string Key, StepEvidence Evidence, int Target, int DueDays, string TitleRu, string TitleEn, string HelpRu, string HelpEn);
}
