using KamPortal.Accounts;
using KamPortal.Handover;
using KamPortal.KeyAccounts;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.KeyAccounts;

public sealed class CandidacyTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_candidate_waits_until_what_is_needed_is_known(DatabaseKind kind)
    {
        await using var it = await KeyCase.CreateAsync(kind);
        int bare;
        await using (var db = it.Database.OpenAsSystem())
        {
            bare = (await A.AccountAsync(db, it.Anna.Id)).Id;
        }

        await it.Database.SignInAsync(it.Anna.Id);
        var candidacy = await it.ProposeAsync(bare);
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<CollectData>().RunAsync(new() { CandidacyId = candidacy, Version = 1 }, Now));
        Assert.Contains("отрасль, регион, контактные лица, потенциал", refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleViolation>(() => it.ScoreAsync(candidacy));

        await using (var db = it.Database.OpenAsSystem())
        {
            (await db.Accounts.SingleAsync(a => a.Id == bare, Now)).Describe("Торговля", "Москва", AccountSegment.Retail, AccountSize.Small);
            await db.SaveChangesAsync(Now);
            await A.PersonAsync(db, bare);
        }

        await it.KnowAsync(bare, 1_000m, 0m, 100m);
        await it.Database.Get<CollectData>().RunAsync(new() { CandidacyId = candidacy, Version = 1 }, Now);
        await using var after = it.Database.OpenAsSystem();
        Assert.Equal(CandidacyStage.DataCollected, (await after.KeyCandidacies.SingleAsync(Now)).Stage);
    }

    [Theory, EachDatabase]
    public async Task Levels_are_apart_and_an_account_stands_on_the_board_once_per_level(DatabaseKind kind)
    {
        await using var it = await KeyCase.CreateAsync(kind);
        var account = await it.AccountAsync();
        await it.Database.SignInAsync(it.Anna.Id);

        await it.ProposeAsync(account);
        Assert.Equal((KeyStatus.None, KeyStatus.Candidate), ((await it.LoadAsync(account)).KeyStatus, (await it.LoadAsync(account)).ManagerKeyStatus));
        await Assert.ThrowsAsync<RuleViolation>(() => it.ProposeAsync(account));
        await it.ProposeAsync(account, KeyLevel.Company);
        Assert.Equal(KeyStatus.Candidate, (await it.LoadAsync(account)).KeyStatus);

        await it.Database.SignInAsync(it.Boris.Id);
        await Assert.ThrowsAsync<RuleViolation>(() => it.ProposeAsync(account));
    }

    [Theory, EachDatabase]
    public async Task Figures_are_confirmed_or_overruled_by_a_person_with_evidence(DatabaseKind kind)
    {
        await using var it = await KeyCase.CreateAsync(kind);
        var account = await it.AccountAsync();
        await it.Database.SignInAsync(it.Anna.Id);
        var candidacy = await it.ProposeAsync(account);

        Assert.Equal("Prestigious", (await Assert.ThrowsAsync<RuleViolation>(() => it.ScoreAsync(candidacy, change: f => f.Criteria.Single(c => c.Kind == KeyCriterionKind.Prestigious).IsMet = true))).Field);
        Assert.Equal("Large", (await Assert.ThrowsAsync<RuleViolation>(() => it.ScoreAsync(candidacy, change: f => f.Criteria.Single(c => c.Kind == KeyCriterionKind.Large).IsMet = false))).Field);
        Assert.StartsWith("Score", (await Assert.ThrowsAsync<RuleViolation>(() => it.ScoreAsync(candidacy, change: f => f.Scores[0].Score = null))).Field, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleViolation>(() => it.ScoreAsync(candidacy, change: f => f.Scores[0].Score = 6));
        await it.ScoreAsync(candidacy, change: f =>
        {
            (f.Criteria[0].IsMet, f.Criteria[0].Evidence) = (false, "Объём разовый");
            (f.Criteria[3].IsMet, f.Criteria[3].Evidence) = (true, "Рекомендуют нас соседям");
            f.Scores[0].Score = 1; // 25·1 + 75·4
        });

        await using var db = it.Database.OpenAsSystem();
        var scored = await db.KeyCandidacies.Include(c => c.Criteria).SingleAsync(Now);
        Assert.Equal((CandidacyStage.Scored, 3.25m, 5m, A.Monday), (scored.Stage, scored.Attractiveness, scored.PotentialScore, scored.ScoredOn));
        Assert.Equal("Рекомендуют нас соседям", scored.Criteria.Single(c => c.Kind == KeyCriterionKind.Prestigious).Evidence);
        Assert.Contains("Резерв роста", scored.Criteria.Single(c => c.Kind == KeyCriterionKind.Promising).Evidence, StringComparison.Ordinal);
        Assert.False(scored.Criteria.Single(c => c.Kind == KeyCriterionKind.Large).IsMet);
    }

    [Theory, EachDatabase]
    public async Task Being_key_for_the_manager_does_not_travel_to_the_next_one(DatabaseKind kind)
    {
        await using var it = await KeyCase.CreateAsync(kind);
        var account = await it.KeyAsync();
        await it.ScoreAsync(await it.ProposeAsync(account, KeyLevel.Company), null);
        await it.DecideAsync(account, KeyResult.Key, KeyLevel.Company);
        it.Database.Clock.Now = it.Database.Clock.Now.AddDays(3);

        await it.Database.Get<ChangeOwner>().RunAsync(new() { AccountIds = [account], NewOwnerId = it.Boris.Id, Reason = "Перераспределение" }, Now);

        var after = await it.LoadAsync(account);
        Assert.Equal((KeyStatus.Key, KeyStatus.Candidate), (after.KeyStatus, after.ManagerKeyStatus));
        var decision = (await it.DecisionsAsync(account)).Single(d => d.Level == KeyLevel.Manager);
        Assert.Equal((false, A.Monday.AddDays(3), it.Anna.Id), (decision.IsCurrent, decision.EndedOn, decision.ManagerId));
        await using var db = it.Database.OpenAsSystem();
        var open = await db.KeyCandidacies.Include(c => c.Criteria).SingleAsync(c => c.Stage != CandidacyStage.Decided, Now);
        Assert.Equal((it.Boris.Id, KeyLevel.Manager, false), (open.ManagerId, open.Level, open.InfluenceAnswered));
        Assert.Equal(6, open.Criteria.Count);

        await it.ScoreAsync(open.Id);
        await it.DecideAsync(account);
        Assert.Equal(it.Boris.Id, (await it.DecisionsAsync(account))[^1].ManagerId);
    }

    [Fact]
    public async Task An_open_candidacy_goes_along_and_its_test_is_asked_again()
    {
        await using var it = await KeyCase.CreateAsync();
        var account = await it.AccountAsync();
        await it.Database.SignInAsync(it.Anna.Id);
        await it.ScoreAsync(await it.ProposeAsync(account));
        await it.Database.SignInAsync(it.Head.Id);
        await it.Database.Get<ChangeOwner>().RunAsync(new() { AccountIds = [account], NewOwnerId = it.Boris.Id, Reason = "Перераспределение" }, Now);

        Assert.Equal(KeyMessages.TestFirst, (await Assert.ThrowsAsync<RuleViolation>(() => it.DecideAsync(account))).Message);
    }

    [Theory, EachDatabase]
    public async Task A_status_set_by_hand_becomes_a_decision_to_be_judged_again(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        foreach (var status in Enum.GetValues<KeyStatus>())
        {
            (await A.AccountAsync(db, anna.Id, status.ToString())).KeyStatus = status;
        }

        await db.SaveChangesAsync(Now);
        await database.Get<SeedKeyMethod>().RunAsync(Now);
        await database.Get<SeedKeyMethod>().RunAsync(Now);

        Assert.Equal([KeyResult.Key, KeyResult.Rejected, KeyResult.Potential], await db.KeyDecisions.OrderBy(d => d.AccountId).Select(d => d.Result).ToListAsync(Now));
        Assert.Equal(1, await db.KeyCandidacies.CountAsync(Now));
        Assert.Equal((6, 5, 4), (await db.KeyCriteria.CountAsync(Now), await db.AttractivenessCriteria.CountAsync(Now), await db.KeyPrivileges.CountAsync(Now)));
    }
}
