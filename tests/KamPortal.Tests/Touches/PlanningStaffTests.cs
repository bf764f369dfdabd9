using KamPortal.Touches.Planning;
using KamPortal.WorkCalendars;
using static KamPortal.Touches.Planning.PlanningStaff;

namespace KamPortal.Tests.Touches;

public sealed class PlanningStaffTests
{
    private const int Director = 1;
    private const int Head = 2;
    private const int Manager = 3;
    private const int Deputy = 4;

    /// <summary>Days of 2026/27 without data: weekends, 1–8 January and the fixed holidays.</summary>
    private static readonly WorkCalendar Calendar = new([]);

    private static readonly Member[] Everybody =
    [
        new(Director, true, null, "Europe/Moscow"), new(Head, true, Director, "Europe/Moscow"), new(Manager, true, Head, "Europe/Moscow"), new(Deputy, true, Head, "Europe/Moscow"),
    ];

    [Fact]
    public void Who_is_there_does_it_the_deputy_stands_in_and_without_one_the_nearest_supervisor_who_is_there()
    {
        Assert.Equal(new Assignment(Manager, null, D(11, 25)), Assign([], D(11, 25)));
        Assert.Equal(new Assignment(Deputy, Manager, D(11, 25), 7), Assign([Away(Manager, D(11, 23), D(12, 4), Deputy)], D(11, 25)));
        Assert.Equal(new Assignment(Head, Manager, D(11, 25), 7), Assign([Away(Manager, D(11, 23), D(12, 4))], D(11, 25)));
    }

    [Fact]
    public void A_deputy_who_is_away_too_leaves_it_to_the_supervisor_and_an_absent_supervisor_to_theirs()
    {
        var manager = Away(Manager, D(11, 23), D(12, 4), Deputy);
        var deputy = Away(Deputy, D(11, 25), D(11, 27), id: 8);
        Assert.Equal(Deputy, Assign([manager, deputy], D(11, 24))!.AssigneeId);
        Assert.Equal(Head, Assign([manager, deputy], D(11, 25))!.AssigneeId);
        Assert.Equal(Director, Assign([manager, deputy, Away(Head, D(11, 25), D(12, 31), id: 9)], D(11, 25))!.AssigneeId);
    }

    [Fact]
    public void Nobody_above_leaves_it_with_an_absent_manager_and_nowhere_with_a_disabled_one()
    {
        Member[] alone = [new(Manager, true, null, "UTC"), new(Deputy, false, null, "UTC")];
        var staff = new PlanningStaff(alone, [Away(Manager, D(11, 23), D(12, 4))]);

        Assert.Equal(new Assignment(Manager, null, D(11, 25)), staff.Assign(Manager, D(11, 25), Calendar));
        Assert.Null(staff.Assign(Deputy, D(11, 25), Calendar));
        Assert.Null(staff.Assign(999, D(11, 25), Calendar));
    }

    [Fact]
    public void A_disabled_deputy_or_supervisor_is_passed_over_and_so_is_one_who_does_not_work_with_clients()
    {
        Member[] closed = [Everybody[0], Everybody[1] with { IsEnabled = false }, Everybody[2], Everybody[3] with { TakesWork = false }];

        Assert.Equal(Director, new PlanningStaff(closed, [Away(Manager, D(11, 23), D(12, 4), Deputy)]).Assign(Manager, D(11, 25), Calendar)!.AssigneeId);
    }

    [Theory]
    [InlineData("2026-11-25", "2026-11-26", "2026-11-25", "2026-11-27")] // two working days: to the return
    [InlineData("2026-11-27", "2026-11-30", "2026-11-28", "2026-12-01")] // Friday to Monday are two working days
    [InlineData("2026-12-30", "2027-01-08", "2026-12-31", "2027-01-11")] // over the turn of the year: two working days and the holidays
    public void A_short_absence_without_deputy_waits_for_the_return(string from, string to, string due, string shifted)
    {
        var assignment = Assign([Away(Manager, Day(from), Day(to))], Day(due))!;

        Assert.Equal(new Assignment(Manager, null, Day(shifted), 7, Day(due)), assignment);
    }

    [Fact]
    public void Three_working_days_are_not_short_and_two_short_ones_in_a_row_shift_twice()
    {
        Assert.Equal(Head, Assign([Away(Manager, D(11, 25), D(11, 27))], D(11, 25))!.AssigneeId);
        Assert.Equal(new Assignment(Manager, null, D(11, 27), 8, D(11, 23)), Assign([Away(Manager, D(11, 23), D(11, 24)), Away(Manager, D(11, 25), D(11, 26), id: 8)], D(11, 23)));
    }

    [Fact]
    public void Of_overlapping_absences_the_one_with_a_deputy_counts_then_the_longest()
    {
        Assert.Equal((Deputy, 8), Who(Assign([Away(Manager, D(11, 23), D(12, 31)), Away(Manager, D(11, 23), D(11, 27), Deputy, 8)], D(11, 25))));
        Assert.Equal((Head, 8), Who(Assign([Away(Manager, D(11, 24), D(11, 25)), Away(Manager, D(11, 23), D(12, 31), id: 8)], D(11, 25))));

        static (int, int) Who(Assignment? assignment) => (assignment!.AssigneeId, assignment.AbsenceId!.Value);
    }

    [Fact]
    public void What_is_late_goes_to_whoever_is_there_today_keeps_its_day_and_comes_back()
    {
        var leave = new PlanningStaff(Everybody, [Away(Manager, D(11, 23), D(12, 4), Deputy)]);
        Assert.Equal(new Assignment(Deputy, Manager, D(11, 16), 7), leave.Place(Manager, D(11, 16), null, D(11, 24), Calendar));
        Assert.Equal(new Assignment(Manager, null, D(11, 25)), leave.Place(Manager, D(11, 25), null, D(12, 5), Calendar));

        var shortly = new PlanningStaff(Everybody, [Away(Manager, D(11, 24), D(11, 25))]);
        Assert.Equal(new Assignment(Manager, null, D(11, 16)), shortly.Place(Manager, D(11, 16), null, D(11, 24), Calendar));
    }

    [Fact]
    public void A_day_shifted_goes_back_when_the_absence_is_off_unless_it_has_passed()
    {
        var nobodyAway = new PlanningStaff(Everybody, []);
        Assert.Equal(new Assignment(Manager, null, D(11, 25)), nobodyAway.Place(Manager, D(11, 27), D(11, 25), D(11, 24), Calendar));
        Assert.Equal(new Assignment(Manager, null, D(11, 27)), nobodyAway.Place(Manager, D(11, 27), D(11, 25), D(11, 26), Calendar));
    }

    private static Assignment? Assign(Away[] absences, DateOnly due) => new PlanningStaff(Everybody, absences).Assign(Manager, due, Calendar);

    private static Away Away(int user, DateOnly from, DateOnly to, int? deputy = null, int id = 7) => new(user, from, to, deputy, id);

    private static DateOnly D(int month, int day) => new(2026, month, day);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
