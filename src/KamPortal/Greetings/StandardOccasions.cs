namespace KamPortal.Greetings;

/// <summary>
/// The occasions the portal comes with. Days of professions as in the decree of the Presidium of the Supreme Soviet of the USSR of 1 October 1980
/// No. 3018-X «О праздничных и памятных днях» (as amended on 1 November 1988 by No. 9724-XI), which still holds in Russia, and in decrees of the
/// President of Russia: No. 459 of 7 May 2013 (trade), No. 679 of 31 May 1999 (agriculture), No. 897 of 25 June 2012 (road transport).
/// </summary>
internal static class StandardOccasions
{
    public const string Birthday = "birthday";
    public const string NewYear = "new-year";

    public static IEnumerable<GreetingOccasion> All =>
    [
        Own(Birthday, OccasionKind.Birthday, "День рождения", "Birthday", OccasionAudience.Everybody),
        Own("company-anniversary", OccasionKind.CompanyAnniversary, "Годовщина компании клиента", "Anniversary of the client's company", OccasionAudience.Deciders),
        Own("partnership", OccasionKind.Partnership, "Годовщина совместной работы", "Anniversary of working together", OccasionAudience.Deciders),
        Public(NewYear, 12, 30, "Новый год", "New Year", OccasionAudience.Everybody),
        Public("defender-day", 2, 23, "23 Февраля — День защитника Отечества", "Defender of the Fatherland Day (23 February)", OccasionAudience.Men),
        Public("womens-day", 3, 8, "8 Марта — Международный женский день", "International Women's Day (8 March)", OccasionAudience.Women),
        Nth("utilities", 3, 3, "День работников ЖКХ и бытового обслуживания", "Housing and Utilities Workers' Day", "жкх; водоканал; коммунал; теплос"),
        Nth("geologist", 4, 1, "День геолога", "Geologist's Day", "геолог; горн"),
        Nth("chemist", 5, OccasionDays.Last, "День химика", "Chemist's Day", "хими"),
        Nth("light-industry", 6, 2, "День работников лёгкой промышленности", "Light Industry Workers' Day", "лёгкая пром; легкая пром; текстил"),
        Nth("fleet", 7, 1, "День работников морского и речного флота", "Sea and River Fleet Workers' Day", "судо; флот; порт"),
        Nth("metallurgist", 7, 3, "День металлурга", "Metallurgist's Day", "металлург"),
        Nth("trade", 7, 4, "День работника торговли", "Trade Workers' Day", "торгов", DayOfWeek.Saturday),
        Nth("railwayman", 8, 1, "День железнодорожника", "Railway Workers' Day", "железнодорож; ржд"),
        Nth("builder", 8, 2, "День строителя", "Builder's Day", "строит"),
        Nth("miner", 8, OccasionDays.Last, "День шахтёра", "Miner's Day", "горн; угол; шахт"),
        Nth("oil-gas", 9, 1, "День работников нефтяной, газовой и топливной промышленности", "Oil and Gas Workers' Day", "нефт; газ; топлив"),
        Nth("forest", 9, 3, "День работников леса", "Forestry Workers' Day", "лес; целлюлоз; бумаг"),
        Nth("machine-builder", 9, OccasionDays.Last, "День машиностроителя", "Machine Builder's Day", "машиностро"),
        Nth("agriculture", 10, 2, "День работника сельского хозяйства и перерабатывающей промышленности", "Agriculture Workers' Day", "сельск; агро"),
        Nth("food", 10, 3, "День работников пищевой промышленности", "Food Industry Workers' Day", "пищев"),
        Nth("road-transport", 10, OccasionDays.Last, "День работника автомобильного и городского пассажирского транспорта", "Road Transport Workers' Day", "транспорт; логист; перевоз"),
        Fixed("energy", 12, 22, "День энергетика", "Power Engineer's Day", "энерг; теплос"),
    ];

    /// <summary>
    /// A call to the clients that matter most, a letter the manager has read to B, C and the unknown, a letter by itself to D. Public and professional days
    /// are for a letter everywhere; only for A somebody reads it before.
    /// </summary>
    public static IEnumerable<GreetingRule> Rules(GreetingOccasion occasion) => Enum.GetValues<Accounts.AbcdCategory>().Select(category => new GreetingRule
    {
        Occasion = occasion,
        Category = category,
        Channel = category == Accounts.AbcdCategory.A && occasion.Kind.IsOwn() ? GreetingChannel.Call : GreetingChannel.Email,
        Approval = (occasion.Kind.IsOwn(), category) switch
        {
            (_, Accounts.AbcdCategory.A) => GreetingApproval.Manager,
            (_, Accounts.AbcdCategory.D) => GreetingApproval.Automatic,
            (true, _) => GreetingApproval.Manager,
            _ => GreetingApproval.Automatic,
        },
    });

    private static GreetingOccasion Own(string code, OccasionKind kind, string russian, string english, OccasionAudience audience) =>
        new() { Code = code, Kind = kind, NameRu = russian, NameEn = english, Audience = audience };

    private static GreetingOccasion Public(string code, int month, int day, string russian, string english, OccasionAudience audience) =>
        new() { Code = code, Kind = OccasionKind.Public, NameRu = russian, NameEn = english, Month = month, Day = day, Audience = audience };

    private static GreetingOccasion Fixed(string code, int month, int day, string russian, string english, string industry) =>
        new() { Code = code, Kind = OccasionKind.Professional, NameRu = russian, NameEn = english, Month = month, Day = day, Industry = industry, Audience = OccasionAudience.Deciders };

    private static GreetingOccasion Nth(string code, int month, int week, string russian, string english, string industry, DayOfWeek weekday = DayOfWeek.Sunday) =>
        new() { Code = code, Kind = OccasionKind.Professional, NameRu = russian, NameEn = english, Month = month, WeekOfMonth = week, Weekday = weekday, Industry = industry, Audience = OccasionAudience.Deciders };
}
