using KamPortal.Accounts;
using KamPortal.KeyAccounts;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.KeyAccounts;

public sealed class DecideKeyStatusTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_chain_with_a_rigid_assortment_is_key_for_the_company_and_not_for_the_manager(DatabaseKind kind)
    {
        await using var it = await KeyCase.CreateAsync(kind);
        var chain = await it.AccountAsync("Сеть магазинов «Домовой мастер»", potential: 60_000_000m, sales: 40_000_000m);
        await it.Database.SignInAsync(it.Anna.Id);
        await it.ScoreAsync(await it.ProposeAsync(chain, KeyLevel.Company), null);
        await it.ScoreAsync(await it.ProposeAsync(chain), Influence.None);

        await it.Database.SignInAsync(it.Director.Id);
        await it.DecideAsync(chain, KeyResult.Key, KeyLevel.Company);
        await it.Database.SignInAsync(it.Head.Id);
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => it.DecideAsync(chain));
        await it.DecideAsync(chain, KeyResult.Rejected);

        Assert.Equal(KeyMessages.NoInfluence, refusal.Message);
        var account = await it.LoadAsync(chain);
        Assert.Equal((KeyStatus.Key, KeyStatus.Rejected), (account.KeyStatus, account.ManagerKeyStatus));
        var decisions = await it.DecisionsAsync(chain);
        Assert.Contains("Large", decisions[0].Criteria!, StringComparison.Ordinal);
        Assert.Equal(A.Monday.AddMonths(6), decisions[1].NextReviewOn);
    }

    [Theory, EachDatabase]
    public async Task A_small_loyal_shop_whose_place_holds_it_is_not_key_for_the_manager(DatabaseKind kind)
    {
        await using var it = await KeyCase.CreateAsync(kind);
        var shop = await it.AccountAsync("Сантехника на Лесной", potential: 1_000_000m, sales: 980_000m);
        await it.AccountAsync("Остальные", potential: 900_000_000m, sales: 500_000_000m);
        await it.Database.SignInAsync(it.Anna.Id);
        await it.ScoreAsync(await it.ProposeAsync(shop), Influence.None);

        await it.Database.SignInAsync(it.Head.Id);
        await Assert.ThrowsAsync<RuleViolation>(() => it.DecideAsync(shop));
        await it.DecideAsync(shop, KeyResult.Rejected);

        Assert.Equal(KeyStatus.Rejected, (await it.LoadAsync(shop)).ManagerKeyStatus);
        Assert.Equal(KeyStatus.None, (await it.LoadAsync(shop)).KeyStatus);
        Assert.Equal("", (await it.DecisionsAsync(shop))[0].Criteria);
    }

    [Theory, EachDatabase]
    public async Task The_sixteenth_needs_the_supervisors_override_with_a_reason_and_a_day(DatabaseKind kind)
    {
        await using var it = await KeyCase.CreateAsync(kind);
        await it.HoldAsync(14);
        var fifteenth = await it.KeyAsync("Пятнадцатый");
        var sixteenth = await it.AccountAsync("Шестнадцатый");
        await it.Database.SignInAsync(it.Anna.Id);
        await it.ScoreAsync(await it.ProposeAsync(sixteenth));
        await it.Database.SignInAsync(it.Head.Id);

        Assert.Equal("OverrideReason", (await Assert.ThrowsAsync<RuleViolation>(() => it.DecideAsync(sixteenth))).Field);
        Assert.Equal("OverrideUntilOn", (await Assert.ThrowsAsync<RuleViolation>(() => it.DecideAsync(sixteenth, change: f => f.OverrideReason = "Коллега в отпуске"))).Field);
        Assert.Equal("OverrideUntilOn", (await Assert.ThrowsAsync<RuleViolation>(() => it.DecideAsync(sixteenth, change: f => (f.OverrideReason, f.OverrideUntilOn) = ("Коллега в отпуске", A.Monday)))).Field);
        await it.DecideAsync(sixteenth, change: f => (f.OverrideReason, f.OverrideUntilOn) = ("Коллега в отпуске", A.Monday.AddMonths(2)));

        Assert.Equal((KeyStatus.Key, KeyStatus.Key), ((await it.LoadAsync(fifteenth)).ManagerKeyStatus, (await it.LoadAsync(sixteenth)).ManagerKeyStatus));
        await using var db = it.Database.OpenAsSystem();
        var granted = await db.KeyOverrides.SingleAsync(Now);
        Assert.Equal((sixteenth, it.Anna.Id, it.Head.Id, A.Monday.AddMonths(2)), (granted.AccountId, granted.ManagerId, granted.ById, granted.UntilOn));

        // Under the override the others are fifteen: judging one of them again needs none.
        await it.ProposeAsync(fifteenth);
        await it.ScoreAsync(await db.KeyCandidacies.Where(c => c.AccountId == fifteenth && c.Stage != CandidacyStage.Decided).Select(c => c.Id).SingleAsync(Now));
        await it.DecideAsync(fifteenth);
        Assert.Equal(1, await db.KeyOverrides.CountAsync(Now));
    }

    [Fact]
    public async Task Two_decisions_at_once_do_not_both_pass_the_limit()
    {
        await using var it = await KeyCase.CreateAsync();
        await it.HoldAsync(14);
        var (one, two) = (await it.AccountAsync("Первый"), await it.AccountAsync("Второй"));
        await it.Database.SignInAsync(it.Anna.Id);
        await it.ScoreAsync(await it.ProposeAsync(one));
        await it.ScoreAsync(await it.ProposeAsync(two));
        await it.Database.SignInAsync(it.Head.Id);

        var outcomes = await Task.WhenAll(TryAsync(one), TryAsync(two));

        Assert.Equal([false, true], outcomes.Order());
        await using var db = it.Database.OpenAsSystem();
        Assert.Equal(15, await db.KeyDecisions.CountAsync(d => d.IsCurrent && d.Level == KeyLevel.Manager && d.Result == KeyResult.Key, Now));
        Assert.Equal(15, await db.Accounts.CountAsync(a => a.ManagerKeyStatus == KeyStatus.Key, Now));

        async Task<bool> TryAsync(int account)
        {
            try
            {
                await Task.Run(() => it.DecideAsync(account), Now);
                return true;
            }
            catch (RuleViolation refusal) when (refusal.Field == nameof(DecideKeyStatus.Form.OverrideReason))
            {
                return false;
            }
        }
    }

    [Theory, EachDatabase]
    public async Task The_manager_never_decides_and_for_the_manager_only_the_supervisor_does(DatabaseKind kind)
    {
        await using var it = await KeyCase.CreateAsync(kind);
        int otherHead;
        await using (var db = it.Database.OpenAsSystem())
        {
            otherHead = (await A.UserAsync(db, Role.Head, it.Director.Id, lastName: "Тарасов")).Id;
        }

        var account = await it.AccountAsync();
        await it.Database.SignInAsync(it.Anna.Id);
        await it.ScoreAsync(await it.ProposeAsync(account));
        await it.ScoreAsync(await it.ProposeAsync(account, KeyLevel.Company), null);
        await Assert.ThrowsAsync<RuleViolation>(() => it.DecideAsync(account));
        await Assert.ThrowsAsync<RuleViolation>(() => it.DecideAsync(account, KeyResult.Rejected));
        await Assert.ThrowsAsync<RuleViolation>(() => it.DecideAsync(account, KeyResult.Key, KeyLevel.Company));

        await it.Database.SignInAsync(otherHead);
        await Assert.ThrowsAsync<RuleViolation>(() => it.DecideAsync(account));
        await it.Database.SignInAsync(it.Director.Id);
        await Assert.ThrowsAsync<RuleViolation>(() => it.DecideAsync(account));

        // A day on which the head is away and the other one deputises.
        await using (var db = it.Database.OpenAsSystem())
        {
            db.Add(new Absence { UserId = it.Head.Id, DeputyId = otherHead, FromOn = A.Monday, ToOn = A.Monday });
            await db.SaveChangesAsync(Now);
        }

        await it.Database.SignInAsync(otherHead);
        await it.DecideAsync(account);
        Assert.Equal(otherHead, (await it.DecisionsAsync(account))[0].DecidedById);
    }

    [Fact]
    public async Task A_head_who_manages_an_account_decides_on_it_at_neither_level()
    {
        await using var it = await KeyCase.CreateAsync();
        var account = await it.AccountAsync(owner: it.Head.Id);
        await it.Database.SignInAsync(it.Head.Id);
        await it.ScoreAsync(await it.ProposeAsync(account));
        await it.ScoreAsync(await it.ProposeAsync(account, KeyLevel.Company), null);

        await Assert.ThrowsAsync<RuleViolation>(() => it.DecideAsync(account));
        await Assert.ThrowsAsync<RuleViolation>(() => it.DecideAsync(account, KeyResult.Key, KeyLevel.Company));
        await it.Database.SignInAsync(it.Director.Id);
        await it.DecideAsync(account);
        Assert.Equal((KeyStatus.Candidate, KeyStatus.Key), ((await it.LoadAsync(account)).KeyStatus, (await it.LoadAsync(account)).ManagerKeyStatus));
    }

    [Theory, EachDatabase]
    public async Task Decisions_are_only_added_to_and_a_status_is_withdrawn_by_one_more(DatabaseKind kind)
    {
        await using var it = await KeyCase.CreateAsync(kind);
        var account = await it.KeyAsync();
        it.Database.Clock.Now = it.Database.Clock.Now.AddDays(40);
        var first = (await it.DecisionsAsync(account))[0];

        await Assert.ThrowsAsync<RuleViolation>(() => it.DecideAsync(account)); // without a fresh look nobody becomes key again
        await it.DecideAsync(account, KeyResult.Rejected, change: f => f.Reason = "Ушли к конкуренту");

        var (was, now) = ((await it.DecisionsAsync(account))[0], (await it.DecisionsAsync(account))[1]);
        Assert.Equal((first.Result, first.Reason, first.At, false, A.Monday.AddDays(40)), (was.Result, was.Reason, was.At, was.IsCurrent, was.EndedOn));
        Assert.Equal((KeyResult.Rejected, "Ушли к конкуренту", true, it.Head.Id), (now.Result, now.Reason, now.IsCurrent, now.DecidedById));
        Assert.Equal(KeyStatus.Rejected, (await it.LoadAsync(account)).ManagerKeyStatus);
        Assert.Equal(KeyStatus.None, (await it.LoadAsync(account)).KeyStatus);
    }

    [Fact]
    public async Task What_speaks_against_key_status_is_said()
    {
        await using var it = await KeyCase.CreateAsync();
        var account = await it.AccountAsync();
        await it.Database.SignInAsync(it.Head.Id);
        Assert.Equal(KeyMessages.NothingToDecide, await RefusalAsync());

        var candidacy = await it.ProposeAsync(account);
        Assert.Equal(KeyMessages.ScoreFirst, await RefusalAsync());
        await it.ScoreAsync(candidacy, null);
        Assert.Equal(KeyMessages.TestFirst, await RefusalAsync());
        await it.ScoreAsync(candidacy, Influence.Ordering, f => f.Criteria.ForEach(c => c.IsMet = false));
        Assert.Equal(KeyMessages.NoCriterion, await RefusalAsync());
        await it.ScoreAsync(candidacy);
        Assert.Equal("Reason", (await Assert.ThrowsAsync<RuleViolation>(() => it.DecideAsync(account, change: f => f.Reason = " "))).Field);
        await Assert.ThrowsAsync<EditedMeanwhile>(() => it.DecideAsync(account, change: f => f.CandidacyVersion--));
        Assert.Empty(await it.DecisionsAsync(account));
        Assert.Equal(KeyStatus.Candidate, (await it.LoadAsync(account)).ManagerKeyStatus);

        async Task<string> RefusalAsync() => (await Assert.ThrowsAsync<RuleViolation>(() => it.DecideAsync(account))).Message;
    }
}
