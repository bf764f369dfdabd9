using KamPortal.Acquaintances;

namespace KamPortal.Tests.Acquaintances;

public sealed class AcquaintanceGapsTests
{
    private static readonly MatrixColleague Owner = new(1, "Смирнова Анна", ColleaguePart.Owner, true);
    private static readonly MatrixColleague Head = new(2, "Орлова Вера", ColleaguePart.Supervisor, true);
    private static readonly MatrixColleague Other = new(3, "Белов Игорь", ColleaguePart.Other, true);
    private static readonly MatrixColleague Gone = new(4, "Ушедший Пётр", ColleaguePart.Other, false);

    [Fact]
    public void A_decision_maker_known_only_by_somebody_who_left_comes_first()
    {
        var gaps = Gaps([Person(10, decides: true), Person(11, influence: 30)], (Gone, 10, 3));

        Assert.Equal([GapKind.KnownByGone, GapKind.KnownByNobody], gaps.Select(g => g.Kind));
        Assert.Equal((Gone, null, Owner), (gaps[0].KnownBy, gaps[0].Introducer, gaps[0].Introduced));
    }

    [Theory]
    [InlineData(9, false, false)]
    [InlineData(10, false, true)]
    [InlineData(null, true, true)]
    [InlineData(null, false, false)]
    public void Nobody_knowing_whoever_decides_or_has_influence_is_a_gap(int? influence, bool decides, bool isGap) =>
        Assert.Equal(isGap ? [GapKind.KnownByNobody] : [], Gaps([Person(10, influence, decides)]).Select(g => g.Kind));

    [Fact]
    public void A_decision_maker_the_owner_does_not_know_is_introduced_by_who_knows_them_well()
    {
        var gap = Assert.Single(Gaps([Person(10, decides: true)], (Other, 10, 2), (Head, 10, 1), (Owner, 10, 0)));

        Assert.Equal((GapKind.UnknownToOwner, Other, Owner), (gap.Kind, gap.Introducer, gap.Introduced));
    }

    [Fact]
    public void Having_met_is_not_enough_to_introduce() =>
        Assert.Null(Assert.Single(Gaps([Person(10, decides: true)], (Other, 10, 1))).Introducer);

    [Fact]
    public void Their_head_known_by_one_of_us_is_a_thread_to_double()
    {
        var gap = Assert.Single(Gaps([Person(10, seniority: 5), Person(11, seniority: 4)], (Owner, 10, 3), (Owner, 11, 3), (Gone, 10, 3)));

        Assert.Equal((GapKind.KnownByOne, Owner, Owner, Head), (gap.Kind, gap.KnownBy, gap.Introducer, gap.Introduced));
    }

    [Fact]
    public void Two_of_us_with_the_owner_are_enough() =>
        Assert.Empty(Gaps([Person(10, 60, true, 5)], (Owner, 10, 1), (Head, 10, 1)));

    [Fact]
    public void Of_one_kind_the_weightier_comes_first() =>
        Assert.Equal([11, 10], Gaps([Person(10, 20), Person(11, 40)]).Select(g => g.Person.PersonId));

    private static IReadOnlyList<AcquaintanceGap> Gaps(IReadOnlyList<MatrixPerson> people, params (MatrixColleague Who, int Person, int Strength)[] known) =>
        AcquaintanceGaps.Of(new AcquaintanceMatrix
        {
            OwnerId = Owner.UserId,
            Colleagues = [Owner, Head, Other, Gone],
            People = people,
            Count = new AcquaintanceCount(0, 0),
            Cells = known.ToDictionary(k => (k.Who.UserId, k.Person), k => new MatrixCell { Strength = k.Strength }),
        });

    private static MatrixPerson Person(int id, int? influence = null, bool decides = false, int? seniority = null) =>
        new() { PersonId = id, Name = "Кто-то", ShortName = "К.", Influence = influence, IsDecisionMaker = decides, Seniority = seniority };
}
