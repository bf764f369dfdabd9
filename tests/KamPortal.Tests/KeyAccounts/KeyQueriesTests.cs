using System.IO.Compression;
using KamPortal.KeyAccounts;
using KamPortal.OperationalPlans;
using KamPortal.Staff;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.KeyAccounts;

public sealed class KeyQueriesTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_account_goes_over_the_board_by_facts(DatabaseKind kind)
    {
        await using var it = await KeyCase.CreateAsync(kind);
        var account = await it.AccountAsync();
        await it.KnowAsync(account, null, null, null);
        await it.Database.SignInAsync(it.Anna.Id);
        var candidacy = await it.ProposeAsync(account);
        Assert.Equal([MissingDatum.Potential], (await CardAsync(BoardColumn.Candidate)).Missing);

        await it.KnowAsync(account, 10_000_000m, 5_000_000m, 50m);
        Assert.Empty((await CardAsync(BoardColumn.Candidate)).Missing);
        await it.Database.Get<CollectData>().RunAsync(new() { CandidacyId = candidacy, Version = 1 }, Now);
        await CardAsync(BoardColumn.DataCollected);
        await it.ScoreAsync(candidacy, null);
        Assert.Equal((5m, 4m), ((await CardAsync(BoardColumn.Scored)).PotentialScore, (await CardAsync(BoardColumn.Scored)).Attractiveness));
        await it.ScoreAsync(candidacy);
        await CardAsync(BoardColumn.DecisionDue);

        await it.Database.SignInAsync(it.Head.Id);
        await it.DecideAsync(account);
        Assert.Equal(KeyResult.Key, (await CardAsync(BoardColumn.ManagerAssigned)).Result);
        await using (var db = it.Database.OpenAsSystem())
        {
            db.Add(new OperationalPlan { AccountId = account, StartsOn = new DateOnly(2026, 11, 1) });
            await db.SaveChangesAsync(Now);
        }

        await CardAsync(BoardColumn.Plan);
        it.Database.Clock.Now = it.Database.Clock.Now.AddDays(152); // 29 days before the review
        Assert.False((await CardAsync(BoardColumn.Review)).IsOverdue);
        await it.ProposeAsync(account);
        Assert.Equal(KeyResult.Key, (await CardAsync(BoardColumn.DataCollected)).Result);

        async Task<KeyBoardCard> CardAsync(BoardColumn column)
        {
            var board = await it.Database.Get<KeyBoardQueries>().FindAsync(new(), Now);
            Assert.All(board.Lanes.Where(l => l.Column != column), l => Assert.Empty(l.Cards));
            return Assert.Single(board.Lanes.Single(l => l.Column == column).Cards);
        }
    }

    [Theory, EachDatabase]
    public async Task Everybody_sees_the_key_status_of_their_accounts_only(DatabaseKind kind)
    {
        await using var it = await KeyCase.CreateAsync(kind);
        var account = await it.KeyAsync();
        var second = await it.KeyAsync("Борисов", it.Boris.Id);
        await it.Database.Get<SaveKeyCost>().RunAsync(new() { AccountId = account, Annual = 1_000.50m, Note = "Резерв" }, Now);

        await it.Database.SignInAsync(it.Boris.Id);
        Assert.Null(await it.Database.Get<KeyAccountQueries>().FindAsync(account, Now));
        Assert.Equal(second, Assert.Single((await it.Database.Get<KeyListQueries>().PageAsync(new(), Now)).Rows).AccountId);
        Assert.Equal(second, Assert.Single((await it.Database.Get<KeyReviewQueries>().PageAsync(new(), Now)).Rows).AccountId);
        Assert.Empty(await it.Database.Get<KeyCostQueries>().ListAsync(null, null, false, Now));
        Assert.Equal(it.Boris.Id, Assert.Single(await it.Database.Get<KeyManagerQueries>().ListAsync(Now)).ManagerId);
        Assert.Equal(1, (await it.Database.Get<KeyBoardQueries>().FindAsync(new(), Now)).Lanes.Sum(l => l.Count));

        await using (var db = it.Database.OpenAsSystem())
        {
            await it.Database.SignInAsync((await A.UserAsync(db, Role.Assistant)).Id);
        }

        await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<KeyBoardQueries>().FindAsync(new(), Now));
        await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<KeyAccountQueries>().FindAsync(account, Now));
        await it.Database.SignInAsync(it.Director.Id);
        Assert.Equal((2, 1_000.50m), ((await it.Database.Get<KeyListQueries>().PageAsync(new(), Now)).Rows.Count, (await it.Database.Get<KeyManagerQueries>().ListAsync(Now)).Sum(m => m.AnnualCosts)));
    }

    [Theory, EachDatabase]
    public async Task The_list_tells_company_and_manager_apart_and_goes_into_a_workbook(DatabaseKind kind)
    {
        await using var it = await KeyCase.CreateAsync(kind);
        var forManager = await it.KeyAsync("Менеджерский");
        var both = await it.KeyAsync("Общий");
        await it.ScoreAsync(await it.ProposeAsync(both, KeyLevel.Company), null);
        await it.DecideAsync(both, KeyResult.Key, KeyLevel.Company);
        await it.AccountAsync("Никакой", sales: 1m, potential: 10m);
        var queries = it.Database.Get<KeyListQueries>();

        var page = await queries.PageAsync(new(), Now);
        Assert.Equal([(KeyGroup.CompanyOnly, 0), (KeyGroup.ManagerOnly, 1), (KeyGroup.Both, 1), (KeyGroup.Neither, 1)], page.Counts.OrderBy(c => c.Key).Select(c => (c.Key, c.Value)));
        Assert.Equal(forManager, Assert.Single((await queries.PageAsync(new() { Group = KeyGroup.ManagerOnly }, Now)).Rows).AccountId);
        Assert.Equal(both, (await queries.PageAsync(new() { Order = KeyListOrder.Company, Descending = false }, Now)).Rows[0].AccountId);
        Assert.Equal("Никакой", (await queries.PageAsync(new() { Order = KeyListOrder.Review, Descending = true }, Now)).Rows[0].Name);
        foreach (var order in Enum.GetValues<KeyListOrder>())
        {
            Assert.Equal(3, (await queries.PageAsync(new() { Order = order }, Now)).Rows.Count);
        }

        using var output = new MemoryStream();
        await it.Database.Get<ExportKeyAccounts>().WriteAsync(new() { Group = KeyGroup.Both }, output, Now);
        output.Position = 0;
        using var zip = new ZipArchive(output);
        using var sheet = new StreamReader(await zip.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(Now));
        var text = await sheet.ReadToEndAsync(Now);
        Assert.Contains("Общий", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Менеджерский", text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_the_status_costs_is_noted_agreed_by_somebody_above_and_ended(DatabaseKind kind)
    {
        await using var it = await KeyCase.CreateAsync(kind);
        var account = await it.AccountAsync();
        await it.Database.SignInAsync(it.Anna.Id);
        var save = it.Database.Get<SaveKeyCost>();
        var settle = it.Database.Get<SettleKeyCost>();
        Assert.Equal("Note", (await Assert.ThrowsAsync<RuleViolation>(() => save.RunAsync(new() { AccountId = account }, Now))).Field);
        Assert.Equal("Annual", (await Assert.ThrowsAsync<RuleViolation>(() => save.RunAsync(new() { AccountId = account, Note = "Резерв", Annual = -1m }, Now))).Field);
        await save.RunAsync(new() { AccountId = account, Note = "Резерв", Kind = KeyCostKind.Reserve, Bearer = KeyCostBearer.OtherClients }, Now);
        var cost = Assert.Single(await it.Database.Get<KeyCostQueries>().ListAsync(account, null, true, Now));
        Assert.Equal((null, KeyCostBearer.OtherClients, true, false), (cost.Annual, cost.Bearer, cost.MayWork, cost.MayAgree));
        await Assert.ThrowsAsync<RuleViolation>(() => settle.AgreeAsync(new() { CostId = cost.Id, Version = cost.Version, Agreed = "Сама решила" }, Now));

        await it.Database.SignInAsync(it.Head.Id);
        await settle.AgreeAsync(new() { CostId = cost.Id, Version = cost.Version, Agreed = "Резерв на квартал" }, Now);
        await Assert.ThrowsAsync<EditedMeanwhile>(() => settle.AgreeAsync(new() { CostId = cost.Id, Version = cost.Version, Agreed = "Иначе" }, Now));
        Assert.Empty(await it.Database.Get<KeyCostQueries>().ListAsync(null, null, true, Now));
        cost = Assert.Single(await it.Database.Get<KeyCostQueries>().ListAsync(null, it.Anna.Id, false, Now));
        Assert.Equal(("Резерв на квартал", A.Monday), (cost.Agreed, cost.AgreedOn));
        await settle.EndAsync(cost.Id, cost.Version, Now);
        Assert.Empty(await it.Database.Get<KeyCostQueries>().ListAsync(null, null, false, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => settle.EndAsync(cost.Id, cost.Version + 1, Now));
        Assert.Equal(A.Monday, Assert.Single(await it.Database.Get<KeyCostQueries>().ListAsync(account, null, false, Now)).EndedOn);
    }

    [Theory, EachDatabase]
    public async Task Searching_for_new_clients_is_told_beside_the_key_accounts(DatabaseKind kind)
    {
        await using var it = await KeyCase.CreateAsync(kind);
        var account = await it.KeyAsync();
        await using (var db = it.Database.OpenAsSystem())
        {
            db.AddRange(
                WorkTask.Raise(account, it.Anna.Id, TaskKind.Search, TaskSource.Own, "Обзвонить", A.Monday, DateTime.UnixEpoch),
                WorkTask.Raise(account, it.Anna.Id, TaskKind.Selling, TaskSource.Own, "Посчитать", A.Monday, DateTime.UnixEpoch),
                WorkTask.Raise(account, it.Anna.Id, TaskKind.Selling, TaskSource.Own, "Выслать", A.Monday.AddDays(-89), DateTime.UnixEpoch),
                WorkTask.Raise(account, it.Anna.Id, TaskKind.Search, TaskSource.Own, "Давно", A.Monday.AddDays(-91), DateTime.UnixEpoch));
            await db.SaveChangesAsync(Now);
        }

        Assert.Equal((1, 33), (await it.Database.Get<KeyManagerQueries>().ListAsync(Now)).Select(m => (m.Keys, m.SearchPercent!.Value)).Single());
    }

    [Theory, EachDatabase]
    public async Task The_method_is_edited_by_its_keepers_and_nobody_overwrites_another(DatabaseKind kind)
    {
        await using var it = await KeyCase.CreateAsync(kind);
        await it.Database.SignInAsync(it.Head.Id);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<KeyMethodQueries>().FindAsync(Now));
        await it.Database.SignInAsync(it.Director.Id);
        var method = await it.Database.Get<KeyMethodQueries>().FindAsync(Now);
        var (large, first) = (method.Criteria[0], method.Attractiveness[0]);

        large.Threshold = -1;
        Assert.Equal("Threshold", (await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<SaveKeyCriterion>().RunAsync(large, Now))).Field);
        (large.Threshold, large.ManagerWeight) = (2.5m, 101);
        Assert.Equal("ManagerWeight", (await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<SaveKeyCriterion>().RunAsync(large, Now))).Field);
        large.ManagerWeight = 40;
        await it.Database.Get<SaveKeyCriterion>().RunAsync(large, Now);
        await Assert.ThrowsAsync<EditedMeanwhile>(() => it.Database.Get<SaveKeyCriterion>().RunAsync(large, Now));

        await it.Database.Get<SaveAttractivenessCriterion>().RunAsync(new() { NameRu = "Сервис", NameEn = "Service", Weight = 5 }, Now);
        first.IsActive = false;
        await it.Database.Get<SaveAttractivenessCriterion>().RunAsync(first, Now);
        await it.Database.Get<SaveKeyPrivilege>().RunAsync(new() { TextRu = "Скидка", TextEn = "Discount" }, Now);
        var after = await it.Database.Get<KeyMethodQueries>().FindAsync(Now);
        Assert.Equal((2.5m, 40, 6, 5, 5), (after.Criteria[0].Threshold, after.Criteria[0].ManagerWeight, after.Attractiveness.Count, after.Privileges.Count, after.Attractiveness.Count(a => a.IsActive)));
        foreach (var criterion in after.Attractiveness.Where(a => a.IsActive).Skip(1))
        {
            criterion.IsActive = false;
            await it.Database.Get<SaveAttractivenessCriterion>().RunAsync(criterion, Now);
        }

        var last = (await it.Database.Get<KeyMethodQueries>().FindAsync(Now)).Attractiveness.Single(a => a.IsActive);
        last.IsActive = false;
        Assert.Equal("IsActive", (await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<SaveAttractivenessCriterion>().RunAsync(last, Now))).Field);
    }
}
