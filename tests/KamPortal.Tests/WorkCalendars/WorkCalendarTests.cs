using System.Text;
using KamPortal.WorkCalendars;

namespace KamPortal.Tests.WorkCalendars;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Russia = new(SeedWorkCalendars.Shipped().SelectMany(d => d));
    private static readonly WorkCalendar Unknown = new([]);

    [Fact]
    public void The_shipped_calendar_of_2026_has_the_official_days()
    {
        DateOnly[] off = [D(1, 1), D(1, 2), D(1, 5), D(1, 8), D(1, 9), D(2, 23), D(3, 9), D(5, 1), D(5, 11), D(6, 12), D(11, 4), D(12, 31)];
        DateOnly[] shortDays = [D(4, 30), D(5, 8), D(6, 11), D(11, 3)];

        Assert.True(Russia.Knows(2026));
        Assert.All(off, day => Assert.Equal(DayKind.Off, Russia.KindOf(day)));
        Assert.All(shortDays, day => Assert.Equal(DayKind.Short, Russia.KindOf(day)));
        Assert.Equal(247, Russia.WorkingDaysBetween(D(1, 1), D(12, 31)));
        Assert.Equal(shortDays, Enumerable.Range(0, 365).Select(n => D(1, 1).AddDays(n)).Where(d => Russia.KindOf(d) == DayKind.Short));
    }

    [Theory]
    [InlineData(1, 15), InlineData(2, 19), InlineData(3, 21), InlineData(4, 22), InlineData(5, 19), InlineData(6, 21), InlineData(7, 23), InlineData(8, 21), InlineData(9, 22), InlineData(10, 22), InlineData(11, 20), InlineData(12, 22)]
    public void Every_month_of_2026_has_its_official_number_of_working_days(int month, int expected) =>
        Assert.Equal(expected, Russia.WorkingDaysBetween(D(month, 1), D(month, DateTime.DaysInMonth(2026, month))));

    [Fact]
    public void A_year_without_data_has_weekends_and_the_fixed_holidays()
    {
        Assert.False(Unknown.Knows(2027));
        Assert.False(Unknown.IsWorkingDay(new DateOnly(2027, 1, 8)));
        Assert.False(Unknown.IsWorkingDay(new DateOnly(2027, 2, 23)));
        Assert.True(Unknown.IsWorkingDay(new DateOnly(2027, 12, 31)));
        Assert.Equal(new DateOnly(2027, 1, 11), Russia.NextWorkingDay(D(12, 31)));
        Assert.Equal(D(12, 30), Russia.PreviousWorkingDay(D(12, 31)));
    }

    [Fact]
    public void Working_days_are_counted_over_the_border_of_the_year()
    {
        Assert.Equal(3, Russia.WorkingDaysBetween(D(12, 28), new DateOnly(2027, 1, 3)));
        Assert.Equal(new DateOnly(2027, 1, 11), Russia.AddWorkingDays(D(12, 30), 1));
        Assert.Equal(D(12, 30), Russia.AddWorkingDays(new DateOnly(2027, 1, 11), -1));
        Assert.Equal(D(11, 22), Russia.AddWorkingDays(D(11, 22), 0));
    }

    [Fact]
    public void Both_forms_of_the_file_read_the_same_year()
    {
        var row = "2026,\"1,2,3,4,5,6,7,8,9+,10,11,17,18,24,25,31\",\"1,7,8,14,15,21,22,23,28\",\"1,7,8,9+,14,15,21,22,28,29\",\"4,5,11,12,18,19,25,26,30*\",\"1,2,3,8*,9,10,11+,16,17,23,24,30,31\",\"6,7,11*,12,13,14,20,21,27,28\",\"4,5,11,12,18,19,25,26\",\"1,2,8,9,15,16,22,23,29,30\",\"5,6,12,13,19,20,26,27\",\"3,4,10,11,17,18,24,25,31\",\"1,3*,4,7,8,14,15,21,22,28,29\",\"5,6,12,13,19,20,26,27,31+\",247,118,1972,1774.4,1181.6";
        var header = "Год/Месяц,Январь,Февраль,Март,Апрель,Май,Июнь,Июль,Август,Сентябрь,Октябрь,Ноябрь,Декабрь,Всего рабочих дней\r\n";

        var read = WorkCalendarFile.Read(Encoding.UTF8.GetBytes(header + row));

        Assert.Equal(SeedWorkCalendars.Shipped().Single(), read);
    }

    [Fact]
    public void A_file_in_windows_1251_with_russian_words_is_read()
    {
        var content = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Дата;Вид\r\n01.01.2027;выходной\r\n30.04.2027;сокращённый\r\n20.02.2027;рабочий\r\n");

        Assert.Equal([DayKind.Off, DayKind.Working, DayKind.Short], WorkCalendarFile.Read(content).Values);
    }

    [Theory]
    [InlineData("date;kind\n2027-02-30;off", "Строка 2")]
    [InlineData("date;kind\n2027-01-01;off\n2027-01-02;maybe", "«maybe»")]
    [InlineData("2027-01-01;off\n2027-01-01;short", "уже была")]
    [InlineData("date;kind\n", "ни одного дня")]
    [InlineData("2027-01-01", "Строка 1")]
    [InlineData("2027,\"32\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"", "32.1.2027")]
    public void A_bad_file_says_where_and_why(string content, string expected) =>
        Assert.Contains(expected, Assert.Throws<RuleViolation>(() => WorkCalendarFile.Read(Encoding.UTF8.GetBytes(content))).Message, StringComparison.Ordinal);

    private static DateOnly D(int month, int day) => new(2026, month, day);
}
