using FsCheck;
using FsCheck.Fluent;
using KamPortal.Touches;
using KamPortal.WorkCalendars;

namespace KamPortal.Tests.Touches;

public sealed class CadenceTests
{
    private static readonly WorkCalendar Calendar = new(SeedWorkCalendars.Shipped().SelectMany(d => d));

    [Fact]
    public void A_monthly_touch_on_the_31st_keeps_its_day_without_drift() =>
        Assert.Equal([D(1, 31), D(2, 28), D(3, 31), D(4, 30), D(5, 31)], Monthly(D(1, 31)).Occurrences(1, D(1, 1), D(5, 31)));

    [Fact]
    public void A_yearly_touch_on_29_February_falls_on_28_and_returns_in_a_leap_year() =>
        Assert.Equal(
            [new DateOnly(2024, 2, 29), new DateOnly(2025, 2, 28), new DateOnly(2026, 2, 28), new DateOnly(2027, 2, 28), new DateOnly(2028, 2, 29)],
            (Monthly(new DateOnly(2024, 2, 29)) with { Every = 12 }).Occurrences(1, new DateOnly(2024, 1, 1), new DateOnly(2028, 12, 31)));

    [Fact]
    public void A_weekly_touch_runs_over_the_border_of_the_year() =>
        Assert.Equal([D(12, 28), new DateOnly(2027, 1, 4)], (Monthly(D(12, 28)) with { Unit = CadenceUnit.Week }).Occurrences(1, D(12, 28), new DateOnly(2027, 1, 5)));

    [Fact]
    public void Days_off_move_a_weekly_touch_over_the_holidays_and_keep_a_monthly_one_in_its_month()
    {
        var weekly = Monthly(D(12, 31)) with { Unit = CadenceUnit.Week };

        Assert.Equal(new DateOnly(2027, 1, 11), weekly.DueOn(D(12, 31), Calendar));
        Assert.Equal(D(12, 30), Monthly(D(12, 31)).DueOn(D(12, 31), Calendar));
        Assert.Equal(D(1, 12), Monthly(D(1, 1)).DueOn(D(1, 1), Calendar));
        Assert.Equal(D(1, 12), (Monthly(D(1, 1)) with { DayOffPolicy = DayOffPolicy.PreviousWorkingDay }).DueOn(D(1, 1), Calendar));
        Assert.Equal(D(11, 3), (weekly with { DayOffPolicy = DayOffPolicy.PreviousWorkingDay }).DueOn(D(11, 4), Calendar));
        Assert.Equal(D(11, 4), (weekly with { DayOffPolicy = DayOffPolicy.KeepDate }).DueOn(D(11, 4), Calendar));
        Assert.Equal(D(3, 10), weekly.DueOn(D(3, 7), Calendar));
    }

    [Fact]
    public void Nothing_falls_before_the_start_or_after_the_end()
    {
        var rule = Monthly(D(3, 10)) with { EndsOn = D(5, 10) };

        Assert.Equal([D(3, 10), D(4, 10), D(5, 10)], rule.Occurrences(1, D(1, 1), D(12, 31)));
    }

    [Fact]
    public void Forty_accounts_are_spread_evenly_over_the_weekdays_of_two_weeks()
    {
        var rule = Monthly(D(1, 5)) with { Unit = CadenceUnit.Week, Every = 2, Spread = true };

        var perDay = Enumerable.Range(100, 40).SelectMany(account => rule.Occurrences(account, D(11, 23), D(12, 6))).GroupBy(d => d).ToList();

        Assert.Equal(10, perDay.Count);
        Assert.All(perDay, day => Assert.InRange(day.Count(), 2, 6));
        Assert.All(perDay, day => Assert.True(day.Key.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)));
    }

    [Fact]
    public void Any_window_shows_what_the_whole_shows() => Check.QuickThrowOnFailure(Prop.ForAll(Rules(), rule =>
    {
        var (cadence, account, from, days) = rule;
        var whole = cadence.Occurrences(account, DateOnly.MinValue, from.AddDays(days)).Where(d => d >= from).ToList();
        return whole.SequenceEqual(cadence.Occurrences(account, from, from.AddDays(days)));
    }));

    [Fact]
    public void Occurrences_ascend_within_the_window_and_no_period_passes_without_one() => Check.QuickThrowOnFailure(Prop.ForAll(Rules(), rule =>
    {
        var (cadence, account, from, days) = rule;
        var dates = cadence.Occurrences(account, from, from.AddDays(days)).ToList();
        var longest = cadence.Unit switch { CadenceUnit.Day => cadence.Every, CadenceUnit.Week => 7 * cadence.Every, _ => 31 * cadence.Every };
        return dates.Zip(dates.Skip(1)).All(pair => pair.First < pair.Second && pair.Second.DayNumber - pair.First.DayNumber <= longest)
            && dates.TrueForAll(d => d >= from && d <= from.AddDays(days) && d >= cadence.StartsOn)
            && (cadence.StartsOn > from || days < longest || dates.Count > 0 || from < cadence.StartsOn.AddDays(longest));
    }));

    [Fact]
    public void A_due_date_is_a_working_day_and_a_monthly_one_stays_in_its_month_where_that_has_working_days() => Check.QuickThrowOnFailure(Prop.ForAll(Rules(), rule =>
    {
        var (cadence, account, from, days) = rule;
        return cadence.Occurrences(account, from, from.AddDays(days)).All(day =>
        {
            var due = cadence.DueOn(day, Calendar);
            return Calendar.IsWorkingDay(due) && (cadence.Unit != CadenceUnit.Month || due.Month == day.Month);
        });
    }));

    private static Arbitrary<(Cadence Cadence, int Account, DateOnly From, int Days)> Rules() => Arb.From(
        from every in Gen.Choose(1, 13)
        from unit in Gen.Elements(CadenceUnit.Day, CadenceUnit.Week, CadenceUnit.Month)
        from start in Gen.Choose(0, 1200)
        from spread in Gen.Elements(true, false)
        from policy in Gen.Elements(DayOffPolicy.NextWorkingDay, DayOffPolicy.PreviousWorkingDay)
        from account in Gen.Choose(1, 100_000)
        from offset in Gen.Choose(0, 900)
        from days in Gen.Choose(0, 120)
        select (new Cadence(7, every, unit, new DateOnly(2024, 1, 1).AddDays(start), null, spread, policy), account, new DateOnly(2025, 1, 1).AddDays(offset), days));

    private static Cadence Monthly(DateOnly start) => new(1, 1, CadenceUnit.Month, start, null, false, DayOffPolicy.NextWorkingDay);

    private static DateOnly D(int month, int day) => new(2026, month, day);
}
