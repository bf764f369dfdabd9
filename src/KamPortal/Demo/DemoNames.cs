namespace KamPortal.Demo;

/// <summary>Words the demo company and the scale set make their names of; no real company or person is meant.</summary>
internal static class DemoNames
{
    public static readonly string[] Roots =
    [
        "Север", "Волга", "Урал", "Сибирь", "Байкал", "Амур", "Кама", "Ока", "Двина", "Таймыр", "Алтай", "Каспий", "Балтика", "Печора", "Енисей", "Ладога",
        "Онега", "Вятка", "Тобол", "Ангара", "Лена", "Селигер", "Хибины", "Саяны",
    ];

    public static readonly string[] Trades =
    [
        "Трубомонтаж", "Энергосервис", "Химпром", "Водоканал", "Теплосеть", "Нефтегазстрой", "Промснаб", "Судоремонт", "Агромаш", "Металлсервис", "Газкомплект", "Стройинжиниринг",
        "Целлюлоза", "Гидропривод", "Пищемаш", "Котломонтаж", "Карьер", "Элеватор",
    ];

    /// <summary>By trade, same order as <see cref="Trades"/>.</summary>
    public static readonly string[] Industries =
    [
        "Строительство", "Энергетика", "Химия", "ЖКХ", "ЖКХ", "Нефть и газ", "Торговля", "Судостроение", "Сельское хозяйство", "Металлургия", "Нефть и газ", "Строительство",
        "Целлюлоза и бумага", "Машиностроение", "Пищевая промышленность", "Энергетика", "Горная добыча", "Сельское хозяйство",
    ];

    public static readonly string[] Forms = ["ООО", "ООО", "ООО", "АО", "АО", "ПАО", "МУП"];

    public static readonly (string Name, string Industry, string Zone)[] Foreign =
    [
        ("Nordic Valve Oy", "Машиностроение", "Europe/Helsinki"), ("Gulf Pipeline Services FZE", "Нефть и газ", "Asia/Dubai"), ("Anatolia Flow Systems A.S.", "Торговля", "Europe/Istanbul"),
        ("Silk Road Energy LLP", "Энергетика", "Asia/Almaty"), ("Andes Flow Control S.A.C.", "Горная добыча", "America/Lima"), ("O'Hara Process Valves Ltd", "Химия", "Europe/Dublin"),
        ("Mekong Water Works JSC", "ЖКХ", "Asia/Ho_Chi_Minh"), ("Baltic Shiprepair OÜ", "Судостроение", "Europe/Tallinn"), ("Deccan Boilers Pvt Ltd", "Энергетика", "Asia/Kolkata"),
        ("Han River Fittings Co., Ltd", "Торговля", "Asia/Seoul"), ("Caspian Drilling Supply LLC", "Нефть и газ", "Asia/Baku"), ("Tashkent Pump & Valve MCHJ", "Сельское хозяйство", "Asia/Tashkent"),
    ];

    /// <summary>By branch: the regions its managers work in.</summary>
    public static readonly (string Region, string Zone)[][] Regions =
    [
        [("Москва", "Europe/Moscow"), ("Московская область", "Europe/Moscow"), ("Санкт-Петербург", "Europe/Moscow"), ("Нижегородская область", "Europe/Moscow"), ("Самарская область", "Europe/Samara"), ("Мурманская область", "Europe/Moscow")],
        [("Свердловская область", "Asia/Yekaterinburg"), ("Челябинская область", "Asia/Yekaterinburg"), ("Пермский край", "Asia/Yekaterinburg"), ("Тюменская область", "Asia/Yekaterinburg")],
        [("Новосибирская область", "Asia/Novosibirsk"), ("Томская область", "Asia/Tomsk"), ("Красноярский край", "Asia/Krasnoyarsk"), ("Кемеровская область", "Asia/Novokuznetsk")],
        [("Приморский край", "Asia/Vladivostok"), ("Хабаровский край", "Asia/Vladivostok"), ("Сахалинская область", "Asia/Sakhalin")],
    ];

    /// <summary>Masculine forms; the feminine adds «а».</summary>
    public static readonly string[] LastNames =
    [
        "Абрамов", "Авдеев", "Баранов", "Беспалов", "Быков", "Васильев", "Воронин", "Герасимов", "Голубев", "Горбунов", "Дементьев", "Дорофеев", "Егоров", "Ефимов", "Жданов", "Журавлёв",
        "Зайцев", "Зотов", "Игнатов", "Исаев", "Калинин", "Карпов", "Киселёв", "Комаров", "Крылов", "Кудрявцев", "Лебедев", "Логинов", "Лыткин", "Макаров", "Маслов", "Мещеряков",
        "Миронов", "Наумов", "Никонов", "Овчинников", "Осокин", "Панфилов", "Плотников", "Потапов", "Родионов", "Рябов", "Семёнов", "Сидоров", "Сорокин", "Степанов", "Суханов", "Трофимов",
        "Уваров", "Устинов", "Филатов", "Фролов", "Хомяков", "Чернов", "Чистяков", "Шаров", "Щукин", "Юдин", "Яковлев", "Якушев",
    ];

    public static readonly string[] MaleNames = ["Александр", "Алексей", "Андрей", "Антон", "Борис", "Вадим", "Валерий", "Виктор", "Владимир", "Геннадий", "Григорий", "Дмитрий", "Евгений", "Иван", "Константин", "Леонид", "Максим", "Михаил", "Николай", "Пётр", "Семён", "Сергей", "Фёдор", "Юрий"];

    public static readonly string[] FemaleNames = ["Алла", "Анастасия", "Валентина", "Вера", "Галина", "Екатерина", "Жанна", "Зоя", "Инна", "Ксения", "Лариса", "Лидия", "Людмила", "Маргарита", "Мария", "Надежда", "Нина", "Оксана", "Полина", "Раиса", "Софья", "Тамара", "Ульяна", "Эльвира"];

    /// <summary>Without the ending: «ич» or «на».</summary>
    public static readonly string[] Patronymics = ["Александров", "Алексеев", "Андреев", "Борисов", "Викторов", "Владимиров", "Геннадьев", "Дмитриев", "Евгеньев", "Иванов", "Константинов", "Леонидов", "Михайлов", "Николаев", "Олегов", "Павлов", "Сергеев", "Юрьев"];

    public static readonly string[] ForeignFirstNames = ["Aino", "Ahmed", "Bekzat", "Carlos", "Chi", "Deepa", "Elif", "Eoin", "Farid", "Hannu", "Ji-woo", "Kaarel", "Leyla", "Linh", "Maria", "Murat", "Nilufar", "Omar", "Priya", "Rosa", "Saoirse", "Timur", "Viljar", "Yuna"];

    public static readonly string[] ForeignLastNames = ["Aalto", "Al Mansoori", "Aydın", "Castillo", "Doyle", "Gasimov", "Heikkinen", "Iyer", "Kask", "Kim", "Kovalenko", "Mammadov", "Mets", "Nguyen", "O'Brien", "Park", "Quispe", "Rao", "Saarinen", "Seitkali", "Tran", "Usmonov", "Yılmaz", "Zhaksybekov"];

    public static readonly string[] Hobbies = ["Рыбалка на спиннинг", "Хоккей, болеет за местную команду", "Дача и сад", "Лыжи", "Шахматы", "Поёт в хоре", "Разводит овчарок", "Байдарочные походы", "Собирает модели паровозов", "Бег, марафоны"];

    /// <summary>Seniority, role code (null: none yet), position, department, the same in English.</summary>
    public static readonly (int Seniority, int? Role, string Position, string Department, string PositionEn, string DepartmentEn)[] Positions =
    [
        (5, 4, "Генеральный директор", "Дирекция", "Managing Director", "Board"),
        (3, 5, "Начальник отдела снабжения", "Снабжение", "Head of Procurement", "Procurement"),
        (4, 3, "Главный инженер", "Техническая дирекция", "Chief Engineer", "Engineering"),
        (1, 5, "Специалист по закупкам", "Снабжение", "Buyer", "Procurement"),
        (4, 6, "Финансовый директор", "Финансы", "Finance Director", "Finance"),
        (3, 2, "Главный механик", "Эксплуатация", "Maintenance Manager", "Operations"),
        (2, 1, "Ведущий инженер-проектировщик", "Проектный отдел", "Lead Design Engineer", "Design"),
        (1, 7, "Секретарь руководителя", "Дирекция", "Executive Assistant", "Board"),
        (2, 3, "Инженер КИПиА", "Эксплуатация", "Instrument Engineer", "Operations"),
        (1, null, "Кладовщик", "Склад", "Storekeeper", "Warehouse"),
        (1, null, "Бухгалтер", "Финансы", "Accountant", "Finance"),
        (2, 2, "Мастер участка", "Производство", "Shift Supervisor", "Production"),
        (4, 4, "Заместитель генерального директора по закупкам", "Дирекция", "Deputy Director for Procurement", "Board"),
        (1, 2, "Слесарь-ремонтник", "Эксплуатация", "Fitter", "Operations"),
        (2, 8, "Юрист", "Юридический отдел", "Legal Counsel", "Legal"),
        (2, 9, "Руководитель тендерной группы", "Снабжение", "Tender Manager", "Procurement"),
        (3, 10, "Технический консультант", "Проектная группа", "Technical Consultant", "Project group"),
        (1, null, "Логист", "Логистика", "Logistics Specialist", "Logistics"),
    ];

    public static readonly (string Group, (string Product, decimal Price)[] Products)[] Goods =
    [
        ("Краны шаровые", [("Кран шаровый фланцевый DN50 PN40", 4_870m), ("Кран шаровый фланцевый DN100 PN16", 11_340m), ("Кран шаровый приварной DN80 PN25", 7_960m), ("Кран шаровый муфтовый DN25 PN40", 1_285.50m)]),
        ("Задвижки", [("Задвижка клиновая DN100 PN16", 9_620m), ("Задвижка клиновая DN200 PN16", 27_450m), ("Задвижка с обрезиненным клином DN80", 6_115m)]),
        ("Затворы", [("Затвор дисковый DN150 PN16", 8_240m), ("Затвор дисковый DN300 PN10", 24_900m), ("Затвор обратный двустворчатый DN100", 7_330m)]),
        ("Клапаны", [("Клапан обратный DN50 PN40", 5_480m), ("Клапан предохранительный DN25", 12_760m), ("Клапан регулирующий DN40 с позиционером", 86_400m)]),
        ("Фланцы", [("Фланец плоский DN100 PN16", 1_140m), ("Фланец воротниковый DN150 PN40", 4_215m), ("Заглушка фланцевая DN80", 985.40m)]),
        ("Отводы и тройники", [("Отвод 90° DN100", 640m), ("Тройник равнопроходный DN80", 1_310m), ("Переход концентрический DN150×100", 1_045m)]),
        ("Крепёж и прокладки", [("Шпилька М20×120, комплект 8 шт.", 1_936m), ("Прокладка паронитовая DN100", 118.70m), ("Прокладка спирально-навитая DN150", 1_474m)]),
        ("Приводы", [("Электропривод четвертьоборотный 100 Н·м", 48_300m), ("Пневмопривод двустороннего действия", 21_150m), ("Редуктор ручной для DN300", 13_870m)]),
        ("Фильтры", [("Фильтр сетчатый фланцевый DN80", 5_240m), ("Фильтр магнитный DN50", 6_890m), ("Грязевик вертикальный DN150", 18_720m)]),
        ("КИП", [("Манометр 0–1,6 МПа", 1_265m), ("Датчик давления 4–20 мА", 17_480m), ("Расходомер электромагнитный DN50", 94_600m)]),
        ("Насосы", [("Насос центробежный 5,5 кВт", 78_900m), ("Насос дренажный 1,1 кВт", 23_460m), ("Насос дозировочный", 112_300m)]),
        ("Сервис и монтаж", [("Шеф-монтаж, день", 32_000m), ("Ревизия арматуры на объекте", 14_500m), ("Испытание на герметичность", 6_700m)]),
    ];
}
