using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Demo;
using KamPortal.KeyAccounts;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Demo;

public sealed class DemoKeyAccountsTests(SeededDemo demo) : IClassFixture<SeededDemo>, IAsyncDisposable
{
    private readonly KamDbContext db = demo.Database.OpenAsSystem();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Statuses_follow_from_decisions_of_whoever_may_decide()
    {
        var accounts = await db.Accounts.AsNoTracking().Include(a => a.Owner).ToListAsync(Now);
        var current = (await db.KeyDecisions.AsNoTracking().Where(d => d.IsCurrent).Include(d => d.DecidedBy).ThenInclude(u => u!.Roles).ToListAsync(Now)).ToDictionary(d => (d.AccountId, d.Level));
        var open = (await db.KeyCandidacies.AsNoTracking().Where(c => c.Stage != CandidacyStage.Decided).ToListAsync(Now)).ToDictionary(c => (c.AccountId, c.Level));

        Assert.All(accounts, a =>
        {
            Assert.Equal(a.ManagerKeyStatus, Of(a.Id, KeyLevel.Manager));
            Assert.Equal(a.KeyStatus, Of(a.Id, KeyLevel.Company));
        });
        Assert.All(current.Values.Where(d => d.Level == KeyLevel.Manager), d => Assert.Equal((accounts.Single(a => a.Id == d.AccountId).OwnerId, accounts.Single(a => a.Id == d.AccountId).Owner.SupervisorId), (d.ManagerId!.Value, d.DecidedById)));
        Assert.All(current.Values.Where(d => d.Level == KeyLevel.Company), d => Assert.Contains(d.DecidedBy!.Roles, r => r.Role is Role.Head or Role.Director));
        Assert.All(current.Values.Where(d => d.Result == KeyResult.Key), d => Assert.NotEqual((KeyLevel.Manager, Influence.None), (d.Level, d.Influence)));

        KeyStatus Of(int accountId, KeyLevel level) => current.TryGetValue((accountId, level), out var decision) ? Candidacies.StatusOf(decision.Result) : open.ContainsKey((accountId, level)) ? KeyStatus.Candidate : KeyStatus.None;
    }

    [Fact]
    public async Task The_board_has_a_card_in_every_column_and_the_stories_of_the_book()
    {
        await demo.Database.SignInAsync((await db.PortalUsers.SingleAsync(u => u.Roles.Any(r => r.Role == Role.Director), Now)).Id);
        var board = await demo.Database.Get<KeyBoardQueries>().FindAsync(new(), Now);
        var managers = await demo.Database.Get<KeyManagerQueries>().ListAsync(Now);
        var page = await demo.Database.Get<KeyListQueries>().PageAsync(new(), Now);

        Assert.All(board.Lanes.Where(l => l.Column != BoardColumn.Plan), l => Assert.NotEmpty(l.Cards));
        Assert.Equal(2, board.Lanes.Where(l => l.Column < BoardColumn.ManagerAssigned).SelectMany(l => l.Cards).Count(c => c.IsOverdue));
        Assert.Contains(board.Lanes[^1].Cards, c => c is { IsOverdue: true, Result: KeyResult.Rejected });
        Assert.Equal((16, 15, 62), (managers[0].Keys, managers[1].Keys, managers.Sum(m => m.Keys)));
        Assert.Equal((true, 1, 0), (managers[0].IsOver, managers[0].Overrides, managers[0].OverridesOver));
        Assert.Equal(62, page.Counts[KeyGroup.Both] + page.Counts[KeyGroup.ManagerOnly]);
        Assert.All(page.Counts.Values, c => Assert.True(c > 0));
        var chain = await db.Accounts.SingleAsync(a => a.Name.Contains("Домовой"), Now);
        var shop = await db.Accounts.SingleAsync(a => a.Name == "Сантехника на Лесной", Now);
        Assert.Equal((KeyStatus.Key, KeyStatus.Rejected, KeyStatus.None, KeyStatus.Rejected), (chain.KeyStatus, chain.ManagerKeyStatus, shop.KeyStatus, shop.ManagerKeyStatus));
        Assert.Equal(DemoKeyAccounts.CostCount, await db.KeyCosts.CountAsync(Now));
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();
}
