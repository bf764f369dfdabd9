using KamPortal.Import;

namespace KamPortal.Tests.Import;

/// <summary>How single cells are read.</summary>
public sealed class CellTests
{
    [Theory]
    [InlineData("1 234,56", 1234.56)]
    [InlineData("1\u00A0234,56", 1234.56)]
    [InlineData("1.234,56", 1234.56)]
    [InlineData("1,234.56", 1234.56)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("-5", -5)]
    [InlineData("−5,5", -5.5)]
    [InlineData("1E-2", 0.01)]
    [InlineData("100 ₽", 100)]
    public void Numbers_are_read_as_people_and_programs_write_them(string text, double expected) => Assert.Equal((decimal)expected, Numbers.Parse(text, null));

    [Theory]
    [InlineData(""), InlineData("много"), InlineData("1-2"), InlineData("1e99"), InlineData("12a")]
    public void What_is_no_number_is_none(string text) => Assert.Null(Numbers.Parse(text, null));

    [Theory]
    [InlineData("Иванов Пётр Сергеевич", "Иванов", "Пётр", "Сергеевич")]
    [InlineData("Мамедов Али Гасан оглы", "Мамедов", "Али", "Гасан оглы")]
    [InlineData("Maria Anders", "Anders", "Maria", null)]
    [InlineData("José Pedro Freyre", "Freyre", "José Pedro", null)]
    [InlineData("Anders, Maria", "Anders", "Maria", null)]
    [InlineData("Cher", "Cher", "", null)]
    public void A_full_name_is_split_by_the_habit_of_its_script(string name, string last, string first, string? middle) =>
        Assert.Equal(new PersonNameParts(last, first, middle), PersonNameParts.Split(name, PersonNameOrder.Auto));

    [Fact]
    public void The_map_decides_the_order_of_a_name_when_it_says_so()
    {
        Assert.Equal("Anders", PersonNameParts.Split("Anders Maria", PersonNameOrder.LastFirst).LastName);
        Assert.Equal("Иванов", PersonNameParts.Split("Пётр Иванов", PersonNameOrder.FirstLast).LastName);
    }

    [Theory]
    [InlineData("05.03.2026", true), InlineData("5.3.2026", true), InlineData("2026-03-05", true), InlineData("2026-03-05 00:00:00.000", true), InlineData("2026-03-05T10:11:12", true), InlineData("05.03.2026 10:11", true)]
    [InlineData("31.02.2026", false), InlineData("29.02.2026", false), InlineData("2026-13-01", false), InlineData("05.03.26", false), InlineData("0001-01-01", false)]
    public void Dates_exist_or_reject_the_row(string text, bool exists)
    {
        var cells = Cells(ImportKind.Orders, "orderedOn", text);
        if (exists)
        {
            Assert.Equal(new DateOnly(2026, 3, 5), cells.Date("orderedOn"));
        }
        else
        {
            Assert.Contains(text, Assert.Throws<RuleViolation>(() => cells.Date("orderedOn")).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("0.15", 0.15), InlineData("15%", 0.15), InlineData("15 %", 0.15), InlineData("0,1500000059604645", 0.15), InlineData("1", 1.0)]
    [InlineData("15", null), InlineData("-0.1", null), InlineData("101%", null)]
    public void A_discount_is_a_share_or_per_cent(string text, double? expected)
    {
        var cells = Cells(ImportKind.OrderLines, "discount", text);
        if (expected is { } share)
        {
            Assert.Equal((decimal)share, cells.Share("discount"));
        }
        else
        {
            Assert.Throws<RuleViolation>(() => cells.Share("discount"));
        }
    }

    [Theory]
    [InlineData("Орлова", "Вера", "vera.orlova"), InlineData("Ёлкин", "Щука", "shchuka.elkin"), InlineData("O'Neil", "José", "jose.oneil"), InlineData("李", "", "user")]
    public void A_login_is_made_of_the_name_in_Latin_letters(string last, string first, string login)
    {
        Assert.Equal(login, StaffLogins.Suggest(last, first, []));
        Assert.Equal(login + "2", StaffLogins.Suggest(last, first, [login.ToUpperInvariant()]));
    }

    [Fact]
    public void A_map_survives_its_JSON()
    {
        var map = new ColumnMap { Source = "1С", Columns = new Dictionary<string, string> { ["name"] = "Имя «группы»" }, Nulls = ["NULL"], NameOrder = PersonNameOrder.FirstLast };
        var read = ColumnMap.Read(map.Write());
        Assert.Equal((map.Source, "Имя «группы»", PersonNameOrder.FirstLast), (read.Source, read.Columns["name"], read.NameOrder));
        Assert.Contains("«группы»", map.Write(), StringComparison.Ordinal);
    }

    private static RowCells Cells(ImportKind kind, string field, string text)
    {
        var columns = ImportFields.Required(kind).Select(g => g[0]).Append(field).Distinct().ToDictionary(f => f, f => f);
        var binding = new ColumnBinding(kind, new ColumnMap { Columns = columns }, [.. columns.Keys], ".", new ImportOptions());
        return new RowCells(binding, new TableRow(2, [.. columns.Keys.Select(f => f == field ? text : "1")]));
    }
}
