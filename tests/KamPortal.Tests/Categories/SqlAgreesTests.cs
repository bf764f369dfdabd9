using KamPortal.Accounts;
using KamPortal.Categories;
using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.Potentials;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Categories;

/// <summary>The statements, <see cref="Wallet"/> and <see cref="AbcdRule"/> say the same of thousands of random accounts, under each way of finding T_vol.</summary>
public sealed class SqlAgreesTests
{
    private const int Accounts = 2_500;

    [Theory, EachDatabase]
    public async Task The_set_and_the_rule_agree(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var random = new Random(20261122);
        var cases = await SeedAsync(database, random);
        var number = 1;
        foreach (var rules in new[]
        {
            new CategoryRules { Number = 2, HysteresisPercent = 0, GapAmount = 30_000m, At = DateTime.UnixEpoch },
            new CategoryRules { Number = 3, VolumeMode = VolumeMode.Absolute, VolumeAmount = 123_456.78m, HysteresisPercent = 13, GapAmount = 12_345.67m, ShareBelowPercent = 33, At = DateTime.UnixEpoch },
            new CategoryRules { Number = 4, VolumeMode = VolumeMode.Percentile, VolumePercent = 61, HysteresisPercent = 50, GapAmount = 0m, ShareBelowPercent = 99, ClassAPercent = 50, ClassBPercent = 60, At = DateTime.UnixEpoch },
            new CategoryRules { Number = 5, VolumePercent = 40, HysteresisPercent = 5, GapAmount = 50_000.01m, At = DateTime.UnixEpoch },
        })
        {
            await using var db = database.OpenAsSystem();
            db.Add(rules);
            await db.SaveChangesAsync();
            var before = await db.Accounts.AsNoTracking().ToDictionaryAsync(a => a.Id);
            var levels = RevenueLevels.Of(rules, [.. cases.Select(c => c.Volume).Where(v => v > 0).OrderDescending()]);
            var rule = new AbcdRule(levels.Volume, rules.ShareBelowPercent, rules.GapAmount, rules.HysteresisPercent);
            var expected = cases.ConvertAll(c => (Case: c, Judged: rule.Judge(before[c.Id].Abcd, c.Volume, c.Potential, c.Gap)));

            var changed = await database.Get<RecalculateCategories>().OfAllAsync(CategoryCause.Rules, default);

            var after = await db.Accounts.AsNoTracking().ToDictionaryAsync(a => a.Id);
            var proposals = await db.CategoryAssessments.AsNoTracking().Where(a => a.State == AssessmentState.Proposed).ToDictionaryAsync(a => a.AccountId);
            foreach (var (one, judged) in expected)
            {
                var (was, now) = (before[one.Id].Abcd, after[one.Id]);
                var goesDown = one.IsKey && Rank(judged.Category) > Rank(was);
                Assert.Equal((one.Potential, one.Gap, one.Share, levels.ClassOf(one.Volume), one.AsOf), (now.Potential, now.Gap, now.SharePercent, now.Abc, now.PotentialAsOfOn));
                Assert.Equal(goesDown ? was : judged.Category, now.Abcd);
                Assert.Equal(goesDown ? judged.Category : (AbcdCategory?)null, proposals.GetValueOrDefault(one.Id)?.Category);
                Assert.Equal(before[one.Id].Version + (now.Abcd != was ? 1 : 0), now.Version);
            }

            var written = await db.CategoryAssessments.AsNoTracking().Where(a => a.RulesNumber == rules.Number).ToListAsync();
            Assert.Equal(changed, written.Count);
            Assert.Equal(expected.Count(e => e.Judged.Category != before[e.Case.Id].Abcd), changed + proposals.Values.Count(p => p.RulesNumber < rules.Number));
            Assert.All(written, a => Assert.Equal((levels.Volume, cases[a.AccountId - cases[0].Id].Volume, before[a.AccountId].Abcd), (a.VolumeThreshold, a.Volume, a.Previous)));
            Assert.All(written, a => Assert.Equal(number == 1 ? CategoryCause.First : a.Cause, a.Cause));

            Assert.Equal(0, await database.Get<RecalculateCategories>().OfAllAsync(CategoryCause.Sales, default));
            Assert.Equal(0, await database.Get<RecalculateCategories>().OfAccountsAsync([.. after.Keys], CategoryCause.Sales, default));
            Assert.Equal(after.Values.Sum(a => a.Version), await db.Accounts.SumAsync(a => a.Version));
            number++;
        }
    }

    private static int Rank(AbcdCategory category) => category == AbcdCategory.Unknown ? 5 : (int)category;

    private static async Task<List<Case>> SeedAsync(TestDatabase database, Random random)
    {
        await using var db = database.OpenAsSystem();
        var owner = (await A.UserAsync(db)).Id;
        var groups = await RecalculateCategoriesTests.GroupsAsync(db, 4);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var load = new BulkLoad(db);
        var accounts = Enumerable.Range(0, Accounts).Select(n =>
        {
            var account = Account.Open($"Клиент {n}", owner, A.Monday.AddYears(-1));
            account.Abcd = (AbcdCategory)random.Next(5);
            account.KeyStatus = random.Next(10) == 0 ? KeyStatus.Key : KeyStatus.None;
            account.ManagerKeyStatus = random.Next(10) == 0 ? KeyStatus.Key : KeyStatus.Candidate;
            load.Number(account);
            return account;
        }).ToList();
        var (records, months, cases) = (new List<PotentialRecord>(), new List<AccountMonthSales>(), new List<Case>());
        foreach (var account in accounts)
        {
            var told = groups.Where(_ => random.Next(3) == 0).ToDictionary(g => g, _ => Amount(random, negative: false));
            var whole = random.Next(3) == 0 ? Amount(random, negative: false) * 2 : (decimal?)null;
            var days = new List<DateOnly>();
            foreach (var (group, annual) in told.Select(t => ((int?)t.Key, t.Value)).Concat(whole is { } all ? [(null, all)] : []))
            {
                days.Add(A.Monday.AddDays(-random.Next(500)));
                records.Add(PotentialRecord.Of(account.Id, group, annual, PotentialSource.Estimate, PotentialConfidence.Low, days[^1], null, DateTime.UnixEpoch));
            }

            var sales = groups.Select(g => (int?)g).Append(null).Where(_ => random.Next(2) == 0).ToDictionary(g => g ?? 0, _ => Amount(random, negative: true));
            months.AddRange(sales.SelectMany(s => new[]
            {
                new AccountMonthSales { AccountId = account.Id, ProductGroupId = s.Key == 0 ? null : s.Key, Month = new DateOnly(2025, 11, 1), Amount = s.Value - 10m, Orders = 1 },
                new AccountMonthSales { AccountId = account.Id, ProductGroupId = s.Key == 0 ? null : s.Key, Month = new DateOnly(2026, 10, 1), Amount = 10m, Orders = 1 },
                new AccountMonthSales { AccountId = account.Id, ProductGroupId = s.Key == 0 ? null : s.Key, Month = new DateOnly(2025, 10, 1), Amount = 777m, Orders = 1 },
            }));
            account.Sales12Months = sales.Values.Sum();
            cases.Add(Case.Of(account, told, whole, sales, days.Count == 0 ? null : days.Min()));
        }

        await load.WriteAsync(accounts, default);
        await load.WriteAsync(records, default);
        await load.WriteAsync(months, default);
        await transaction.CommitAsync();
        return cases;
    }

    private static decimal Amount(Random random, bool negative) => random.Next(7) switch
    {
        0 => 0m,
        1 when negative => -random.Next(1, 5_000_000) / 100m,
        2 => random.Next(1, 300_000) * 1_000_000m,
        _ => random.Next(1, 20_000_000) / 100m,
    };

    private sealed record Case(int Id, bool IsKey, decimal Volume, decimal? Potential, decimal? Gap, decimal? Share, DateOnly? AsOf)
    {
        public static Case Of(Account account, Dictionary<int, decimal> told, decimal? whole, Dictionary<int, decimal> sales, DateOnly? asOf)
        {
            var potentials = new Dictionary<int, decimal>(told);
            if (whole is { } all)
            {
                potentials.Add(Wallet.Together, all);
            }

            var wallet = Wallet.Of(potentials, sales);
            var share = wallet.Total.SharePercent is { } percent ? Math.Clamp(decimal.Round(percent, 2, MidpointRounding.AwayFromZero), -CategorySql.ShareCeiling, CategorySql.ShareCeiling) : (decimal?)null;
            return new Case(account.Id, account.KeyStatus == KeyStatus.Key || account.ManagerKeyStatus == KeyStatus.Key, wallet.Total.Sales, wallet.Total.Potential, wallet.Gap, share, asOf);
        }
    }
}
