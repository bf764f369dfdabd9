using KamPortal.PurchasingCentres;

namespace KamPortal.Tests.PurchasingCentres;

public sealed class MemberMergeTests
{
    private static readonly MemberFields Opened = new() { RoleIds = [1, 2], Influence = 10, Attitude = 0, Decides = "Смета", NextAction = "Позвонить", Version = 3 };

    [Fact]
    public void What_only_they_changed_is_taken_and_what_only_i_changed_stays()
    {
        var merge = MemberMerge.Of(Opened, Opened with { Influence = 20 }, Opened with { Attitude = 2, NextActionOn = new DateOnly(2026, 12, 1), Version = 4 });

        Assert.Empty(merge.Conflicts);
        Assert.Equal([MemberField.Attitude, MemberField.NextActionOn], merge.TakenOver);
        Assert.Equal((20, 2, new DateOnly(2026, 12, 1), 4), (merge.Fields.Influence, merge.Fields.Attitude, merge.Fields.NextActionOn, merge.Fields.Version));
    }

    [Fact]
    public void What_both_changed_differently_waits_for_a_choice_and_mine_stands()
    {
        var merge = MemberMerge.Of(Opened, Opened with { Influence = 20, RoleIds = [1] }, Opened with { Influence = 30, RoleIds = [1, 2, 3], Attitude = -1 });

        Assert.Equal([MemberField.Roles, MemberField.Influence], merge.Conflicts);
        Assert.Equal([MemberField.Attitude], merge.TakenOver);
        Assert.Equal((20, -1), (merge.Fields.Influence, merge.Fields.Attitude));
        Assert.Equal([1], merge.Fields.RoleIds);
    }

    [Fact]
    public void The_same_change_on_both_sides_is_no_conflict()
    {
        var merge = MemberMerge.Of(Opened, Opened with { Attitude = null, RoleIds = [3, 1], Decides = " Бюджет " }, Opened with { Attitude = null, RoleIds = [1, 3], Decides = "Бюджет" });

        Assert.Empty(merge.Conflicts);
        Assert.Empty(merge.TakenOver);
    }

    [Fact]
    public void Blanks_and_the_order_of_roles_are_no_change()
    {
        var merge = MemberMerge.Of(Opened, Opened with { RoleIds = [2, 1], NextAction = "Позвонить ", CompetitorNote = " " }, Opened with { RoleIds = [5], NextAction = "Встретиться", CompetitorNote = "Возит конкурент" });

        Assert.Empty(merge.Conflicts);
        Assert.Equal([MemberField.Roles, MemberField.CompetitorNote, MemberField.NextAction], merge.TakenOver);
        Assert.Equal([5], merge.Fields.RoleIds);
    }

    [Fact]
    public void Personal_interests_that_were_not_opened_take_no_part()
    {
        var closed = MemberMerge.Of(Opened, Opened with { Influence = 5 }, Opened with { PersonalInterests = "Охота" });
        var open = MemberMerge.Of(Opened with { WithPersonal = true }, Opened with { WithPersonal = true, PersonalInterests = "Рыбалка" }, Opened with { WithPersonal = true, PersonalInterests = "Охота" });

        Assert.Null(closed.Fields.PersonalInterests);
        Assert.Empty(closed.TakenOver);
        Assert.Equal([MemberField.PersonalInterests], open.Conflicts);
    }

    [Theory]
    [InlineData(MemberField.Roles)]
    [InlineData(MemberField.Influence)]
    [InlineData(MemberField.Attitude)]
    [InlineData(MemberField.Stage)]
    [InlineData(MemberField.Decides)]
    [InlineData(MemberField.BusinessInterests)]
    [InlineData(MemberField.PersonalInterests)]
    [InlineData(MemberField.CompetitorAttitude)]
    [InlineData(MemberField.CompetitorNote)]
    [InlineData(MemberField.OurContact)]
    [InlineData(MemberField.NextAction)]
    [InlineData(MemberField.NextActionOn)]
    public void Every_field_merges_on_its_own(MemberField field)
    {
        var full = new MemberFields
        {
            RoleIds = [7], Influence = 77, Attitude = -2, Stage = DecisionStage.Contract, Decides = "а", BusinessInterests = "б", PersonalInterests = "в", CompetitorAttitude = 1,
            CompetitorNote = "г", OurContactId = 9, NextAction = "д", NextActionOn = new DateOnly(2027, 1, 1),
        };
        var empty = new MemberFields { WithPersonal = true };
        var theirs = empty with { };
        MemberMerge.Copy(field, full, theirs);

        var merge = MemberMerge.Of(empty, empty, theirs);

        Assert.Equal([field], merge.TakenOver);
        Assert.Equal(theirs, merge.Fields);
    }
}
