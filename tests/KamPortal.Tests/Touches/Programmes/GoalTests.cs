using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Touches.Programmes;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Touches.Programmes;

public sealed class GoalTests
{
    [Theory, EachDatabase]
    public async Task Goals_of_the_draft_are_added_changed_and_removed_and_their_rules_stay(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await database.Get<SeedStandardRules>().RunAsync(default);
        await database.SignInAsync((await A.UserAsync(db, Role.Head)).Id);
        await database.Get<DraftProgramme>().RunAsync(default);

        await database.Get<EditGoals>().SaveAsync(new EditGoals.Form { Version = await VersionAsync(database), TextRu = "Вернуть потерянных", MeasureRu = "Десять за год" }, default);
        var stale = await VersionAsync(database) - 1;
        await Assert.ThrowsAsync<EditedMeanwhile>(() => database.Get<EditGoals>().SaveAsync(new EditGoals.Form { Version = stale, TextRu = "Опоздавшая" }, default));
        var view = (await database.Get<ProgrammeQueries>().FindAsync(2, default))!;
        var keep = view.Goals[0];
        keep.Form.Version = view.About.Version;
        keep.Form.TextRu = "Удержать";
        await database.Get<EditGoals>().SaveAsync(keep.Form, default);
        await database.Get<EditGoals>().RemoveAsync(view.Goals[1].GoalId, await VersionAsync(database), default);

        var after = (await database.Get<ProgrammeQueries>().FindAsync(2, default))!;
        Assert.Equal(["Удержать", "Узнать потенциал клиентов, о которых мы ничего не знаем", "Вернуть потерянных"], after.Goals.Select(g => g.Text));
        Assert.Equal((4, 2), (after.Goals[0].Rules.Count, after.WithoutGoal.Count));
        Assert.Equal(3, (await database.Get<ProgrammeQueries>().FindAsync(1, default))!.Goals.Count);
    }

    private static async Task<int> VersionAsync(TestDatabase database)
    {
        await using var db = database.OpenAsSystem();
        return await db.RetentionProgrammes.Where(p => p.Status == ProgrammeStatus.Draft).Select(p => p.Version).SingleAsync();
    }
}
