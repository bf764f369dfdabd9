using KamPortal.PurchasingCentres;

namespace KamPortal.Tests.PurchasingCentres;

/// <summary>What follows from numbers alone.</summary>
public sealed class CentreRulesTests
{
    private static readonly MemberRole Decider = new(4, "ЛПР", true);
    private static readonly MemberRole User = new(2, "Пользователь", false);

    [Theory]
    [InlineData(0, 0, CoverageLevel.None)]
    [InlineData(1, 1, CoverageLevel.Brief)]
    [InlineData(2, 0, CoverageLevel.Multiple)]
    [InlineData(3, 3, CoverageLevel.Multiple)]
    [InlineData(4, 0, CoverageLevel.Multiple)]
    [InlineData(4, 1, CoverageLevel.InDepth)]
    public void Coverage_grows_with_touches_and_needs_a_meeting_to_be_deep(int touches, int faceToFace, CoverageLevel expected) =>
        Assert.Equal(expected, CoverageLevels.Of(touches, faceToFace));

    [Fact]
    public void Reporting_lines_skip_those_who_are_not_in_the_centre_and_survive_a_circle()
    {
        var superiors = new Dictionary<int, int> { [1] = 2, [2] = 3, [3] = 4, [10] = 11, [11] = 10 };

        Assert.Equal(300, ReportingLines.NearestMember(1, superiors, new Dictionary<int, int> { [3] = 300, [4] = 400 }));
        Assert.Null(ReportingLines.NearestMember(4, superiors, new Dictionary<int, int> { [1] = 100 }));
        Assert.Null(ReportingLines.NearestMember(10, superiors, new Dictionary<int, int> { [10] = 1000 }));
    }

    [Fact]
    public void Support_and_coverage_weigh_people_by_influence()
    {
        var assessment = Assess(
            Member(1, 50, 2, Decider) with { Coverage = CoverageLevel.Brief },
            Member(2, 30, -1, User),
            Member(3, 20, null, User) with { Coverage = CoverageLevel.InDepth });

        Assert.Equal((100, 70, 35), (assessment.Sum, assessment.Coverage, assessment.SupportIndex));
        Assert.Equal([3], assessment.UnknownAttitude.Select(m => m.Id));
        Assert.Equal([1], assessment.DecisionMakers.Select(m => m.Id));
        Assert.Null(assessment.SingleThread);
        Assert.False(assessment.HasAlarm);
    }

    [Fact]
    public void In_a_draft_figures_are_relative_to_the_weights_given_so_far()
    {
        var assessment = Assess(Member(1, 30, 2, Decider) with { Coverage = CoverageLevel.Brief }, Member(2, 10, -2, User));

        Assert.Equal((40, 75, 50), (assessment.Sum, assessment.Coverage, assessment.SupportIndex));
        Assert.Equal((0, null, null), Assess(Member(1, 0, 2, Decider)) is var none ? (none.Sum, none.Coverage, none.SupportIndex) : default);
    }

    [Fact]
    public void Alarms_name_who_is_gone_who_is_against_us_and_on_whom_all_hangs()
    {
        var assessment = Assess(
            Member(1, 61, -1, Decider),
            Member(2, 39, 0, User),
            Member(3, 0, 2, Decider) with { LeftOn = A.Monday, IsNewlyGone = true },
            Member(4, 0, 2, Decider) with { LeftOn = A.Monday });

        Assert.Equal([3], assessment.GoneDecisionMakers.Select(m => m.Id));
        Assert.Equal([1], assessment.NegativeDecisionMakers.Select(m => m.Id));
        Assert.Equal(1, assessment.SingleThread?.Id);
        Assert.Equal(["Закупщик"], assessment.UncoveredRoles);
        Assert.True(assessment.HasAlarm);
    }

    [Fact]
    public void Exactly_the_set_share_is_no_single_thread_yet() => Assert.Null(Assess(Member(1, 60, 0, Decider), Member(2, 40, 0, User)).SingleThread);

    [Fact]
    public void Changes_tell_who_came_who_went_and_whose_weight_or_roles_moved()
    {
        var before = Card(Member(1, 60, null, Decider), Member(2, 40, null, User), Member(3, 0, null, User));
        var now = Card(Member(1, 50, null, Decider, User), Member(3, 0, 2, User), Member(4, 50, null, User));

        var changes = CentreChange.Between(before, now);

        Assert.Equal([(4, null, 50), (2, 40, null), (1, (int?)60, (int?)50)], changes.Select(c => (c.PersonId, c.InfluenceBefore, c.InfluenceNow)));
        Assert.Equal(["Пользователь"], changes[2].RolesGained);
        Assert.Empty(CentreChange.Between(now, now));
    }

    private static CentreAssessment Assess(params CentreMemberCard[] members) => CentreAssessment.Of(members, [Decider, new MemberRole(5, "Закупщик", false), User], 60);

    private static CentreCard Card(params CentreMemberCard[] members) => new() { Id = 1, AccountId = 1, AccountName = "Вектор", Members = members, Assessment = Assess(members) };

    private static CentreMemberCard Member(int id, int influence, int? attitude, params MemberRole[] roles) =>
        new() { Id = id, PersonId = id, Name = $"Человек {id}", Influence = influence, Attitude = attitude, Roles = roles };
}
