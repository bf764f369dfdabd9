using KamPortal.PurchasingCentres;

namespace KamPortal.Demo;

/// <summary>What members of purchasing centres decide, want and hear from competitors, by role; no real company is meant.</summary>
internal static class DemoCentreWords
{
    public const int Initiator = 1;
    public const int User = 2;
    public const int Expert = 3;
    public const int Decider = 4;
    public const int Buyer = 5;
    public const int Approver = 6;
    public const int Gatekeeper = 7;
    public const int Coach = 8;
    public const int Opponent = 9;
    public const int Consultant = 10;

    /// <summary>How heavy a role usually weighs before the weights are brought to 100.</summary>
    public static int WeightOf(int role) => role switch { Decider => 30, Approver => 16, Expert => 14, Buyer => 12, Opponent => 8, Initiator or Coach or Consultant => 7, User => 6, _ => 3 };

    public static DecisionStage StageOf(int role) => role switch
    {
        Initiator or Coach => DecisionStage.Need,
        Expert or Consultant => DecisionStage.Specification,
        Buyer => DecisionStage.SupplierSearch,
        Opponent or Gatekeeper => DecisionStage.Comparison,
        Decider => DecisionStage.Decision,
        Approver => DecisionStage.Contract,
        _ => DecisionStage.Use,
    };

    public static string DecidesOf(int role) => role switch
    {
        Initiator => "Подаёт заявку на замену и новые узлы",
        User => "Принимает арматуру в работу, пишет замечания",
        Expert => "Согласует спецификацию и аналоги",
        Decider => "Выбирает поставщика",
        Buyer => "Собирает предложения, ведёт переговоры о цене и сроках",
        Approver => "Утверждает бюджет и отсрочку",
        Gatekeeper => "Решает, кого пустить на встречу",
        Coach => "Подсказывает, кто и что решает",
        Opponent => "Продвигает другого поставщика",
        _ => "Пишет технические требования в проект",
    };

    public static readonly string[] Interests =
    [
        "Меньше остановок участка из-за арматуры", "Срок поставки не больше двух недель", "Отсрочка 45 дней без залога", "Один поставщик на все диаметры", "Снизить запас на складе на треть",
        "Паспорта и сертификаты вместе с отгрузкой", "Обучить смену обслуживанию приводов", "Уложиться в бюджет ремонтов", "Пройти проверку надзора без замечаний", "Перейти на российские аналоги",
    ];

    public static readonly string[] PersonalInterests = ["Готовит себе замену, хочет уйти красиво", "Ждёт повышения после запуска цеха", "Любит, когда спрашивают совета", "Ценит точность и короткие письма", "Не любит сюрпризов в пятницу", "Гордится своей ремонтной службой"];

    public static readonly string[] Competitors = ["«ВолгаКран»: держат склад рядом", "«Арматура-Юг»: дешевле на задвижках", "«Теплоклапан»: дружит с их проектировщиками", "«Гермес-Флекс»: возит бесплатные образцы"];

    public static readonly string[] NextActions = ["Показать расчёт окупаемости", "Пригласить на испытательный стенд", "Передать образцы на испытание", "Согласовать график поставок на квартал", "Познакомить с нашим руководителем", "Выяснить, чем недоволен", "Подготовить сравнение с конкурентом", "Обсудить обучение смены"];

    public static readonly string[] Outside = ["Проектный институт «СеверГипроТруб»", "Бюро «Арматурный надзор»", "Инжиниринговый центр «Контур-Проект»", "ООО «Пусконаладка-Сервис»"];
}
