using KamPortal.Jobs;
using KamPortal.Settings;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Settings;

public sealed class PlanningSettingsTests
{
    [Theory, EachDatabase]
    public async Task The_planner_looks_as_far_ahead_as_the_setting_says_from_the_next_run_on(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        await A.RuleAsync(db);
        var usual = new PortalSettings();
        var near = usual with { PlanningHorizonDays = 14 };

        await database.Get<SaveSettings>().RunAsync(new(near, usual), CancellationToken.None);
        var first = await PlanAsync(database);
        await database.Get<SaveSettings>().RunAsync(new(usual, near), CancellationToken.None);
        var second = await PlanAsync(database);

        Assert.Equal((3, 3), (first.Created, second.Created));
        Assert.Equal(A.Monday.AddDays(35), await db.Touches.MaxAsync(t => t.DueOn));
    }

    private static Task<JobResult> PlanAsync(TestDatabase database) => database.Get<JobRunner>().RunAsync(PlanTouchesJob.Name, "test", CancellationToken.None);
}
