using KamPortal.Accounts;
using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.Events.Planning;
using KamPortal.Staff;
using KamPortal.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Events.Planning;

public sealed class NeedTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task HR_counts_all_clients_without_the_level_they_need_and_a_manager_only_own(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        int hr, anna;
        await using (var db = database.OpenAsSystem())
        {
            hr = (await A.UserAsync(db, Role.HumanResources)).Id;
            anna = (await A.UserAsync(db)).Id;
            var boris = (await A.UserAsync(db)).Id;
            var served = await A.AccountAsync(db, anna, "Альфа");
            await A.AccountAsync(db, anna, "Бета");
            await A.AccountAsync(db, boris, "Гамма");
            await A.AccountAsync(db, boris, "Дельта", AbcdCategory.D);
            await A.AccountAsync(db, boris, "Лоск", AbcdCategory.C);
            var person = await A.PersonAsync(db, served.Id);
            var strong = await AnEvent.PlannedAsync(db, hr, level: EventLevel.Business);
            await AnEvent.ParticipantAsync(db, strong.Id, served.Id, person.Id);
        }

        await database.SignInAsync(hr);
        var gaps = await database.Get<NeedQueries>().GapsAsync(2026, Now);
        Assert.Equal([new NeedGap(AbcdCategory.A, EventLevel.Business, 3, 2), new NeedGap(AbcdCategory.B, EventLevel.Processes, 0, 0), new NeedGap(AbcdCategory.C, EventLevel.WholeStaff, 1, 1)], gaps);
        Assert.Equal(3, (await database.Get<NeedQueries>().GapsAsync(2027, Now))[0].Unserved);
        var page = await database.Get<NeedQueries>().UnservedAsync(2026, AbcdCategory.A, 1, Now);
        Assert.Equal(["Бета", "Гамма"], page.Rows.Select(r => r.Name));
        Assert.Equal((2, false), (page.Total, page.HasMore));
        await database.SignInAsync(anna);
        Assert.Equal(new NeedGap(AbcdCategory.A, EventLevel.Business, 2, 1), (await database.Get<NeedQueries>().GapsAsync(2026, Now))[0]);
        Assert.Equal(["Бета"], (await database.Get<NeedQueries>().UnservedAsync(2026, AbcdCategory.A, 1, Now)).Rows.Select(r => r.Name));
    }

    [Theory, EachDatabase]
    public async Task Who_declined_who_was_absent_what_was_called_off_and_what_is_too_low_serve_nobody(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = (await A.UserAsync(db)).Id;
        var account = await A.AccountAsync(db, anna);
        var person = await A.PersonAsync(db, account.Id);
        await database.SignInAsync(anna);
        async Task<int> AfterAsync(EventLevel level, EventStatus status, ParticipantStatus answer)
        {
            var one = await AnEvent.PlannedAsync(db, anna, level: level, change: e => e.Status = status);
            await AnEvent.ParticipantAsync(db, one.Id, account.Id, person.Id, answer);
            var unserved = (await database.Get<NeedQueries>().GapsAsync(2026, Now))[0].Unserved;
            await db.EventParticipants.Where(p => p.EventId == one.Id).ExecuteDeleteAsync(Now);
            return unserved;
        }

        Assert.Equal(1, await AfterAsync(EventLevel.Business, EventStatus.Planned, ParticipantStatus.Declined));
        Assert.Equal(1, await AfterAsync(EventLevel.Business, EventStatus.Planned, ParticipantStatus.Listed));
        Assert.Equal(1, await AfterAsync(EventLevel.Business, EventStatus.Cancelled, ParticipantStatus.Confirmed));
        Assert.Equal(1, await AfterAsync(EventLevel.Processes, EventStatus.Planned, ParticipantStatus.Confirmed));
        Assert.Equal(1, await AfterAsync(EventLevel.Business, EventStatus.Held, ParticipantStatus.NoShow));
        Assert.Equal(1, await AfterAsync(EventLevel.Business, EventStatus.Held, ParticipantStatus.Invited));
        Assert.Equal(0, await AfterAsync(EventLevel.Business, EventStatus.Held, ParticipantStatus.Attended));
        Assert.Equal(0, await AfterAsync(EventLevel.ClientsOfClient, EventStatus.Planned, ParticipantStatus.Confirmed));
    }

    [Theory, EachDatabase]
    public async Task An_event_on_the_eve_serves_the_year_of_its_own_clock(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = (await A.UserAsync(db)).Id;
        var account = await A.AccountAsync(db, anna);
        var person = await A.PersonAsync(db, account.Id);
        var one = await AnEvent.PlannedAsync(db, anna, new DateTime(2026, 12, 31, 21, 30, 0, DateTimeKind.Utc), level: EventLevel.Business);
        await AnEvent.ParticipantAsync(db, one.Id, account.Id, person.Id);
        await database.SignInAsync(anna);
        Assert.Equal((1, 0), ((await database.Get<NeedQueries>().GapsAsync(2026, Now))[0].Unserved, (await database.Get<NeedQueries>().GapsAsync(2027, Now))[0].Unserved));
    }

    [Theory, EachDatabase]
    public async Task A_need_is_entered_for_a_client_one_sees_tied_to_an_event_and_ends_as_the_event_does(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        int anna, mine, theirs, personId, eventId, lowId;
        await using (var db = database.OpenAsSystem())
        {
            anna = (await A.UserAsync(db)).Id;
            (mine, theirs) = ((await A.AccountAsync(db, anna)).Id, (await A.AccountAsync(db, (await A.UserAsync(db)).Id, "Чужой")).Id);
            personId = (await A.PersonAsync(db, mine)).Id;
            eventId = (await AnEvent.PlannedAsync(db, anna, level: EventLevel.Business)).Id;
            lowId = (await AnEvent.PlannedAsync(db, anna, level: EventLevel.ProductUse)).Id;
        }

        await database.SignInAsync(anna);
        var (verb, queries) = (database.Get<SaveNeed>(), database.Get<NeedQueries>());
        SaveNeed.Form Form(int accountId) => new() { AccountId = accountId, Year = 2026, Quarter = 4, Level = EventLevel.Processes, Topic = "Запасы", People = 3 };
        await Assert.ThrowsAsync<RuleViolation>(() => verb.RunAsync(Form(theirs), Now));
        var past = Form(mine);
        past.Quarter = 3;
        Assert.Equal("Quarter", (await Assert.ThrowsAsync<RuleViolation>(() => verb.RunAsync(past, Now))).Field);
        past.Year = 2025;
        Assert.Equal("Year", (await Assert.ThrowsAsync<RuleViolation>(() => verb.RunAsync(past, Now))).Field);
        var id = await verb.RunAsync(Form(mine), Now);
        async Task<NeedRow> RowAsync() => Assert.Single(await queries.ListAsync(2026, null, Now));
        await Assert.ThrowsAsync<RuleViolation>(async () => await verb.LinkAsync(id, (await RowAsync()).Version, lowId, Now));
        await verb.LinkAsync(id, (await RowAsync()).Version, eventId, Now);
        Assert.Equal(NeedStatus.Planned, (await RowAsync()).Status);
        await using (var db = database.OpenAsSystem())
        {
            await AnEvent.ParticipantAsync(db, eventId, mine, personId, ParticipantStatus.Attended);
            await db.DevelopmentEvents.Where(e => e.Id == eventId).ExecuteUpdateAsync(e => e.SetProperty(x => x.Status, EventStatus.Held), Now);
            Assert.Equal(NeedStatus.Met, (await RowAsync()).Status);
            await db.DevelopmentEvents.Where(e => e.Id == eventId).ExecuteUpdateAsync(e => e.SetProperty(x => x.Status, EventStatus.Cancelled), Now);
        }

        var open = await RowAsync();
        Assert.Equal(NeedStatus.Open, open.Status);
        var edited = Form(mine);
        (edited.NeedId, edited.Version, edited.People) = (id, open.Version, 5);
        await verb.RunAsync(edited, Now);
        await verb.DropAsync(id, (await RowAsync()).Version, Now);
        Assert.Equal((NeedStatus.Dropped, 5), ((await RowAsync()).Status, (await RowAsync()).People));
        edited.Version = (await RowAsync()).Version;
        await Assert.ThrowsAsync<RuleViolation>(() => verb.RunAsync(edited, Now));
    }
}
