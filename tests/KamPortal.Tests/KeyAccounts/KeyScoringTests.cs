using KamPortal.KeyAccounts;

namespace KamPortal.Tests.KeyAccounts;

public sealed class KeyScoringTests
{
    [Theory]
    [InlineData(7_000, 7, 10, 4)] // ⌈5·7/10⌉ = ⌈3,5⌉
    [InlineData(1_000, 1, 10, 1)]
    [InlineData(2_000, 2, 10, 1)]
    [InlineData(3_000, 3, 10, 2)]
    [InlineData(8_000, 8, 10, 4)]
    [InlineData(9_000, 9, 10, 5)]
    [InlineData(10_000, 10, 10, 5)]
    [InlineData(500, 1, 1, 5)]
    [InlineData(0, 3, 10, 1)]
    [InlineData(5, 0, 0, 1)]
    public void The_potential_is_scored_by_fifths_of_the_company(int potential, int notAbove, int known, int expected) =>
        Assert.Equal(expected, KeyScoring.PotentialScore(potential, notAbove, known));

    [Fact]
    public void Attractiveness_is_the_weighted_mean()
    {
        // (25·4 + 25·3 + 15·5 + 20·2 + 15·4) / 100 = 350 / 100
        Assert.Equal(3.50m, KeyScoring.Attractiveness([(25, 4), (25, 3), (15, 5), (20, 2), (15, 4)]));
        Assert.Equal(2.33m, KeyScoring.Attractiveness([(1, 3), (1, 2), (1, 2)]));
        Assert.Equal(2.67m, KeyScoring.Attractiveness([(2, 3), (1, 2)]));
        Assert.Null(KeyScoring.Attractiveness([]));
    }

    [Fact]
    public void Criteria_weigh_what_the_level_gives_them()
    {
        Assert.Equal(50, KeyScoring.CriteriaPercent([(30, true), (20, true), (50, false)]));
        Assert.Equal(33, KeyScoring.CriteriaPercent([(1, true), (2, false)]));
        Assert.Equal(0, KeyScoring.CriteriaPercent([(0, true)]));
    }

    [Theory]
    [InlineData(3, 3, MatrixField.Invest)]
    [InlineData(5, 2.99, MatrixField.WinOver)]
    [InlineData(2, 3, MatrixField.Keep)]
    [InlineData(1, 1, MatrixField.Serve)]
    public void The_matrix_has_four_fields(double potential, double attractiveness, MatrixField field) =>
        Assert.Equal(field, KeyScoring.Field((decimal)potential, (decimal)attractiveness));

    [Theory]
    [InlineData("2026-08-31", 6, "2027-02-28")]
    [InlineData("2027-08-31", 6, "2028-02-29")]
    [InlineData("2028-02-29", 12, "2029-02-28")]
    [InlineData("2026-11-23", 6, "2027-05-23")]
    [InlineData("2026-12-31", 2, "2027-02-28")]
    public void A_review_falls_on_the_same_day_or_the_last_of_a_shorter_month(string on, int months, string expected) =>
        Assert.Equal(Day(expected), DecideKeyStatus.ReviewOn(null, Day(on), months));

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2026-01-01")]
    [InlineData("2029-11-24")]
    public void A_review_lies_ahead_and_within_three_years(string chosen) =>
        Assert.Throws<RuleViolation>(() => DecideKeyStatus.ReviewOn(Day(chosen), A.Monday, 6));

    [Theory]
    [InlineData("2024-02-29", "2025-02-28", 1)]
    [InlineData("2024-02-29", "2025-02-27", 0)]
    [InlineData("2023-11-24", "2026-11-23", 2)]
    [InlineData("2023-11-23", "2026-11-23", 3)]
    public void Years_are_full_years(string from, string to, int years) => Assert.Equal(years, CriterionProposals.FullYears(Day(from), Day(to)));

    [Fact]
    public void Figures_propose_what_they_can_and_the_manager_counts_only_what_can_be_moved()
    {
        var figures = new KeyFigures(2_000_000m, 100_000_000m, new DateOnly(2020, 1, 1), 9_000_000m, 55m, 3_000_000m, 3, 9, 10);

        Assert.Equal([true, true, true, null, null, true], Proposed(KeyLevel.Company, Influence.None));
        Assert.Equal([false, false, false, null, null, true], Proposed(KeyLevel.Manager, Influence.None));
        Assert.Equal([true, false, true, null, null, true], Proposed(KeyLevel.Manager, Influence.Volume));
        Assert.Equal([false, true, false, null, null, true], Proposed(KeyLevel.Manager, Influence.Defence));
        Assert.Equal([false, false, false, null, null, false], Proposed(KeyLevel.Company, Influence.None, figures with { Sales = 999_999m, SharePercent = 49.99m, Gap = 2_999_999m, HoldingAccounts = 2 }));
        Assert.Equal([false, false, null, null, null, false], Proposed(KeyLevel.Company, Influence.None, figures with { CompanySales = 0m, FirstOrderOn = null, Gap = null, HoldingAccounts = 1 }));

        IEnumerable<bool?> Proposed(KeyLevel level, Influence influence, KeyFigures? other = null) =>
            CriterionProposals.Of(StandardKeyMethod.Criteria(), level, other ?? figures, influence, A.Monday).Select(p => p.IsProposed);
    }

    [Fact]
    public void What_matters_differs_between_company_and_manager()
    {
        var criteria = StandardKeyMethod.Criteria().ToDictionary(c => c.Kind);

        Assert.Equal(6, criteria.Count);
        Assert.All(criteria.Values, c => Assert.NotEqual(c.CompanyRu, c.ManagerRu));
        Assert.Equal([KeyCriterionKind.Promising, KeyCriterionKind.Prestigious], criteria.Values.OrderByDescending(c => c.ManagerWeight).Take(2).Select(c => c.Kind));
        Assert.Equal([KeyCriterionKind.Partner, KeyCriterionKind.Complex], criteria.Values.OrderBy(c => c.ManagerWeight).Take(2).Select(c => c.Kind).Order());
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
