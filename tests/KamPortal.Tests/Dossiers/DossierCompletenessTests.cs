using KamPortal.Dossiers;

namespace KamPortal.Tests.Dossiers;

public sealed class DossierCompletenessTests
{
    private static readonly DateOnly Today = A.Monday;

    [Fact]
    public void Weights_are_importances_and_stale_answers_count()
    {
        var judged = DossierCompleteness.Of([(5, DossierState.Known), (3, DossierState.Stale), (1, DossierState.Unknown), (3, DossierState.Unknown)]);

        Assert.Equal(new DossierCompleteness(66, 4, 2, 1), judged);
        Assert.Equal(2, judged.Answered);
    }

    [Fact]
    public void Only_a_whole_dossier_is_a_hundred_percent()
    {
        var nearly = Enumerable.Repeat((5, DossierState.Known), 200).Append((1, DossierState.Unknown)).ToList();

        Assert.Equal(99, DossierCompleteness.Of(nearly).Percent);
        Assert.Equal(100, DossierCompleteness.Of([(1, DossierState.Known), (5, DossierState.Stale)]).Percent);
        Assert.Equal(0, DossierCompleteness.Of([]).Percent);
    }

    [Theory]
    [InlineData(null, 30, DossierState.Unknown)]
    [InlineData(0, 30, DossierState.Known)]
    [InlineData(30, 30, DossierState.Known)]
    [InlineData(31, 30, DossierState.Stale)]
    [InlineData(4000, null, DossierState.Known)]
    public void An_answer_is_stale_after_its_days(int? ageDays, int? freshDays, DossierState state) =>
        Assert.Equal(state, DossierCompleteness.StateOf(ageDays is { } age ? Today.AddDays(-age) : null, freshDays, Today));
}
