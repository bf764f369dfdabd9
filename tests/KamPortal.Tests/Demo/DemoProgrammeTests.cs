using KamPortal.Data;
using KamPortal.Touches;
using KamPortal.Touches.Programmes;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Demo;

public sealed class DemoProgrammeTests(SeededDemo demo) : IClassFixture<SeededDemo>
{
    [Fact]
    public async Task The_demo_has_a_programme_in_force_a_draft_that_differs_own_rules_and_a_deviation()
    {
        await using var db = demo.Database.OpenAsSystem();
        var programmes = await db.RetentionProgrammes.OrderBy(p => p.Number).Select(p => new { p.Status, Goals = p.Goals.Count, Rules = p.Rules.Count, WithGoal = p.Rules.Count(r => r.GoalId != null) }).ToListAsync();

        Assert.Equal([(ProgrammeStatus.Published, 3, 8, 8), (ProgrammeStatus.Draft, 3, 8, 8)], programmes.Select(p => (p.Status, p.Goals, p.Rules, p.WithGoal)));
        Assert.Equal((2, 1), (await db.CadenceRules.CountAsync(r => r.InitiativeOfId != null), await db.CadenceDeviations.CountAsync()));
        Assert.Equal(1, await db.CadenceRules.CountAsync(r => r.ProgrammeId == null && r.InitiativeOfId == null));
    }

    [Fact]
    public async Task Its_draft_changes_something_and_one_manager_has_more_than_fits()
    {
        var forecast = await demo.Database.Get<ForecastQueries>().ProgrammeAsync(default);

        Assert.Equal(2, forecast.DraftNumber);
        Assert.True(forecast.Gained > 0 && forecast.Lost > forecast.Gained);
        Assert.Single(forecast.Managers, m => m.LoadThen > 100);
        Assert.NotEmpty(forecast.Examples);
    }
}
