using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Demo;

/// <summary>24 enabled members of staff and one who left, in four branches.</summary>
internal sealed class DemoStaff
{
    private static readonly (string Name, string Zone)[] Cities =
    [
        ("Москва", "Europe/Moscow"), ("Екатеринбург", "Asia/Yekaterinburg"), ("Новосибирск", "Asia/Novosibirsk"), ("Владивосток", "Asia/Vladivostok"),
    ];

    private static readonly Dictionary<char, string> Latin = new()
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "g", ['д'] = "d", ['е'] = "e", ['ё'] = "e", ['ж'] = "zh", ['з'] = "z", ['и'] = "i", ['й'] = "y",
        ['к'] = "k", ['л'] = "l", ['м'] = "m", ['н'] = "n", ['о'] = "o", ['п'] = "p", ['р'] = "r", ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ф'] = "f",
        ['х'] = "kh", ['ц'] = "ts", ['ч'] = "ch", ['ш'] = "sh", ['щ'] = "sch", ['ъ'] = "", ['ы'] = "y", ['ь'] = "", ['э'] = "e", ['ю'] = "yu", ['я'] = "ya",
    };

    private readonly BulkLoad load;

    public DemoStaff(BulkLoad load, DateOnly today)
    {
        this.load = load;
        foreach (var (name, zone) in Cities)
        {
            var branch = new Branch { Name = name, TimeZoneId = zone };
            load.Number(branch);
            Branches.Add(branch);
        }

        Director = Hire("Вершинин", "Андрей", "Павлович", "Коммерческий директор", 0, null, Role.Director);
        var west = Hire("Орлова", "Марина", "Сергеевна", "Руководитель отдела ключевых клиентов, Запад", 0, Director, Role.Head);
        var east = Hire("Тарасов", "Игорь", "Викторович", "Руководитель отдела ключевых клиентов, Восток", 1, Director, Role.Head);
        Heads = [west, east];
        Managers =
        [
            Hire("Смирнова", "Анна", "Дмитриевна", "Клиентский менеджер", 0, west, Role.Manager),
            Hire("Белов", "Кирилл", "Андреевич", "Клиентский менеджер", 0, west, Role.Manager),
            Hire("Соколова", "Ольга", "Николаевна", "Клиентский менеджер", 0, west, Role.Manager),
            Hire("Гаврилов", "Денис", "Олегович", "Клиентский менеджер", 0, west, Role.Manager),
            Hire("Ершова", "Татьяна", "Игоревна", "Клиентский менеджер", 1, west, Role.Manager),
            Hire("Зимин", "Роман", "Алексеевич", "Клиентский менеджер", 1, east, Role.Manager),
            Hire("Кузьмина", "Елена", "Владимировна", "Клиентский менеджер", 1, east, Role.Manager),
            Hire("Лапин", "Павел", "Юрьевич", "Клиентский менеджер", 2, east, Role.Manager),
            Hire("Мельник", "Виктория", "Романовна", "Клиентский менеджер", 2, east, Role.Manager),
            Hire("Ким", "Артём", "Сергеевич", "Клиентский менеджер", 3, east, Role.Manager),
        ];

        // Works part-time: the programme asks more of the day than it holds.
        Managers[3].DayCapacityMinutes = 20;

        // What their clients give them counts among their figures.
        (Managers[0].ScoreInKpi, Managers[5].ScoreInKpi) = (true, true);
        Developer = Hire("Назарова", "Юлия", "Петровна", "Менеджер по развитию", 0, Director, Role.Developer);
        Assistants =
        [
            Hire("Осипова", "Дарья", "Ильинична", "Технический ассистент", 0, west, Role.Assistant),
            Hire("Панин", "Глеб", "Максимович", "Технический ассистент", 1, east, Role.Assistant),
            Hire("Рыбакова", "Алина", "Евгеньевна", "Технический ассистент", 2, east, Role.Assistant),
        ];
        Hire("Савельева", "Ирина", "Борисовна", "Специалист по обучению", 0, Director, Role.HumanResources);
        Hire("Титов", "Олег", "Семёнович", "Планировщик обучения", 1, Director, Role.HumanResources);
        Hire("Уварова", "Светлана", "Андреевна", "Маркетолог", 0, Director, Role.Marketing);
        Hire("Фомин", "Сергей", "Геннадьевич", "Кредитный контролёр", 0, Director, Role.CreditController);
        Hire("Харитонов", "Михаил", "Львович", "Начальник отдела логистики", 0, Director, Role.Department);
        Hire("Цветкова", "Наталья", "Олеговна", "Инженер отдела качества", 1, Director, Role.Department);
        Hire("Шестаков", "Никита", "Вадимович", "Администратор портала", 0, Director, Role.Administrator);
        Left = Hire("Громов", "Илья", "Петрович", "Клиентский менеджер", 0, west, Role.Manager);
        Left.IsEnabled = false;

        Absences =
        [
            new Absence { UserId = OnLeaveWithDeputy.Id, DeputyId = Deputy.Id, FromOn = today.AddDays(-3), ToOn = today.AddDays(10), Kind = AbsenceKind.Leave },
            new Absence { UserId = OnLeaveAlone.Id, FromOn = today.AddDays(-1), ToOn = today.AddDays(12), Kind = AbsenceKind.Leave },
            new Absence { UserId = Managers[1].Id, DeputyId = Managers[3].Id, FromOn = today.AddDays(-40), ToOn = today.AddDays(-36), Kind = AbsenceKind.Sickness, HandedBackAt = today.AddDays(-35).ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc) },
            new Absence { UserId = Managers[4].Id, FromOn = today.AddDays(1), ToOn = today.AddDays(2), Kind = AbsenceKind.BusinessTrip },
            new Absence { UserId = Heads[1].Id, DeputyId = Heads[0].Id, FromOn = today.AddDays(16), ToOn = today.AddDays(18), Kind = AbsenceKind.BusinessTrip },
        ];
        foreach (var absence in Absences)
        {
            load.Number(absence);
        }
    }

    public List<Branch> Branches { get; } = [];

    public List<PortalUser> Users { get; } = [];

    public PortalUser Director { get; }

    public IReadOnlyList<PortalUser> Heads { get; }

    public IReadOnlyList<PortalUser> Managers { get; }

    public PortalUser Developer { get; }

    public IReadOnlyList<PortalUser> Assistants { get; }

    /// <summary>Disabled; his accounts were handed over when he left.</summary>
    public PortalUser Left { get; }

    public IReadOnlyList<Absence> Absences { get; }

    public PortalUser OnLeaveWithDeputy => Managers[2];

    public PortalUser Deputy => Managers[0];

    public PortalUser OnLeaveAlone => Managers[7];

    public static string ToLatin(string name) => string.Concat(name.ToLowerInvariant().Select(c => Latin.GetValueOrDefault(c, char.IsAsciiLetterOrDigit(c) ? c.ToString() : "")));

    private PortalUser Hire(string lastName, string firstName, string middleName, string position, int branch, PortalUser? supervisor, Role role)
    {
        var login = $"{ToLatin(firstName)}.{ToLatin(lastName)}";
        var user = new PortalUser
        {
            Login = login,
            LastName = lastName,
            FirstName = firstName,
            MiddleName = middleName,
            Email = $"{login}@severpromarmatura.example",
            Position = position,
            Phone = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"+7 (495) 555-{10 + branch:D2}-{Users.Count:D2}"),
            BranchId = Branches[branch].Id,
            SupervisorId = supervisor?.Id,
        };
        user.Grant(role);
        load.Number(user);
        user.Roles.ForEach(r => BulkLoad.Set(r, nameof(UserRole.UserId), user.Id));
        Users.Add(user);
        return user;
    }
}
