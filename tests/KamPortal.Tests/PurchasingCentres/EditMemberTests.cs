using KamPortal.Accounts;
using KamPortal.Handover;
using KamPortal.People;
using KamPortal.PurchasingCentres;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.PurchasingCentres;

/// <summary>What is known of a member, and two people who edit it.</summary>
public sealed class EditMemberTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Everything_of_the_form_is_saved_and_new_roles_are_told(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await CentreTests.SignInWithAccountAsync(database, db);
        var centre = await A.CentreAsync(db, account.Id, [60]);
        var member = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Members[0].Id;

        Assert.Null((await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Members[0].OurContact);

        var saved = await CentreTests.EditAsync(database, member, f =>
        {
            (f.RoleIds, f.Influence, f.Attitude, f.CompetitorAttitude, f.CompetitorNote) = ([A.DeciderRole, 5], 45, -2, 1, " Возит «Арматура» ");
            (f.Stage, f.Decides, f.BusinessInterests, f.OurContactId, f.NextAction, f.NextActionOn) = (DecisionStage.Decision, "Смету", "Срок поставки", account.OwnerId, "Встреча", A.Monday.AddDays(2));
        });

        Assert.Equal([5], saved.NewRoleIds);
        var card = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Members[0];
        Assert.Equal([A.DeciderRole, 5], card.Roles.Select(r => r.RoleId));
        Assert.Equal((45, -2, 1, "Возит «Арматура»"), (card.Influence, card.Attitude, card.CompetitorAttitude, card.CompetitorNote));
        Assert.Equal((DecisionStage.Decision, "Смету", "Срок поставки", "Смирнова Иван", "Встреча", A.Monday.AddDays(2)), (card.Stage, card.Decides, card.BusinessInterests, card.OurContact, card.NextAction, card.NextActionOn));
    }

    [Theory, EachDatabase]
    public async Task The_second_of_two_keeps_what_only_they_changed_and_chooses_where_both_did(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await CentreTests.SignInWithAccountAsync(database, db);
        var centre = await A.CentreAsync(db, account.Id, [60]);
        var director = await A.UserAsync(db, Role.Director, lastName: "Вершинин");
        var member = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Members[0].Id;
        var opened = (await database.Get<CentreQueries>().ToEditAsync(member, Now))!.Fields;
        await database.SignInAsync(director.Id);
        await CentreTests.EditAsync(database, member, f => (f.Attitude, f.NextAction) = (2, "Обед с директором"));
        await database.SignInAsync(account.OwnerId);

        var mine = opened with { Attitude = -1, Decides = "Смету" };
        var conflict = await Assert.ThrowsAsync<MemberConflict>(() => database.Get<EditMember>().RunAsync(member, opened, mine, Now));

        Assert.Contains("Вершинин", conflict.Message, StringComparison.Ordinal);
        Assert.Equal([MemberField.Attitude], conflict.Merge.Conflicts);
        Assert.Equal([MemberField.NextAction], conflict.Merge.TakenOver);
        Assert.Equal((-1, 2, "Обед с директором"), (conflict.Merge.Fields.Attitude, conflict.Theirs.Attitude, conflict.Merge.Fields.NextAction));
        Assert.Null((await CardAsync()).Decides);

        await database.Get<EditMember>().RunAsync(member, conflict.Theirs, conflict.Merge.Fields, Now);
        Assert.Equal((-1, "Смету", "Обед с директором"), await CardAsync() is var card ? (card.Attitude, card.Decides, card.NextAction) : default);

        async Task<CentreMemberCard> CardAsync() => (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Members[0];
    }

    [Theory, EachDatabase]
    public async Task Edits_of_different_fields_join_without_a_question_roles_included(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await CentreTests.SignInWithAccountAsync(database, db);
        var centre = await A.CentreAsync(db, account.Id, [60]);
        var director = await A.UserAsync(db, Role.Director, lastName: "Вершинин");
        var member = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Members[0].Id;
        var opened = (await database.Get<CentreQueries>().ToEditAsync(member, Now))!.Fields;
        await database.SignInAsync(director.Id);
        await CentreTests.EditAsync(database, member, f => f.RoleIds = [A.DeciderRole, 5]);
        await database.SignInAsync(account.OwnerId);

        var saved = await database.Get<EditMember>().RunAsync(member, opened, opened with { Attitude = 1 }, Now);

        Assert.Equal([MemberField.Roles], saved.TakenOver);
        Assert.Contains("Вершинин", saved.TakenFrom, StringComparison.Ordinal);
        Assert.Empty(saved.NewRoleIds);
        var card = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Members[0];
        Assert.Equal([A.DeciderRole, 5], card.Roles.Select(r => r.RoleId));
        Assert.Equal(1, card.Attitude);
    }

    [Theory, EachDatabase]
    public async Task Our_contact_is_the_owner_the_team_or_a_head_and_follows_the_owner(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head, lastName: "Орлова");
        var anna = await A.UserAsync(db, supervisor: head.Id, lastName: "Смирнова");
        var stranger = await A.UserAsync(db, lastName: "Чужой");
        var helper = await A.UserAsync(db, Role.Developer, lastName: "Развитов");
        var account = await A.AccountAsync(db, anna.Id);
        db.Add(new AccountTeamMember { AccountId = account.Id, UserId = helper.Id, Role = TeamRole.DevelopmentManager, FromOn = A.Monday });
        await db.SaveChangesAsync(Now);
        var centre = await A.CentreAsync(db, account.Id, [60, 40], publish: true);
        await database.SignInAsync(head.Id);
        var members = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Members;

        Assert.Equal(["Смирнова", "Орлова", "Развитов"], (await database.Get<CentreQueries>().ToEditAsync(members[0].Id, Now))!.Contacts.Select(c => c.Name.Split(' ')[0]));
        await Assert.ThrowsAsync<RuleViolation>(() => CentreTests.EditAsync(database, members[0].Id, f => f.OurContactId = stranger.Id));
        await CentreTests.EditAsync(database, members[0].Id, f => (f.OurContactId, f.NextAction) = (anna.Id, "Позвонить"));
        await CentreTests.EditAsync(database, members[1].Id, f => f.OurContactId = helper.Id);
        await database.Get<ChangeOwner>().RunAsync(new() { AccountIds = [account.Id], NewOwnerId = stranger.Id, Reason = "Отпуск" }, Now);

        var moved = await db.CentreMembers.AsNoTracking().Where(m => m.CentreId == centre.Id).OrderBy(m => m.Id).Select(m => new { m.OurContactId, m.NextAction }).ToListAsync(Now);
        Assert.Equal([(stranger.Id, "Позвонить"), (helper.Id, null)], moved.Select(m => (m.OurContactId!.Value, m.NextAction)));
    }

    [Theory, EachDatabase]
    public async Task Personal_interests_are_read_by_few_and_every_reading_is_written_down(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await CentreTests.SignInWithAccountAsync(database, db);
        var centre = await A.CentreAsync(db, account.Id, [60]);
        var member = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Members[0];
        await CentreTests.EditAsync(database, member.Id, f => (f.WithPersonal, f.PersonalInterests) = (true, "Охота"));
        Assert.Empty(await db.PersonalDataAccesses.ToListAsync(Now));

        Assert.Equal("Охота", await database.Get<CentreQueries>().PersonalInterestsAsync(member.Id, Now));

        var access = await db.PersonalDataAccesses.SingleAsync(Now);
        Assert.Equal((member.PersonId, account.OwnerId, AccessPlace.PurchasingCentre), (access.PersonId, access.UserId, access.Place));
        await CentreTests.EditAsync(database, member.Id, f => f.PersonalInterests = "не открывали");
        Assert.Equal("Охота", await db.CentreMembers.Select(m => m.PersonalInterests).SingleAsync(Now));
        Assert.DoesNotContain(await db.AuditEntries.Select(e => e.Changes).ToListAsync(Now), c => c.Contains("Охота", StringComparison.Ordinal));

        var developer = await A.UserAsync(db, Role.Developer);
        db.Add(new AccountTeamMember { AccountId = account.Id, UserId = developer.Id, Role = TeamRole.DevelopmentManager, FromOn = A.Monday });
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(developer.Id);
        Assert.False((await database.Get<CentreQueries>().ToEditAsync(member.Id, Now))!.MaySeePersonal);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<CentreQueries>().PersonalInterestsAsync(member.Id, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => CentreTests.EditAsync(database, member.Id, f => (f.WithPersonal, f.PersonalInterests) = (true, "Рыбалка")));
    }

    [Theory, EachDatabase]
    public async Task Touches_for_this_account_in_the_window_make_coverage_and_lines_follow_the_superiors(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await CentreTests.SignInWithAccountAsync(database, db);
        var other = await A.AccountAsync(db, account.OwnerId, "Другой");
        var centre = await A.CentreAsync(db, account.Id, [50, 30, 20]);
        var members = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!.Members;
        var between = (await A.PersonAsync(db, account.Id, "Промежуточный")).Employments[0].Id;
        await database.Get<EditReporting>().RunAsync(members[2].EmploymentId, between, Now);
        await database.Get<EditReporting>().RunAsync(between, members[0].EmploymentId, Now);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<EditReporting>().RunAsync(members[0].EmploymentId, members[2].EmploymentId, Now));
        await TouchAsync(account.Id, members[0].PersonId, TouchType.Call, 0, 90, 91);
        await TouchAsync(other.Id, members[1].PersonId, TouchType.Call, 1);
        await TouchAsync(account.Id, members[2].PersonId, TouchType.Meeting, 5, 6, 7, 8);
        db.Add(Touch.Plan(account.Id, account.OwnerId, TouchType.Call, A.Monday, null, 15, [members[1].PersonId]));
        await db.SaveChangesAsync(Now);

        var card = (await database.Get<CentreQueries>().FindAsync(centre.Id, Now))!;

        Assert.Equal([(2, CoverageLevel.Multiple, A.Monday), (0, CoverageLevel.None, null), (4, CoverageLevel.InDepth, (DateOnly?)A.Monday.AddDays(-5))], card.Members.Select(m => (m.Touches, m.Coverage, m.LastTouchOn)));
        Assert.Equal([null, null, members[0].Id], card.Members.Select(m => m.ReportsToMemberId));
        Assert.Equal([false, true, true], card.Members.Select(m => m.IsInfluencer));
        Assert.Equal((70, 100), (card.Assessment.Coverage, card.Assessment.Sum));
        Assert.Equal(70, Assert.Single((await database.Get<CentreQueries>().OfAccountAsync(account.Id, Now))!.Centres).Assessment.Coverage);

        async Task TouchAsync(int accountId, int personId, TouchType type, params int[] daysAgo)
        {
            foreach (var days in daysAgo)
            {
                var touch = Touch.Plan(accountId, account.OwnerId, type, A.Monday.AddDays(-days), null, 15, []);
                touch.Complete(account.OwnerId, A.Monday.AddDays(-days), database.Clock.Now.UtcDateTime, type, 15, TouchOutcome.Agreed, null, null, [personId]);
                db.Add(touch);
            }

            await db.SaveChangesAsync(Now);
        }
    }
}
