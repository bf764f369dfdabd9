using KamPortal.Accounts;
using KamPortal.Events;
using KamPortal.Events.Catalogue;
using KamPortal.Orders;
using KamPortal.Staff;
using KamPortal.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Events.Catalogue;

public sealed class CatalogueTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_standard_catalogue_has_every_form_and_every_level_in_both_languages_and_comes_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.Get<SeedEventTemplates>().RunAsync(Now);
        await database.Get<SeedEventTemplates>().RunAsync(Now);
        await using var db = database.OpenAsSystem();
        var templates = await db.EventTemplates.ToListAsync(Now);
        Assert.Equal(StandardEventTemplates.All().Count(), templates.Count);
        Assert.All(Enum.GetValues<EventLevel>(), level => Assert.Contains(templates, t => t.Level == level));
        Assert.All(Enum.GetValues<EventForm>(), form => Assert.Contains(templates, t => t.Form == form));
        Assert.All(templates, t => Assert.True(t.TitleRu.Length > 0 && t.TitleEn.Length > 0 && t.DescriptionRu.Length > 0 && t.DescriptionEn.Length > 0 && t.SeniorityFrom <= t.SeniorityTo, t.TitleRu));
        Assert.All(templates, t => Assert.Equal(t.Level == EventLevel.Processes, t.ProcessScope is not null));
    }

    [Theory, EachDatabase]
    public async Task A_retired_template_does_not_come_back_with_the_next_start(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.Get<SeedEventTemplates>().RunAsync(Now);
        await SignInAsync(database, Role.HumanResources);
        var first = (await database.Get<EventTemplateQueries>().ListAsync(false, Now))[0];
        Assert.Equal(EventLevel.ClientsOfClient, first.Level);
        await database.Get<SaveEventTemplate>().RetireAsync(first.Id, first.Version, true, Now);
        await database.Get<SeedEventTemplates>().RunAsync(Now);
        Assert.DoesNotContain(await database.Get<EventTemplateQueries>().ListAsync(false, Now), t => t.Id == first.Id);
        Assert.True((await database.Get<EventTemplateQueries>().ListAsync(true, Now)).Single(t => t.Id == first.Id).IsRetired);
    }

    [Theory, EachDatabase]
    public async Task A_template_says_what_is_wrong_with_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await SignInAsync(database, Role.HumanResources);
        var verb = database.Get<SaveEventTemplate>();
        SaveEventTemplate.Form Good() => new() { TitleRu = "Практикум", Level = EventLevel.Processes, ProcessScope = ProcessScope.WholeBusiness, Budget = "120 000,50", SeniorityFrom = 3 };
        async Task RefusedAsync(Action<SaveEventTemplate.Form> change, string field)
        {
            var form = Good();
            change(form);
            Assert.Equal(field, (await Assert.ThrowsAsync<RuleViolation>(() => verb.RunAsync(form, Now))).Field);
        }

        await RefusedAsync(f => f.TitleRu = " ", "TitleRu");
        await RefusedAsync(f => f.ProcessScope = null, "ProcessScope");
        await RefusedAsync(f => f.SeniorityTo = 2, "SeniorityFrom");
        await RefusedAsync(f => f.SessionMinutes = 10, "SessionMinutes");
        await RefusedAsync(f => f.Budget = "-1", "Budget");
        await RefusedAsync(f => f.FeedbackCode = "нет такого", "FeedbackCode");
        var id = await verb.RunAsync(Good(), Now);
        var row = (await database.Get<EventTemplateQueries>().FindAsync(id, Now))!;
        Assert.Equal(120_000.50m, row.Budget);
        var edited = Good();
        (edited.TemplateId, edited.Version, edited.Level) = (id, row.Version, EventLevel.Business);
        await verb.RunAsync(edited, Now);
        Assert.Null((await database.Get<EventTemplateQueries>().FindAsync(id, Now))!.ProcessScope);
        await Assert.ThrowsAsync<EditedMeanwhile>(() => verb.RunAsync(edited, Now));
        await SignInAsync(database, Role.Manager);
        await Assert.ThrowsAsync<RuleViolation>(() => verb.RunAsync(Good(), Now));
        Assert.Null((await database.Get<EventTemplateQueries>().FindAsync(id, Now))!.Budget);
    }

    [Theory, EachDatabase]
    public async Task A_manager_sees_only_own_clients_in_a_club_and_HR_all_of_them(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        int mine, theirs, me;
        await using (var db = database.OpenAsSystem())
        {
            var (anna, boris) = (await A.UserAsync(db), await A.UserAsync(db));
            me = anna.Id;
            (mine, theirs) = ((await A.AccountAsync(db, anna.Id, "Альфа")).Id, (await A.AccountAsync(db, boris.Id, "Бета")).Id);
        }

        await SignInAsync(database, Role.HumanResources);
        var clubId = await database.Get<SaveClub>().RunAsync(new() { Name = "Клуб дилеров Урала" }, Now);
        var members = database.Get<KeepClubMembers>();
        await members.JoinAsync(new() { ClubId = clubId, AccountId = mine, FromOn = A.Monday.AddDays(-30) }, Now);
        await members.JoinAsync(new() { ClubId = clubId, AccountId = theirs, FromOn = A.Monday.AddDays(-30) }, Now);
        Assert.Equal("AccountId", (await Assert.ThrowsAsync<RuleViolation>(() => members.JoinAsync(new() { ClubId = clubId, AccountId = mine, FromOn = A.Monday }, Now))).Field);
        Assert.Equal(["Альфа", "Бета"], (await database.Get<ClubQueries>().MembersAsync(clubId, Now)).Select(m => m.Account));
        Assert.Equal(["Бета"], (await database.Get<ClubQueries>().FindClientsAsync("бет", Now)).Select(c => c.Name));

        await database.SignInAsync(me);
        var seen = Assert.Single(await database.Get<ClubQueries>().MembersAsync(clubId, Now));
        Assert.Equal("Альфа", seen.Account);
        Assert.Empty(await database.Get<ClubQueries>().FindClientsAsync("бет", Now));
        await Assert.ThrowsAsync<RuleViolation>(() => members.JoinAsync(new() { ClubId = clubId, AccountId = theirs, FromOn = A.Monday.AddDays(1) }, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SaveClub>().RunAsync(new() { ClubId = clubId, Name = "Мой клуб" }, Now));
        await members.LeaveAsync(seen.Id, A.Monday.AddDays(-1), Now);
        Assert.Equal(0, Assert.Single(await database.Get<ClubQueries>().ListAsync(Now)).Members);
        await members.JoinAsync(new() { ClubId = clubId, AccountId = mine, FromOn = A.Monday }, Now);
        Assert.Equal(2, (await database.Get<ClubQueries>().MembersAsync(clubId, Now)).Count);
    }

    [Theory, EachDatabase]
    public async Task A_programme_shows_its_mean_level_and_the_categories_it_leaves_without_the_level_they_need(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        int clientId;
        await using (var db = database.OpenAsSystem())
        {
            clientId = (await A.AccountAsync(db, (await A.UserAsync(db)).Id, abcd: AbcdCategory.A)).Id;
        }

        var hr = await SignInAsync(database, Role.HumanResources);
        var id = await database.Get<SaveProgramme>().RunAsync(new() { Name = "Развитие Вектора", AccountId = clientId, FromOn = A.Monday, ToOn = A.Monday.AddYears(1) }, Now);
        await using (var db = database.OpenAsSystem())
        {
            await AnEvent.PlannedAsync(db, hr, level: EventLevel.WholeStaff, change: e => e.ProgrammeId = id);
            await AnEvent.PlannedAsync(db, hr, level: EventLevel.Processes, change: e => e.ProgrammeId = id);
            await AnEvent.PlannedAsync(db, hr, level: EventLevel.Business, change: e => (e.ProgrammeId, e.Status) = (id, EventStatus.Cancelled));
        }

        var row = Assert.Single(await database.Get<ProgrammeQueries>().ListAsync(Now));
        Assert.Equal((2, 2.5m), (row.Events, row.MeanLevel));
        Assert.Equal(new ProgrammeGap(AbcdCategory.A, EventLevel.Business), Assert.Single(row.Gaps));
        Assert.Equal(3, (await database.Get<ProgrammeQueries>().EventsAsync(id, Now)).Count);
        await using (var db = database.OpenAsSystem())
        {
            await AnEvent.PlannedAsync(db, hr, level: EventLevel.TopCompetence, change: e => e.ProgrammeId = id);
        }

        Assert.Empty(Assert.Single(await database.Get<ProgrammeQueries>().ListAsync(Now)).Gaps);
        await SignInAsync(database, Role.Manager);
        Assert.Empty(await database.Get<ProgrammeQueries>().ListAsync(Now));
        Assert.Empty(await database.Get<ProgrammeQueries>().EventsAsync(id, Now));
    }

    [Theory, EachDatabase]
    public async Task A_minimum_set_is_ready_when_each_of_its_three_kinds_has_something_ready(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        int groupId;
        await using (var db = database.OpenAsSystem())
        {
            var (top, group) = (new ProductGroup { Name = "Крепёж" }, new ProductGroup { Name = "Анкеры" });
            group.Parent = top;
            db.AddRange(top, group);
            await db.SaveChangesAsync(Now);
            groupId = group.Id;
        }

        await SignInAsync(database, Role.HumanResources);
        var verb = database.Get<SaveMinimumItem>();
        async Task AddAsync(MinimumSetKind part, DateOnly? ready) => await verb.RunAsync(new() { ProductGroupId = groupId, Kind = part, Title = part.ToString(), ReadyOn = ready, Url = "https://wiki.example.test/1" }, Now);
        await AddAsync(MinimumSetKind.Materials, A.Monday);
        await AddAsync(MinimumSetKind.Training, A.Monday);
        await AddAsync(MinimumSetKind.Manual, null);
        var row = Assert.Single(await database.Get<MinimumSetQueries>().ListAsync(Now));
        Assert.Equal(("Анкеры", "Крепёж", false), (row.Name, row.Parent, row.IsReady));
        await AddAsync(MinimumSetKind.Manual, A.Monday);
        Assert.True(Assert.Single(await database.Get<MinimumSetQueries>().ListAsync(Now)).IsReady);
        await verb.RemoveAsync(row.Items.Single(i => i.Kind == MinimumSetKind.Training).Id, Now);
        Assert.False(Assert.Single(await database.Get<MinimumSetQueries>().ListAsync(Now)).IsReady);
        await Assert.ThrowsAsync<RuleViolation>(() => AddAsync(MinimumSetKind.Training, A.Monday.AddDays(1)));
        await Assert.ThrowsAsync<RuleViolation>(() => verb.RunAsync(new() { ProductGroupId = groupId, Title = "x", Url = "javascript:alert(1)" }, Now));
    }

    private static async Task<int> SignInAsync(TestDatabase database, Role role)
    {
        await using var db = database.OpenAsSystem();
        var user = await A.UserAsync(db, role);
        await database.SignInAsync(user.Id);
        return user.Id;
    }
}
