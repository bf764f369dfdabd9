using KamPortal.Accounts;
using KamPortal.Events;
using KamPortal.Events.Catalogue;
using KamPortal.Events.Planning;
using KamPortal.WorkCalendars;

namespace KamPortal.Tests.Events.Planning;

public sealed class YearProposalTests
{
    private static readonly EventTemplate Strategy = new() { TitleRu = "Стратегическая сессия", Form = EventForm.TopConsulting, Level = EventLevel.Business, Capacity = 8, Sessions = 2, SessionMinutes = 240, Budget = 400_000m };
    private static readonly EventTemplate Club = new() { TitleRu = "Клуб", Form = EventForm.Vip, Level = EventLevel.Business, Capacity = 40, Budget = 900_000m };

    [Fact]
    public void As_many_events_as_the_seats_of_the_template_need_apart_from_each_other()
    {
        var lines = YearProposal.Of([Ask(20)], [Strategy, Club], Load());
        Assert.Equal(3, lines.Count);
        Assert.All(lines, l => Assert.Equal(("Стратегическая сессия", 7, 400_000m, AbcdCategory.A), (l.Title, l.Seats, l.Budget, l.Category)));
        Assert.Equal(3, lines.Select(l => l.Month).Distinct().Count());
    }

    [Fact]
    public void The_month_with_the_fewest_hours_per_working_day_is_taken_and_days_off_count()
    {
        var load = Load();
        Array.Fill(load.Hours, 10m);
        (load.Hours[4], load.Hours[8]) = (0, 0);
        Assert.Equal([9], YearProposal.Of([Ask(5)], [Strategy], load with { FirstMonth = 6 }).Select(l => l.Month));
        var days = (int[])load.WorkingDays.Clone();
        (load.Hours[4], load.Hours[8]) = (5, 5);
        (days[4], days[8]) = (10, 20);
        Assert.Equal([9], YearProposal.Of([Ask(5)], [Strategy], load with { WorkingDays = days }).Select(l => l.Month));
    }

    [Fact]
    public void A_quarter_is_kept_unless_it_is_over_and_a_topic_is_the_title()
    {
        var asked = Ask(5) with { Topic = "Экспорт", Quarter = 2 };
        var line = Assert.Single(YearProposal.Of([asked], [Club, Strategy], Load()));
        Assert.True(line is { Month: >= 4 and <= 6, Title: "Экспорт", Form: EventForm.TopConsulting });
        Assert.True(Assert.Single(YearProposal.Of([asked], [Strategy], Load() with { FirstMonth = 8 })).Month >= 8);
        Assert.Equal(EventForm.Vip, Assert.Single(YearProposal.Of([Ask(5)], [Club], Load())).Form);
        Assert.Empty(YearProposal.Of([Ask(0)], [Strategy], Load()));
    }

    [Fact]
    public void The_same_needs_make_the_same_plan_whatever_their_order()
    {
        YearAsk[] asks = [Ask(30), Ask(12) with { Level = EventLevel.WholeStaff, Form = EventForm.StaffTraining, Category = AbcdCategory.C }, Ask(9) with { Topic = "Экспорт" }];
        Assert.Equal(Plain(YearProposal.Of(asks, [Strategy, Club], Load())), Plain(YearProposal.Of(asks.Reverse(), [Strategy, Club], Load())));
    }

    [Fact]
    public void In_November_next_year_is_planned_whole_and_of_this_one_only_its_last_month_is_left()
    {
        Assert.Equal((1, 12, 1), (YearLoad.First(2027, new(2026, 11, 23)), YearLoad.First(2026, new(2026, 11, 23)), YearLoad.First(2028, new(2026, 11, 23))));
        Assert.Equal((2, 5), (YearLoad.First(2027, new(2026, 12, 1)), YearLoad.First(2026, new(2026, 3, 10))));
        var days = YearLoad.DaysOf(new WorkCalendar([]), 2027);
        Assert.True(days[0] < days[2] && days.Sum() is > 240 and < 255);
    }

    private static YearAsk Ask(int people) => new(EventLevel.Business, EventForm.TopConsulting, AbcdCategory.A, null, null, people, "потому что");

    private static YearLoad Load() => new([.. Enumerable.Repeat(20, 12)], new decimal[12], 1);

    private static IEnumerable<string> Plain(IEnumerable<AnnualPlanLine> lines) => lines.Select(l => $"{l.Month} {l.Title} {l.Level} {l.Category} {l.Seats}");
}
