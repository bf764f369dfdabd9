using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.PurchasingCentres;
using KamPortal.Staff;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.PurchasingCentres;

/// <summary>Whoever leaves the client leaves its centres, and the owner hears of it.</summary>
public sealed class CentreDeparturesTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_decision_maker_who_leaves_releases_the_weight_and_raises_an_alarm_a_task_and_a_notification(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await CentreTests.SignInWithAccountAsync(database, db);
        var centre = await A.CentreAsync(db, account.Id, [60, 40], publish: true);
        var first = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Members[0];
        await database.SignInAsync((await A.UserAsync(db, Role.Director)).Id);

        await database.Get<EndEmployment>().RunAsync(first.EmploymentId, A.Monday.AddDays(-1), Now);

        var card = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!;
        Assert.Equal((CentreStatus.Draft, DraftReason.MemberLeft, 40), (card.Status, card.DraftReason, card.Assessment.Sum));
        Assert.Equal((A.Monday, 60, 0), card.Members[^1] is var left ? (left.LeftOn, left.InfluenceWhenLeft, left.Influence) : default);
        Assert.Equal([first.Id], card.Assessment.GoneDecisionMakers.Select(m => m.Id));
        Assert.True(card.Assessment.HasAlarm);
        var task = await db.WorkTasks.SingleAsync(Now);
        Assert.Equal((account.OwnerId, TaskSource.MemberLeft, first.PersonId, A.Monday.AddDays(1), $"/centres/{centre.Id}"), (task.AssigneeId, task.Source, task.PersonId, task.DueOn, task.Link));
        Assert.StartsWith("Ушёл ЛПР: Участник1", task.Title, StringComparison.Ordinal);
        Assert.Contains("60", task.Details, StringComparison.Ordinal);
        var told = await db.Notifications.SingleAsync(Now);
        Assert.Equal((account.OwnerId, $"/centres/{centre.Id}"), (told.UserId, told.Link));
        Assert.Contains("Участник1", told.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_end_taken_back_returns_the_member_without_weight_and_cancels_the_task(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await CentreTests.SignInWithAccountAsync(database, db);
        var centre = await A.CentreAsync(db, account.Id, [60, 40], publish: true);
        var second = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Members[1];
        var end = database.Get<EndEmployment>();

        await end.RunAsync(second.EmploymentId, A.Monday.AddDays(-1), Now);
        Assert.Equal(A.Monday.AddDays(7), (await db.WorkTasks.AsNoTracking().SingleAsync(Now)).DueOn);
        await end.RunAsync(second.EmploymentId, null, Now);

        var card = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!;
        Assert.Equal((CentreStatus.Draft, DraftReason.Edited), (card.Status, card.DraftReason));
        Assert.Equal([(60, true), (0, true)], card.Members.Select(m => (m.Influence, m.IsActive)));
        Assert.Equal(WorkTaskStatus.Cancelled, (await db.WorkTasks.AsNoTracking().SingleAsync(Now)).Status);

        await end.RunAsync(second.EmploymentId, A.Monday.AddDays(-1), Now);
        Assert.Equal(WorkTaskStatus.Open, (await db.WorkTasks.AsNoTracking().SingleAsync(Now)).Status);
    }

    [Theory, EachDatabase]
    public async Task After_the_next_publication_the_departure_is_no_alarm_any_more(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await CentreTests.SignInWithAccountAsync(database, db);
        var centre = await A.CentreAsync(db, account.Id, [60, 40], publish: true);
        var members = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Members;
        await database.Get<EndEmployment>().RunAsync(members[0].EmploymentId, A.Monday.AddDays(-1), Now);
        await CentreTests.EditAsync(database, members[1].Id, f => (f.RoleIds, f.Influence) = ([A.DeciderRole], 100));
        await database.Get<PublishCentre>().RunAsync(centre.Id, (await CardAsync()).Version, Now);
        Assert.False((await CardAsync()).Assessment.HasAlarm);

        await CentreTests.EditAsync(database, members[1].Id, f => f.Influence = 90);

        Assert.Equal((CentreStatus.Draft, false), await CardAsync() is var card ? (card.Status, card.Assessment.HasAlarm) : default);

        async Task<CentreCard> CardAsync() => (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!;
    }

    [Theory, EachDatabase]
    public async Task An_end_in_the_future_takes_effect_when_its_day_comes_for_the_owner(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db, zone: "Asia/Vladivostok");
        var account = await A.AccountAsync(db, anna.Id);
        var centre = await A.CentreAsync(db, account.Id, [60, 40], publish: true);
        await database.SignInAsync(anna.Id);
        var members = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Members;
        await database.Get<EndEmployment>().RunAsync(members[0].EmploymentId, A.Monday, Now);
        await db.People.Where(p => p.Id == members[1].PersonId).ExecuteUpdateAsync(p => p.SetProperty(x => x.LeftOn, A.Monday.AddDays(1)), Now);
        Assert.Equal(2, (await CardAsync()).Active.Count());
        Assert.Equal(0, await RunAsync());

        database.Clock.Now = new DateTimeOffset(2026, 11, 23, 14, 0, 0, TimeSpan.Zero); // Tuesday 00:00 in Vladivostok
        Assert.Equal(2, await RunAsync());
        Assert.Equal(0, await RunAsync());

        var card = await CardAsync();
        Assert.Equal([A.Monday.AddDays(1), A.Monday.AddDays(1)], card.Members.Select(m => m.LeftOn!.Value));
        Assert.Equal(2, await db.WorkTasks.CountAsync(Now));
        Assert.Equal(2, await db.Notifications.CountAsync(Now));

        async Task<CentreCard> CardAsync() => (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!;

        async Task<int> RunAsync()
        {
            var report = new JobReport();
            database.Viewers.Viewer = Viewer.System(CentreDeparturesJob.Name);
            await database.Get<CentreDeparturesJob>().RunAsync(report, Now);
            await database.SignInAsync(anna.Id);
            Assert.Equal(0, report.Failed);
            return report.Created;
        }
    }

    [Theory, EachDatabase]
    public async Task Another_place_at_the_same_client_keeps_the_member_and_the_weight(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await CentreTests.SignInWithAccountAsync(database, db);
        var centre = await A.CentreAsync(db, account.Id, [60, 40], publish: true);
        var first = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Members[0];
        db.Add(new Employment { PersonId = first.PersonId, AccountId = account.Id, Position = "Председатель", FromOn = A.Monday });
        await db.SaveChangesAsync(Now);

        await database.Get<EndEmployment>().RunAsync(first.EmploymentId, A.Monday.AddDays(-1), Now);

        var card = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!;
        Assert.Equal((CentreStatus.Published, "Председатель", 60), (card.Status, card.Members[0].Position, card.Members[0].Influence));
        Assert.Empty(await db.WorkTasks.ToListAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task An_end_entered_in_the_form_of_a_place_works_alike(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await CentreTests.SignInWithAccountAsync(database, db);
        var centre = await A.CentreAsync(db, account.Id, [60, 40], publish: true);
        var first = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Members[0];
        var form = (await database.Get<PeopleQueries>().EmploymentToEditAsync(first.EmploymentId, Now))!;
        form.ToOn = A.Monday.AddDays(-10);

        await database.Get<EditEmployment>().RunAsync(first.EmploymentId, form, Now);

        var card = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!;
        Assert.Equal((DraftReason.MemberLeft, A.Monday.AddDays(-9)), (card.DraftReason, card.Members[^1].LeftOn));
        Assert.Single(await db.WorkTasks.ToListAsync(Now));
        Assert.Empty(await db.Notifications.ToListAsync(Now)); // what one did oneself is no news
    }
}
