namespace KamPortal.Surveys;

/// <summary>The long lists: items of SERVQUAL by its five dimensions (4, 5, 4, 4, 5), attributes of the two "ideal" surveys, and the interview.</summary>
internal static partial class StandardSurveys
{
    /// <summary>Key of the question that spreads 100 points over the dimensions.</summary>
    public const string WeightsKey = "weights";

    private static readonly (ServiceDimension Dimension, string Ru, string En)[] ServiceItems =
    [
        (ServiceDimension.Tangibles, "Склад, транспорт и техника поставщика современны и исправны.", "The supplier's warehouse, transport and equipment are modern and in good order."),
        (ServiceDimension.Tangibles, "Упаковка цела, маркировка читается с первого взгляда.", "Packaging is intact and labels can be read at a glance."),
        (ServiceDimension.Tangibles, "Счета, накладные и паспорта качества оформлены чётко и без исправлений.", "Invoices, delivery notes and quality certificates are clear and free of corrections."),
        (ServiceDimension.Tangibles, "Каталог, сайт и образцы дают всё, чтобы выбрать товар.", "The catalogue, website and samples give all one needs to choose."),
        (ServiceDimension.Reliability, "Товар приходит в обещанный срок.", "Goods arrive by the promised date."),
        (ServiceDimension.Reliability, "Приезжает ровно то и столько, что заказано.", "Exactly what was ordered arrives, in the ordered quantity."),
        (ServiceDimension.Reliability, "Качество одинаково от партии к партии.", "Quality is the same from batch to batch."),
        (ServiceDimension.Reliability, "Цены и условия, о которых договорились, соблюдаются.", "Agreed prices and terms are kept."),
        (ServiceDimension.Reliability, "Если что-то случилось, поставщик предупреждает сам и предлагает выход.", "If something goes wrong, the supplier says so first and offers a way out."),
        (ServiceDimension.Responsiveness, "На запрос цены и наличия отвечают быстро.", "Requests for price and stock are answered quickly."),
        (ServiceDimension.Responsiveness, "Известно точно, когда придёт заказ и где он сейчас.", "One knows exactly when an order will come and where it is now."),
        (ServiceDimension.Responsiveness, "Срочный заказ берут в работу без лишних согласований.", "An urgent order is taken on without needless approvals."),
        (ServiceDimension.Responsiveness, "Претензии разбирают сразу и доводят до конца.", "Claims are handled at once and brought to an end."),
        (ServiceDimension.Assurance, "Менеджер знает товар и советует то, что подходит.", "The account manager knows the goods and recommends what fits."),
        (ServiceDimension.Assurance, "Словам сотрудников можно верить без письма вдогонку.", "What the staff say can be relied on without a letter to confirm it."),
        (ServiceDimension.Assurance, "Договор, деньги и документы с этим поставщиком в безопасности.", "Contract, money and papers are safe with this supplier."),
        (ServiceDimension.Assurance, "Со всеми сотрудниками — от водителя до бухгалтера — приятно иметь дело.", "Everybody, from the driver to the accountant, is pleasant to deal with."),
        (ServiceDimension.Empathy, "Поставщик понимает наше производство и наши задачи.", "The supplier understands our production and our tasks."),
        (ServiceDimension.Empathy, "У нас есть свой менеджер, который помнит договорённости.", "We have a manager of our own who remembers what was agreed."),
        (ServiceDimension.Empathy, "Условия подбирают под нас: партии, график, документы.", "Terms are fitted to us: batches, schedule, papers."),
        (ServiceDimension.Empathy, "Связаться с нужным человеком удобно в наше рабочее время.", "The right person is easy to reach in our working hours."),
        (ServiceDimension.Empathy, "Поставщик действует в наших интересах, даже если выгоднее иначе.", "The supplier acts in our interest even where another way would pay better."),
    ];

    private static readonly (ServiceDimension Dimension, string Ru, string En)[] Dimensions =
    [
        (ServiceDimension.Tangibles, "Оснащение, упаковка и документы", "Equipment, packaging and papers"),
        (ServiceDimension.Reliability, "Надёжность: обещанное выполняется", "Reliability: promises are kept"),
        (ServiceDimension.Responsiveness, "Быстрота ответа и помощи", "Speed of answers and help"),
        (ServiceDimension.Assurance, "Знания и доверие к людям", "Knowledge of the people and trust in them"),
        (ServiceDimension.Empathy, "Внимание к нашим задачам", "Attention to our tasks"),
    ];

    private static readonly (string Key, string Ru, string En)[] SupplierAttributes =
    [
        ("quality", "Стабильное качество товара", "Steady quality of the goods"),
        ("on-time", "Поставка точно в срок", "Delivery on time"),
        ("range", "Ассортимент: всё нужное в одном месте", "Range: all one needs in one place"),
        ("stock", "Наличие ходовых позиций на складе", "Common items in stock"),
        ("price", "Цена с учётом всех затрат на закупку", "Price, with all costs of purchasing counted"),
        ("payment", "Условия оплаты и отсрочка", "Terms of payment and credit"),
        ("stability", "Цены без неожиданных скачков", "Prices without surprises"),
        ("delivery", "Доставка удобными партиями на нашу площадку", "Delivery in handy batches to our site"),
        ("papers", "Документы и сертификаты без ошибок", "Papers and certificates without mistakes"),
        ("claims", "Замена и возврат без споров", "Replacement and return without disputes"),
        ("novelty", "Новинки и аналоги, о которых рассказывают вовремя", "New goods and equivalents one hears of in time"),
        ("standing", "Надёжность и репутация компании", "Soundness and reputation of the company"),
    ];

    private static readonly (string Key, string Ru, string En)[] ServiceAttributes =
    [
        ("answer", "Скорость ответа на запрос", "Speed of the answer to a request"),
        ("one-window", "Один менеджер, который решает всё", "One manager who settles everything"),
        ("expertise", "Помощь в подборе и расчёте", "Help with choosing and calculating"),
        ("status", "Понятно, где заказ и когда придёт", "Clear where the order is and when it comes"),
        ("urgent", "Помощь в срочной ситуации", "Help when it is urgent"),
        ("claims", "Разбор претензий: быстро и по-честному", "Claims handled fast and fairly"),
        ("technical", "Техническая поддержка после поставки", "Technical support after delivery"),
        ("training", "Обучение наших сотрудников работе с товаром", "Training our people to work with the goods"),
        ("exchange", "Удобный обмен документами и заказ через интернет", "Easy exchange of papers and ordering online"),
        ("courtesy", "Вежливость склада, водителей, бухгалтерии", "Courtesy of warehouse, drivers, accounts"),
        ("initiative", "Менеджер сам предлагает, как нам сэкономить", "The manager suggests how we can save, unasked"),
    ];

    private static readonly (string Key, int Page, string Ru, string En)[] InterviewQuestions =
    [
        ("story", 1, "Расскажите, как вы пришли к работе с нами. Что тогда решило дело?", "How did you come to work with us? What settled it then?"),
        ("picture", 1, "Если описать нас как человека, какой он?", "If our company were a person, what would that person be like?"),
        ("relief", 1, "Когда с нами было спокойно? Что именно тогда сделали наши люди?", "When did you feel at ease with us? What exactly did our people do?"),
        ("worry", 1, "Что тревожит вас перед каждым заказом, даже если всё обычно в порядке?", "What worries you before every order, even if all is usually well?"),
        ("anger", 2, "Вспомните случай, когда вы на нас рассердились. Что осталось после него?", "Recall a time when we made you angry. What has stayed since?"),
        ("unsaid", 2, "О чём вы нам не говорите, потому что «всё равно не изменится»?", "What do you not tell us because \"it will not change anyway\"?"),
        ("personal", 2, "Чем лично вы рискуете и что лично выигрываете, выбирая поставщика?", "What do you personally risk and gain by choosing a supplier?"),
        ("colleagues", 2, "Что говорят о нас ваши коллеги: склад, цех, бухгалтерия, директор?", "What do your colleagues say of us: stores, shop floor, accounts, the director?"),
        ("rivals", 3, "Чему нам стоило бы поучиться у других поставщиков?", "What should we learn from other suppliers?"),
        ("leave", 3, "Что должно случиться, чтобы вы ушли от нас? А чтобы отдали нам весь объём?", "What would have to happen for you to leave us? And to give us the whole volume?"),
        ("wish", 3, "Если бы завтра можно было изменить в нашей работе одно, что бы это было?", "If one thing in our work could be changed tomorrow, what would it be?"),
    ];

    private static SurveyTemplate ServqualSurvey()
    {
        var survey = Survey(Servqual, SurveyKind.Servqual, "Какого обслуживания вы ждёте и какое получаете", "The service you expect and the service you get",
            "К каждому утверждению — две оценки от 1 до 7: насколько так должно быть у хорошего поставщика и насколько так у нас.",
            "Two scores from 1 to 7 for each statement: how far it should be so at a good supplier, and how far it is so with us.");
        foreach (var group in ServiceItems.GroupBy(i => i.Dimension))
        {
            foreach (var (item, index) in group.Select((item, index) => (item, index)))
            {
                Scaled(survey, $"{KeyOf(group.Key)}-{index + 1}", (int)group.Key + 1, QuestionMeasure.Gap, 1, 7, item.Ru, item.En, Agree, QuestionKind.Pair).Dimension = group.Key;
            }
        }

        var weights = Add(survey, WeightsKey, 6, QuestionKind.Points, "Разделите 100 баллов: что для вас важнее?", "Divide 100 points: what matters more to you?");
        (weights.Measure, weights.HelpRu, weights.HelpEn) = (QuestionMeasure.Weights, "В сумме 100. Вопрос можно пропустить.", "100 in all. You may skip this question.");
        weights.Options.AddRange(Dimensions.Select((d, i) => new SurveyOption { Question = weights, Key = KeyOf(d.Dimension), Order = i + 1, TextRu = d.Ru, TextEn = d.En }));
        Open(survey, "else", 6, "Что ещё нам важно знать?", "What else should we know?");
        return survey;
    }

    /// <summary>The five dimensions in their order, with the texts of the form where it has any.</summary>
    internal static List<SaveSurveyQuestion.OptionForm> WeightOptions(IReadOnlyList<SaveSurveyQuestion.OptionForm> texts) =>
        [.. Dimensions.Select(d => texts.FirstOrDefault(t => t.Key == KeyOf(d.Dimension) && !string.IsNullOrWhiteSpace(t.TextRu)) ?? new() { Key = KeyOf(d.Dimension), TextRu = d.Ru, TextEn = d.En })];

    private static SurveyTemplate SupplierSurvey() => Ideal(Survey(IdealSupplier, SurveyKind.IdealSupplier, "Идеальный поставщик", "The ideal supplier",
        "Две оценки от 1 до 10: насколько это для вас важно и как это сейчас у нас.", "Two scores from 1 to 10: how important it is to you, and how we do today."),
        SupplierAttributes, "Что ещё делает поставщика идеальным для вас?", "What else makes a supplier ideal for you?");

    private static SurveyTemplate ServiceSurvey() => Ideal(Survey(IdealService, SurveyKind.IdealService, "Идеальный сервис", "The ideal service",
        "Две оценки от 1 до 10: насколько это для вас важно и как это сейчас у нас.", "Two scores from 1 to 10: how important it is to you, and how we do today."),
        ServiceAttributes, "Чего ещё не хватает в нашем сервисе?", "What else is missing in our service?");

    private static SurveyTemplate Ideal(SurveyTemplate survey, (string Key, string Ru, string En)[] attributes, string elseRu, string elseEn)
    {
        foreach (var ((key, ru, en), index) in attributes.Select((attribute, index) => (attribute, index)))
        {
            Scaled(survey, key, (index / 6) + 1, QuestionMeasure.Deficit, 1, 10, ru, en, LowToHigh, QuestionKind.Pair);
        }

        Open(survey, "else", 2, elseRu, elseEn);
        return survey;
    }

    /// <summary>Of an item or of the option that carries the dimension's weight.</summary>
    internal static string KeyOf(ServiceDimension dimension) => dimension.ToString().ToLowerInvariant();
}
