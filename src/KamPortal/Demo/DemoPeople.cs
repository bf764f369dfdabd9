using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.People;

namespace KamPortal.Demo;

/// <summary>1,150 people with their places in the accounts; a tenth of them write in English.</summary>
internal sealed class DemoPeople
{
    public const int Count = 1_150;

    private readonly Random random = new(DemoCompany.Seed + 2);
    private readonly BulkLoad load;
    private readonly DateOnly today;

    public DemoPeople(BulkLoad load, DemoAccounts accounts, DateOnly today)
    {
        (this.load, this.today) = (load, today);
        foreach (var account in accounts.All)
        {
            var isForeign = accounts.Foreign.Contains(account);
            var count = account.Size switch { AccountSize.Largest => 22, AccountSize.Large => 13, AccountSize.Medium => 6, _ => 3 };
            for (var i = 0; i < count; i++)
            {
                Employ(isForeign ? Foreigner(account) : Russian(account), account, i % DemoNames.Positions.Length, isForeign);
            }
        }

        var largest = accounts.All.First(a => a.Size == AccountSize.Largest);
        for (var i = 0; All.Count < Count; i++)
        {
            Employ(Russian(largest), largest, 13 + i, false);
        }

        Plant(accounts);
        foreach (var group in Employments.GroupBy(e => e.AccountId))
        {
            Subordinate([.. group]);
        }
    }

    public List<Person> All { get; } = new(Count);

    public List<Employment> Employments { get; } = [];

    /// <summary>The decision maker of a key account who left last week.</summary>
    public Employment Leaver { get; private set; } = null!;

    public ILookup<int, Employment> ByAccount => Employments.ToLookup(e => e.AccountId);

    private Person Russian(Account account)
    {
        var isFemale = random.Next(100) < 42;
        var last = Pick(DemoNames.LastNames) + (isFemale ? "а" : "");
        var first = Pick(isFemale ? DemoNames.FemaleNames : DemoNames.MaleNames);
        var person = Person.Named(last, first, Pick(DemoNames.Patronymics) + (isFemale ? "на" : "ич"));
        var mailbox = $"{DemoStaff.ToLatin(first)[..1]}.{DemoStaff.ToLatin(last)}@client{account.Id}.example";
        person.Reach(random.Next(100) < 93 ? mailbox : null, Phone("+7 (34{0}) {1:D3}-{2:D2}-{3:D2}"), random.Next(3) > 0 ? Phone("+7 90{0} {1:D3}-{2:D2}-{3:D2}") : null);
        return Describe(person);
    }

    private Person Foreigner(Account account)
    {
        var (first, last) = (Pick(DemoNames.ForeignFirstNames), Pick(DemoNames.ForeignLastNames));
        var person = Person.Named(last, first, null, $"{first} {last}");
        (person.Language, person.TimeZoneId) = ("en", account.TimeZoneId);
        person.Reach($"{string.Concat(first.Concat(".").Concat(last).Where(c => char.IsAsciiLetter(c) || c == '.'))}@client{account.Id}.example".ToLowerInvariant(), Phone("+44 20 7{0} {1:D3} {2:D2}{3:D2}"), null);
        return Describe(person);
    }

    private Person Describe(Person person)
    {
        if (random.Next(100) < 76)
        {
            var year = random.Next(1961, 2003);
            var day = new DateOnly(year, 1, 1).AddDays(random.Next(365));
            person.Born(day.Month, day.Day, random.Next(6) == 0 ? null : year);
        }

        if (random.Next(3) == 0)
        {
            person.Hobby = Pick(DemoNames.Hobbies);
        }

        var chance = random.Next(100);
        var status = chance switch { < 72 => ConsentStatus.Given, < 90 => ConsentStatus.Unknown, < 96 => ConsentStatus.Refused, _ => ConsentStatus.Withdrawn };
        person.RecordConsent(status, today.AddDays(-random.Next(30, 900)), status == ConsentStatus.Given ? "Согласие в договоре поставки" : null);
        person.OptOuts = random.Next(100) switch { < 3 => OptOuts.Mail, < 5 => OptOuts.Surveys, < 7 => OptOuts.Greetings | OptOuts.Events, _ => OptOuts.None };
        load.Number(person);
        All.Add(person);
        return person;
    }

    private Employment Employ(Person person, Account account, int position, bool isForeign)
    {
        var place = DemoNames.Positions[position % DemoNames.Positions.Length];
        var employment = new Employment
        {
            PersonId = person.Id,
            AccountId = account.Id,
            Position = isForeign ? place.PositionEn : place.Position,
            Department = isForeign ? place.DepartmentEn : place.Department,
            Seniority = place.Seniority,
            RoleId = place.Role is { } role && random.Next(5) > 0 ? role : null,
            FromOn = account.CreatedOn.AddDays(random.Next(Math.Max(1, today.DayNumber - account.CreatedOn.DayNumber))),
            IsOutside = place.Role == DemoCentreWords.Consultant,
            Organisation = place.Role == DemoCentreWords.Consultant ? DemoCentreWords.Outside[Employments.Count % DemoCentreWords.Outside.Length] : null,
        };
        load.Number(employment);
        Employments.Add(employment);
        return employment;
    }

    /// <summary>A designer or consultant who works with the account from their own firm.</summary>
    public Employment EmployOutside(int personId, Account account, string organisation)
    {
        var employment = new Employment { PersonId = personId, AccountId = account.Id, IsOutside = true, Organisation = organisation, FromOn = today.AddDays(-300) };
        load.Number(employment);
        Employments.Add(employment);
        return employment;
    }

    /// <summary>Days, names and silences that greetings, search and mail have to stand.</summary>
    private void Plant(DemoAccounts accounts)
    {
        var homes = accounts.All.ToDictionary(a => a.Id);
        var plain = new Queue<Person>(All.Where(p => p.Language == "ru").Skip(40).Where((_, i) => i % 7 == 0));
        Person Next(string? last = null, string? first = null, string? middle = null)
        {
            var person = plain.Dequeue();
            if (last is not null)
            {
                person.Rename(last, first, middle, null);
            }

            return person;
        }

        Next().Born(2, 29, 1984);
        Next().Born(2, 29, null);
        Next().Born(6, 17, null);
        Next().Born(12, 31, 1979);
        Next().Born(today.Month, today.Day, 1976);
        Next().Born(today.AddDays(1).Month, today.AddDays(1).Day, 1992);
        var sunday = today.AddDays(7 - (int)today.DayOfWeek);
        Next().Born(sunday.Month, sunday.Day, 1968);
        Next("Королёв", "Пётр", "Семёнович").Reach("p.korolev@client.example", "+7 (343) 555-01-17", null);
        Next("Королев", "Петр", "Семенович").Reach(null, "+7 (343) 555-01-17", null);
        Next("Верхнекамский-Нижнетагильский", "Максимилиан-Константин", "Всеволодович");
        Next("О’Коннор", "Шон", null);
        Next().Reach(null, null, null);
        Next().OptOuts = OptOuts.Greetings | OptOuts.Surveys | OptOuts.Events | OptOuts.Mail;
        Next().RecordConsent(ConsentStatus.Unknown, null, null);
        Next().RecordConsent(ConsentStatus.Refused, today.AddDays(-20), "Отказался по телефону");
        Next().TimeZoneId = "Asia/Vladivostok";
        All.First(p => p.Language == "en").TimeZoneId = "America/Bogota";

        // In two accounts at once, and one who changed employers.
        foreach (var person in new[] { Next(), Next(), Next() })
        {
            Employ(person, homes[Employments.First(e => e.PersonId == person.Id).AccountId % accounts.All.Count + homes.Keys.Min()], 16, false);
        }

        var mover = Next();
        var old = Employments.First(e => e.PersonId == mover.Id);
        old.ToOn = today.AddDays(-60);
        Employ(mover, accounts.All.First(a => a.Size == AccountSize.Largest && a.Id != old.AccountId), 1, false).FromOn = today.AddDays(-59);

        // A decision maker who left last week.
        Leaver = Employments.First(e => e.RoleId == 4 && homes[e.AccountId].KeyStatus == KeyStatus.Key && homes[e.AccountId].Abcd == AbcdCategory.A);
        Leaver.ToOn = today.AddDays(-7);
        All.First(p => p.Id == Leaver.PersonId).LeftOn = today.AddDays(-7);
    }

    /// <summary>Everybody reports to somebody of the next higher seniority in the same account; the most senior to nobody.</summary>
    private static void Subordinate(List<Employment> places)
    {
        foreach (var place in places)
        {
            var above = place.IsOutside ? null : places.Where(p => p.Seniority > place.Seniority && p.ToOn is null && !p.IsOutside).OrderBy(p => p.Seniority).ThenByDescending(p => p.Department == place.Department).ThenBy(p => p.Id).FirstOrDefault();
            place.ReportsToId = above?.Id;
        }
    }

    private string Phone(string format) => string.Format(CultureInfo.InvariantCulture, format, random.Next(3, 10), random.Next(1000), random.Next(100), random.Next(100));

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
