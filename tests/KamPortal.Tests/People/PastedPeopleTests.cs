using KamPortal.People;

namespace KamPortal.Tests.People;

public sealed class PastedPeopleTests
{
    [Theory]
    [InlineData("Иванова Мария Петровна, главный инженер, +7 (912) 345-67-89, m.ivanova@zavod.example", "Иванова|Мария|Петровна|главный инженер|+7 (912) 345-67-89||m.ivanova@zavod.example")]
    [InlineData("Иванова\tМария\tПетровна\tГлавный инженер\t8 (343) 555-01-17\tm.ivanova@zavod.example", "Иванова|Мария|Петровна|Главный инженер||8 (343) 555-01-17|m.ivanova@zavod.example")]
    [InlineData("Королёв;Олег;снабженец;89123456789", "Королёв|Олег||снабженец|89123456789||")]
    [InlineData("3. Королёв Олег — k@zavod.example — 555-01-17", "Королёв|Олег||||555-01-17|k@zavod.example")]
    [InlineData("Мария Петровна Иванова, директор", "Иванова|Мария|Петровна|директор|||")]
    [InlineData("Петров Пётр Петрович главный механик", "Петров|Пётр|Петрович|главный механик|||")]
    [InlineData("John Smith, Buyer, +44 20 7946 0958", "Smith|John||Buyer||+44 20 7946 0958|")]
    [InlineData("Петров, директор", "Петров|||директор|||")]
    [InlineData("Петров\t\t\tДиректор", "Петров|||Директор|||")]
    [InlineData("Сидоров И. П., 8-912-345-67-89, 8 (343) 555-01-17", "Сидоров|И.|П.||8-912-345-67-89|8 (343) 555-01-17|")]
    [InlineData("просто@почта.рф", "||||||просто@почта.рф")]
    public void A_line_is_taken_apart_as_people_write_it(string line, string expected)
    {
        var row = Assert.Single(PastedPeople.Read(line));

        Assert.Equal(expected, string.Join('|', row.Person.LastName, row.Person.FirstName, row.Person.MiddleName, row.Work.Position, row.Person.MobilePhone, row.Person.Phone, row.Person.Email));
    }

    [Fact]
    public void A_head_line_and_blank_lines_are_nobody() =>
        Assert.Equal(["Иванов", "Петров"], PastedPeople.Read("ФИО\tДолжность\tТелефон\r\n\r\nИванов Иван\tинженер\r\n   \r\nПетров Пётр\n---").Select(r => r.Person.LastName));

    [Fact]
    public void More_lines_than_can_be_entered_are_refused_with_their_number()
    {
        var line = "Иванов Иван, инженер\n";

        Assert.Equal(200, PastedPeople.Read(string.Concat(Enumerable.Repeat(line, 200))).Count);
        var refusal = Assert.Throws<RuleViolation>(() => PastedPeople.Read(string.Concat(Enumerable.Repeat(line, 10_000))));
        Assert.Contains("10000", refusal.Message);
    }

    [Fact]
    public void The_same_person_twice_in_a_list_points_at_the_earlier_row()
    {
        var rows = PastedPeople.Read("""
            Королёв Олег, +7 912 345-67-89
            Олег Королев
            Смирнов Иван, 8 (912) 345 67 89
            Другой Человек, a@b.example
            Новый Человек, A@B.example
            Иной Человек
            """).Select(r => r.Person).ToList();

        Assert.Equal([null, 0, 0, null, 3, null], SameRows.Of(rows));
    }
}
