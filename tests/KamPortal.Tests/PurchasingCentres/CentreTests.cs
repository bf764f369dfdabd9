using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.People;
using KamPortal.PurchasingCentres;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.PurchasingCentres;

/// <summary>Opening, filling, weighing and publishing a centre.</summary>
public sealed class CentreTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_account_has_one_centre_for_everything_and_one_for_a_group(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await SignInWithAccountAsync(database, db);
        var valves = new ProductGroup { Name = "Задвижки" };
        db.Add(valves);
        await db.SaveChangesAsync(Now);
        var open = database.Get<OpenCentre>();

        await open.RunAsync(new() { AccountId = account.Id }, Now);
        await open.RunAsync(new() { AccountId = account.Id, ProductGroupId = valves.Id }, Now);

        await Assert.ThrowsAsync<RuleViolation>(() => open.RunAsync(new() { AccountId = account.Id }, Now));
        Assert.Contains("Задвижки", (await Assert.ThrowsAsync<RuleViolation>(() => open.RunAsync(new() { AccountId = account.Id, ProductGroupId = valves.Id }, Now))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleViolation>(() => open.RunAsync(new() { AccountId = account.Id, ProductGroupId = valves.Id + 1 }, Now));
        var centres = (await database.Get<CentreQueries>().OfAccountAsync(account.Id, Now))!;
        Assert.Equal([null, "Задвижки"], centres.Centres.Select(c => c.ProductGroup));
        Assert.False(centres.MayOpenWhole);
        Assert.Empty(centres.FreeGroups);
    }

    [Theory, EachDatabase]
    public async Task A_centre_of_a_group_starts_like_the_one_for_everything(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await SignInWithAccountAsync(database, db);
        var whole = await A.CentreAsync(db, account.Id, [60, 40], publish: true);
        var group = new ProductGroup { Name = "Фланцы" };
        db.Add(group);
        await db.SaveChangesAsync(Now);

        var id = await database.Get<OpenCentre>().RunAsync(new() { AccountId = account.Id, ProductGroupId = group.Id, CopyMembers = true }, Now);

        var card = (await database.Get<CentreQueries>().FindAsync(id, Now))!;
        Assert.Equal((CentreStatus.Draft, DraftReason.New), (card.Status, card.DraftReason));
        Assert.Equal([("Участник1 Пётр", 60, true), ("Участник2 Пётр", 40, false)], card.Members.Select(m => (m.Name, m.Influence, m.IsDecisionMaker)));
        Assert.Equal(CentreStatus.Published, (await database.Get<CentreQueries>().FindAsync(whole.Id, Now))!.Status);
    }

    [Theory, EachDatabase]
    public async Task People_join_with_the_role_they_are_known_by_and_stand_in_it_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await SignInWithAccountAsync(database, db);
        var stranger = await A.PersonAsync(db, (await A.AccountAsync(db, account.OwnerId, "Чужой")).Id);
        var centre = await A.CentreAsync(db, account.Id, []);
        var buyer = await A.PersonAsync(db, account.Id, "Закупкин", roleId: 5);
        var gone = await A.PersonAsync(db, account.Id, "Ушедший");
        gone.Employments[0].ToOn = A.Monday.AddDays(-1);
        await db.SaveChangesAsync(Now);
        var add = database.Get<AddMembers>();

        Assert.Equal(["Закупкин Пётр"], (await database.Get<CentreQueries>().CandidatesAsync(centre.Id, Now)).Select(c => c.Name));
        await add.RunAsync(centre.Id, [buyer.Employments[0].Id], Now);

        Assert.Equal([5], Assert.Single((await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Members).Roles.Select(r => r.RoleId));
        Assert.Contains("Закупкин", (await Assert.ThrowsAsync<RuleViolation>(() => add.RunAsync(centre.Id, [buyer.Employments[0].Id], Now))).Message, StringComparison.Ordinal);
        Assert.Contains("Ушедший", (await Assert.ThrowsAsync<RuleViolation>(() => add.RunAsync(centre.Id, [gone.Employments[0].Id], Now))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleViolation>(() => add.RunAsync(centre.Id, [stranger.Employments[0].Id], Now));
        await Assert.ThrowsAsync<RuleViolation>(() => add.RunAsync(centre.Id, [], Now));
        Assert.Contains("200", (await Assert.ThrowsAsync<RuleViolation>(() => add.RunAsync(centre.Id, [.. Enumerable.Range(1, 10_000)], Now))).Message, StringComparison.Ordinal);
        Assert.Empty(await database.Get<CentreQueries>().CandidatesAsync(centre.Id, Now));
    }

    [Theory, EachDatabase]
    public async Task Two_who_add_the_same_person_at_once_leave_one_member(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await SignInWithAccountAsync(database, db);
        var centre = await A.CentreAsync(db, account.Id, []);
        var person = await A.PersonAsync(db, account.Id);
        await using var late = database.OpenAsSystem();
        var stale = await CentreDoor.FindAsync(late, centre.Id, Now);
        stale.Add(await late.Employments.Include(e => e.Person).SingleAsync(e => e.Id == person.Employments[0].Id, Now));

        await database.Get<AddMembers>().RunAsync(centre.Id, [person.Employments[0].Id], Now);

        await Assert.ThrowsAnyAsync<RuleViolation>(() => CentreDoor.SaveAsync(late, stale, null, Now));
        Assert.Single((await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Members);
    }

    [Theory, EachDatabase]
    public async Task Only_a_centre_of_exactly_100_with_a_decision_maker_is_published(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await SignInWithAccountAsync(database, db);
        var empty = await A.CentreAsync(db, account.Id, []);
        Assert.Equal(CentreMessages.NobodyInIt, await RefusalAsync(empty.Id));

        var group = new ProductGroup { Name = "Фланцы" };
        db.Add(group);
        await db.SaveChangesAsync(Now);
        var id = (await A.CentreAsync(db, account.Id, [59, 40], group: group.Id)).Id;
        Assert.Contains("не хватает 1", await RefusalAsync(id), StringComparison.Ordinal);
        var members = (await CardAsync()).Members;
        await database.Get<SetInfluences>().RunAsync(id, new Dictionary<int, int> { [members[0].Id] = 61 }, (await CardAsync()).Version, Now);
        Assert.Contains("лишние 1", await RefusalAsync(id), StringComparison.Ordinal);
        await EditAsync(members[0].Id, f => f.Influence = 60);
        await EditAsync(members[1].Id, f => f.RoleIds = []);
        Assert.Contains("Участник2", await RefusalAsync(id), StringComparison.Ordinal);
        await EditAsync(members[1].Id, f => f.RoleIds = [A.UserRole]);
        await EditAsync(members[0].Id, f => f.RoleIds = [A.UserRole]);
        Assert.Equal(CentreMessages.NobodyDecides, await RefusalAsync(id));
        await EditAsync(members[0].Id, f => f.RoleIds = [A.DeciderRole]);

        Assert.Equal(1, await database.Get<PublishCentre>().RunAsync(id, (await CardAsync()).Version, Now));
        Assert.Equal((CentreStatus.Published, null, 1), await CardAsync() is var card ? (card.Status, card.DraftReason, card.Edition) : default);
        Assert.Equal(CentreMessages.PublishedAlready, await RefusalAsync(id));

        async Task<string> RefusalAsync(int centreId) =>
            (await Assert.ThrowsAsync<RuleViolation>(async () => await database.Get<PublishCentre>().RunAsync(centreId, (await database.Get<CentreQueries>().FindAsync(centreId, Now))!.Version, Now))).Message;
        async Task<CentreCard> CardAsync() => (await database.Get<CentreQueries>().FindAsync(id, Now))!;
        async Task EditAsync(int member, Action<MemberFields> change) => await CentreTests.EditAsync(database, member, change);
    }

    [Theory, EachDatabase]
    public async Task Weights_outside_0_to_100_are_refused_and_nothing_of_the_table_is_saved(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await SignInWithAccountAsync(database, db);
        var centre = await A.CentreAsync(db, account.Id, [60, 40], publish: true);
        var before = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!;
        var (first, second) = (before.Members[0].Id, before.Members[1].Id);
        var set = database.Get<SetInfluences>();

        foreach (var wrong in new[] { 101, -1, int.MaxValue })
        {
            await Assert.ThrowsAsync<RuleViolation>(() => set.RunAsync(centre.Id, new Dictionary<int, int> { [first] = 10, [second] = wrong }, before.Version, Now));
            await Assert.ThrowsAsync<RuleViolation>(() => EditAsync(database, second, f => f.Influence = wrong));
        }

        await Assert.ThrowsAsync<RuleViolation>(() => set.RunAsync(centre.Id, new Dictionary<int, int> { [first] = 10, [second + 1000] = 1 }, before.Version, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => EditAsync(database, second, f => f.Attitude = 3));
        await Assert.ThrowsAsync<RuleViolation>(() => EditAsync(database, second, f => f.Decides = new string('я', CentreMember.ShortTextMaxLength + 1)));
        await Assert.ThrowsAsync<RuleViolation>(() => EditAsync(database, second, f => f.RoleIds = [12345]));
        await set.RunAsync(centre.Id, new Dictionary<int, int> { [first] = 60, [second] = 40 }, before.Version, Now);
        var after = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!;
        Assert.Equal((CentreStatus.Published, before.Version), (after.Status, after.Version));
        Assert.Equal([60, 40], after.Members.Select(m => m.Influence));
    }

    [Theory, EachDatabase]
    public async Task Weights_are_spread_evenly_or_scaled_to_exactly_100(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await SignInWithAccountAsync(database, db);
        var centre = await A.CentreAsync(db, account.Id, [30, 37, 30]);
        var version = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Version;

        await database.Get<SpreadInfluence>().RunAsync(centre.Id, SpreadWay.InProportion, version, Now);

        var scaled = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!;
        Assert.Equal([38, 31, 31], scaled.Members.Select(m => m.Influence));
        Assert.IsType<EditedMeanwhile>(await Assert.ThrowsAnyAsync<RuleViolation>(() => database.Get<SpreadInfluence>().RunAsync(centre.Id, SpreadWay.Evenly, version, Now)));
        await database.Get<SpreadInfluence>().RunAsync(centre.Id, SpreadWay.Evenly, scaled.Version, Now);
        Assert.Equal([34, 33, 33], (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Members.Select(m => m.Influence));
    }

    [Theory, EachDatabase]
    public async Task What_was_published_changes_only_with_a_new_draft(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await SignInWithAccountAsync(database, db);
        var centre = await A.CentreAsync(db, account.Id, [60, 40], publish: true);
        var (first, second) = await CardAsync() is var card ? (card.Members[0].Id, card.Members[1].Id) : default;

        await EditAsync(database, first, f => (f.Attitude, f.BusinessInterests, f.NextAction, f.NextActionOn, f.OurContactId) = (2, "Снизить простои", "Показать цех", A.Monday.AddDays(3), account.OwnerId));
        Assert.Equal(CentreStatus.Published, (await CardAsync()).Status);
        await EditAsync(database, second, f => f.RoleIds = [A.UserRole, 5]);
        await AssertDraftAsync();
        await EditAsync(database, second, f => f.Influence = 39);
        await AssertDraftAsync();
        var link = await database.Get<LinkMembers>().RunAsync(second, first, LinkKind.Conflict, Now);
        await AssertDraftAsync();
        Assert.Equal([(first, second)], (await CardAsync()).Links.Select(l => (l.FromId, l.ToId)));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<LinkMembers>().RunAsync(first, second, LinkKind.Conflict, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<LinkMembers>().RunAsync(first, first, LinkKind.Influences, Now));
        await database.Get<UnlinkMembers>().RunAsync(link, Now);
        await AssertDraftAsync();

        async Task<CentreCard> CardAsync() => (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!;

        async Task AssertDraftAsync()
        {
            Assert.Equal((CentreStatus.Draft, DraftReason.Edited, 1), await CardAsync() is var now ? (now.Status, now.DraftReason, now.Edition) : default);
            await db.PurchasingCentres.Where(c => c.Id == centre.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.Status, CentreStatus.Published).SetProperty(x => x.DraftReason, (DraftReason?)null), Now);
        }
    }

    [Theory, EachDatabase]
    public async Task An_edition_shows_the_centre_as_it_was_published(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await SignInWithAccountAsync(database, db);
        var centre = await A.CentreAsync(db, account.Id, [60, 40]);
        var (first, second) = await CardAsync() is var card ? (card.Members[0].Id, card.Members[1].Id) : default;
        await EditAsync(database, first, f => (f.Attitude, f.WithPersonal, f.PersonalInterests, f.BusinessInterests) = (2, true, "Охота", "Снизить простои"));
        await database.Get<LinkMembers>().RunAsync(first, second, LinkKind.Influences, Now);
        var published = await CardAsync();

        await database.Get<PublishCentre>().RunAsync(centre.Id, published.Version, Now);
        await EditAsync(database, first, f => f.Influence = 10);

        var edition = (await database.Get<CentreQueries>().EditionAsync(centre.Id, 1, Now))!;
        Assert.Equal((CentreStatus.Published, 1, false), (edition.Status, edition.Edition, edition.MayEdit));
        Assert.Equal([("Участник1 Пётр", 60, (int?)2, "Снизить простои"), ("Участник2 Пётр", 40, null, null)], edition.Members.Select(m => (m.Name, m.Influence, m.Attitude, m.BusinessInterests)));
        Assert.Equal((60, 0, "Принимающий решение (ЛПР)"), (edition.Assessment.SupportIndex, edition.Assessment.Coverage, edition.Members[0].Roles[0].Name));
        Assert.Equal(published.Links, edition.Links);
        Assert.DoesNotContain("Охота", (await db.CentreEditions.SingleAsync(Now)).Content, StringComparison.Ordinal);
        Assert.Equal([(1, 60)], (await database.Get<CentreQueries>().EditionsAsync(centre.Id, Now)).Select(e => (e.Number, e.SupportIndex)));
        Assert.Equal([(60, 10)], CentreChange.Between(edition, await CardAsync()).Select(c => (c.InfluenceBefore!.Value, c.InfluenceNow!.Value)));
        Assert.Null(await database.Get<CentreQueries>().EditionAsync(centre.Id, 2, Now));

        async Task<CentreCard> CardAsync() => (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!;
    }

    [Theory, EachDatabase]
    public async Task Nobody_publishes_what_they_did_not_see(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await SignInWithAccountAsync(database, db);
        var centre = await A.CentreAsync(db, account.Id, [60, 40]);
        var seen = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!;
        var head = await A.UserAsync(db, Role.Director, lastName: "Вершинин");
        await database.SignInAsync(head.Id);
        await database.Get<SetInfluences>().RunAsync(centre.Id, new Dictionary<int, int> { [seen.Members[0].Id] = 40, [seen.Members[1].Id] = 60 }, seen.Version, Now);
        await database.SignInAsync(account.OwnerId);

        var refusal = Assert.IsType<EditedMeanwhile>(await Assert.ThrowsAnyAsync<RuleViolation>(() => database.Get<PublishCentre>().RunAsync(centre.Id, seen.Version, Now)));

        Assert.Contains("Вершинин", refusal.Message, StringComparison.Ordinal);
        await database.Get<PublishCentre>().RunAsync(centre.Id, refusal.CurrentVersion, Now);
    }

    [Theory, EachDatabase]
    public async Task Who_is_taken_out_stays_as_history_and_the_step_can_be_undone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await SignInWithAccountAsync(database, db);
        var centre = await A.CentreAsync(db, account.Id, [60, 40], publish: true);
        var first = (await CardAsync()).Members[0];
        await EditAsync(database, first.Id, f => f.Attitude = 1);

        var receipt = await database.Get<RemoveMember>().RunAsync(first.Id, Now);

        var without = await CardAsync();
        Assert.Equal((CentreStatus.Draft, DraftReason.Edited, 40), (without.Status, without.DraftReason, without.Assessment.Sum));
        Assert.Equal((A.Monday, 60, 1, false), without.Members[^1] is var left ? (left.LeftOn, left.InfluenceWhenLeft, left.Attitude, left.IsNewlyGone) : default);
        Assert.False(without.Assessment.HasAlarm);
        await Assert.ThrowsAsync<RuleViolation>(() => EditAsync(database, first.Id, f => f.Attitude = 2));

        await database.Get<UndoRemoveMember>().RunAsync(receipt, Now);
        var again = await CardAsync();
        Assert.Equal((CentreStatus.Published, 100), (again.Status, again.Assessment.Sum));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<UndoRemoveMember>().RunAsync(receipt, Now));

        await database.Get<RemoveMember>().RunAsync(first.Id, Now);
        await database.Get<AddMembers>().RunAsync(centre.Id, [first.EmploymentId], Now);
        Assert.Equal((first.Id, 0, 1), (await CardAsync()).Active.Single(m => m.PersonId == first.PersonId) is var back ? (back.Id, back.Influence, back.Attitude) : default);

        async Task<CentreCard> CardAsync() => (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!;
    }

    [Theory, EachDatabase]
    public async Task Only_a_centre_never_published_is_deleted(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await SignInWithAccountAsync(database, db);
        var group = new ProductGroup { Name = "Фланцы" };
        db.Add(group);
        await db.SaveChangesAsync(Now);
        var published = await A.CentreAsync(db, account.Id, [60, 40], publish: true);
        var draft = await A.CentreAsync(db, account.Id, [60, 40], group: group.Id);
        var card = (await database.Get<CentreQueries>().FindAsync(draft.Id, Now))!;
        await database.Get<LinkMembers>().RunAsync(card.Members[0].Id, card.Members[1].Id, LinkKind.Influences, Now);

        await Assert.ThrowsAnyAsync<RuleViolation>(() => database.Get<DeleteCentre>().RunAsync(draft.Id, card.Version, Now));
        await database.Get<DeleteCentre>().RunAsync(draft.Id, card.Version + 1, Now);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<DeleteCentre>().RunAsync(published.Id, published.Version, Now));

        Assert.Null(await database.Get<CentreQueries>().FindAsync(draft.Id, Now));
        Assert.NotNull(await database.Get<CentreQueries>().FindAsync(published.Id, Now));
    }

    [Theory, EachDatabase]
    public async Task Centres_of_accounts_one_does_not_see_are_not_there(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await SignInWithAccountAsync(database, db);
        var centre = await A.CentreAsync(db, account.Id, [60, 40], publish: true);
        var member = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Members[0].Id;
        await database.SignInAsync((await A.UserAsync(db)).Id);
        var queries = database.Get<CentreQueries>();

        Assert.Null(await queries.FindAsync(centre.Id, Now));
        Assert.Null(await queries.OfAccountAsync(account.Id, Now));
        Assert.Null(await queries.EditionAsync(centre.Id, 1, Now));
        Assert.Null(await queries.ToEditAsync(member, Now));
        Assert.Empty(await queries.EditionsAsync(centre.Id, Now));
        Assert.Empty(await queries.CandidatesAsync(centre.Id, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => queries.PersonalInterestsAsync(member, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<OpenCentre>().RunAsync(new() { AccountId = account.Id }, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<RemoveMember>().RunAsync(member, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<EditMember>().RunAsync(member, new(), new(), Now));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SpreadInfluence>().RunAsync(centre.Id, SpreadWay.Evenly, 1, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<PublishCentre>().RunAsync(centre.Id, 1, Now));
    }

    [Theory, EachDatabase]
    public async Task An_assistant_looks_and_an_archived_client_stands_still(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await SignInWithAccountAsync(database, db);
        var centre = await A.CentreAsync(db, account.Id, [60, 40]);
        var assistant = await A.UserAsync(db, Role.Assistant);
        db.Add(new AccountTeamMember { AccountId = account.Id, UserId = assistant.Id, Role = TeamRole.Assistant, FromOn = A.Monday });
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(assistant.Id);

        Assert.False((await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.MayEdit);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SpreadInfluence>().RunAsync(centre.Id, SpreadWay.Evenly, 1, Now));

        await database.SignInAsync(account.OwnerId);
        Assert.True((await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.MayEdit);
        await db.Accounts.Where(a => a.Id == account.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsArchived, true), Now);
        Assert.False((await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.MayEdit);
        Assert.Equal(CentreMessages.AccountArchived, (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SpreadInfluence>().RunAsync(centre.Id, SpreadWay.Evenly, 1, Now))).Message);
    }

    internal static async Task<Account> SignInWithAccountAsync(TestDatabase database, KamDbContext db)
    {
        var anna = await A.UserAsync(db, lastName: "Смирнова");
        var account = await A.AccountAsync(db, anna.Id);
        await database.SignInAsync(anna.Id);
        return account;
    }

    internal static async Task<MemberSaved> EditAsync(TestDatabase database, int memberId, Action<MemberFields> change)
    {
        var opened = (await database.Get<CentreQueries>().ToEditAsync(memberId, Now))!.Fields;
        var mine = opened with { };
        change(mine);
        return await database.Get<EditMember>().RunAsync(memberId, opened, mine, Now);
    }
}
