using KamPortal.Greetings;
using KamPortal.People;

namespace KamPortal.Tests.Greetings;

public sealed class OccasionDaysTests
{
    [Theory]
    [InlineData("builder", 2026, "2026-08-09")]
    [InlineData("builder", 2027, "2027-08-08")]
    [InlineData("machine-builder", 2026, "2026-09-27")]
    [InlineData("oil-gas", 2026, "2026-09-06")]
    [InlineData("oil-gas", 2024, "2024-09-01")]
    [InlineData("metallurgist", 2026, "2026-07-19")]
    [InlineData("chemist", 2026, "2026-05-31")]
    [InlineData("trade", 2026, "2026-07-25")]
    [InlineData("railwayman", 2027, "2027-08-01")]
    [InlineData("miner", 2025, "2025-08-31")]
    [InlineData("forest", 2026, "2026-09-20")]
    [InlineData("food", 2026, "2026-10-18")]
    [InlineData("agriculture", 2026, "2026-10-11")]
    [InlineData("road-transport", 2026, "2026-10-25")]
    [InlineData("utilities", 2026, "2026-03-15")]
    [InlineData("geologist", 2026, "2026-04-05")]
    [InlineData("light-industry", 2026, "2026-06-14")]
    [InlineData("fleet", 2026, "2026-07-05")]
    [InlineData("energy", 2026, "2026-12-22")]
    [InlineData("defender-day", 2026, "2026-02-23")]
    public void Days_of_professions_fall_where_the_official_calendar_has_them(string code, int year, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), OccasionDays.In(StandardOccasions.All.Single(o => o.Code == code), year, 28));

    [Fact]
    public void Every_weekday_of_every_month_agrees_with_counting_the_days()
    {
        for (var month = new DateOnly(2024, 1, 1); month.Year < 2032; month = month.AddMonths(1))
        {
            foreach (var weekday in Enum.GetValues<DayOfWeek>())
            {
                var counted = Enumerable.Range(1, DateTime.DaysInMonth(month.Year, month.Month)).Select(d => new DateOnly(month.Year, month.Month, d)).Where(d => d.DayOfWeek == weekday).ToList();
                Assert.Equal(counted.Take(4), Enumerable.Range(1, 4).Select(n => OccasionDays.WeekdayOf(month.Year, month.Month, n, weekday)));
                Assert.Equal(counted[^1], OccasionDays.WeekdayOf(month.Year, month.Month, OccasionDays.Last, weekday));
            }
        }
    }

    [Theory]
    [InlineData(2027, 28, 2, 28)]
    [InlineData(2027, 1, 3, 1)]
    [InlineData(2028, 28, 2, 29)]
    [InlineData(2028, 1, 2, 29)]
    [InlineData(2100, 1, 3, 1)]
    public void Born_on_29_February_is_kept_where_the_setting_says(int year, int leapDay, int month, int day)
    {
        var birthday = new Birthday(2, 29, 1984);

        Assert.Equal(new DateOnly(year, month, day), birthday.In(year, leapDay));
        Assert.Contains((2, 29), Birthday.CelebratedOn(new DateOnly(year, month, day), leapDay));
    }

    /// <summary>Every birthday is kept on exactly one day of every year, whichever way one asks.</summary>
    [Theory]
    [InlineData(28)]
    [InlineData(1)]
    public void Asked_by_day_or_by_person_the_same_people_celebrate(int leapDay)
    {
        foreach (var year in new[] { 2026, 2027, 2028 })
        {
            var byDay = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(n => new DateOnly(year, 1, 1).AddDays(n)).SelectMany(d => Birthday.CelebratedOn(d, leapDay).Select(b => (b, d))).ToList();

            Assert.Equal(366, byDay.Select(p => p.b).Union([(2, 29)]).Count());
            Assert.Equal(byDay.Count, byDay.DistinctBy(p => p.b).Count());
            Assert.All(byDay, p => Assert.Equal(p.d, new Birthday(p.b.Month, p.b.Day, null).In(year, leapDay)));
        }
    }

    [Fact]
    public void A_window_over_the_turn_of_the_year_misses_nothing()
    {
        var last = new GreetingOccasion { Code = "a", NameRu = "а", NameEn = "a", Month = 12, Day = 31 };
        var first = new GreetingOccasion { Code = "b", NameRu = "б", NameEn = "b", Month = 1, Day = 2 };
        var (from, to) = (new DateOnly(2026, 12, 28), new DateOnly(2027, 1, 3));

        Assert.Equal([new DateOnly(2026, 12, 31)], OccasionDays.Between(last, from, to, 28));
        Assert.Equal([new DateOnly(2027, 1, 2)], OccasionDays.Between(first, from, to, 28));
        Assert.Equal(new DateOnly(2027, 1, 2), OccasionDays.Next(first, from, 28));
        Assert.Equal(new DateOnly(2026, 12, 31), new Birthday(12, 31, null).NextFrom(from, 28));
        Assert.Equal(new DateOnly(2027, 1, 1), new Birthday(1, 1, null).NextFrom(from, 28));
    }

    [Fact]
    public void An_anniversary_counts_from_the_first_year()
    {
        Assert.Null(OccasionDays.Anniversary(new DateOnly(2026, 11, 30), 2026, 28));
        Assert.Equal(new DateOnly(2027, 11, 30), OccasionDays.Anniversary(new DateOnly(2026, 11, 30), 2027, 28));
        Assert.Equal(new DateOnly(2025, 3, 1), OccasionDays.Anniversary(new DateOnly(2024, 2, 29), 2025, 1));
    }
}
