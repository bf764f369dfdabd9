using KamPortal.Accounts;
using KamPortal.Potentials;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Potentials;

public sealed class RecordPotentialTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_table_sets_figures_against_shipments_of_the_twelve_full_months(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        await it.RecordAsync(it.Valves, "1 000 000", with: f => f.Competitors.Add(new() { Name = "Арматура-Юг", Amount = "250 000" }));
        await it.RecordAsync(it.Pumps, "400000,50");

        var table = await it.TableAsync();

        Assert.Equal((1_400_000.50m, 680_000m, 700_000.50m), (table.Wallet.Total.Potential, table.Wallet.Total.Sales, table.Wallet.Gap));
        Assert.Equal(["Насосы", "Задвижки", "Трубы"], table.Lines.Select(l => l.Name));
        var valves = table.Lines.Single(l => l.Name == "Задвижки");
        Assert.Equal((70m, 300_000m, Weakness.None), (valves.Wallet.SharePercent, valves.Wallet.Gap, valves.Weakness));
        Assert.Equal(new CompetitorAmount("Арматура-Юг", 250_000), Assert.Single(valves.Figure!.Competitors));
        Assert.Equal((null, -20_000m), (table.Lines[2].Figure, table.Lines[2].Wallet.Sales));
        Assert.Equal(["Насосы"], table.Weak.Select(l => l.Name));
        Assert.Equal((new DateOnly(2025, 11, 1), new DateOnly(2026, 11, 1)), table.SalesPeriod);
    }

    [Theory, EachDatabase]
    public async Task A_figure_is_added_to_its_history_and_never_changed(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        var first = await it.RecordAsync(null, "2000000", with: f => (f.Source, f.ScriptId, f.Note) = (PotentialSource.IndustryStudy, 3, "со слов снабженца"));
        it.Database.Clock.Now += TimeSpan.FromDays(1);

        var second = await it.RecordAsync(null, "2500000", first.Id);

        var history = await it.Get<PotentialQueries>().HistoryAsync(it.Account.Id, Wallet.Together, Now);
        Assert.Equal([(second.Id, 2_500_000m, true), (first.Id, 2_000_000m, false)], history.Select(h => (h.Id, h.Annual, h.IsCurrent)));
        Assert.Equal((PotentialSource.IndustryStudy, "Отраслевое исследование (открытое)", "со слов снабженца", "Аннина Иван"), (history[1].Source, history[1].Script, history[1].Note, history[1].By));
        Assert.Equal(2_500_000m, (await it.TableAsync()).Wallet.Total.Potential);
    }

    [Theory, EachDatabase]
    public async Task Nothing_known_is_unknown_and_zero_is_known(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        Assert.Null((await it.TableAsync()).Wallet.Total.Potential);

        await it.RecordAsync(it.Pumps, "0");

        var table = await it.TableAsync();
        Assert.Equal((0m, Weakness.None), (table.Lines.Single(l => l.Name == "Насосы").Figure!.Annual, table.Lines.Single(l => l.Name == "Насосы").Weakness));
        Assert.Equal(0m, table.Wallet.Total.Potential);
        Assert.True(table.Wallet.Total.IsExceeded);
    }

    [Theory, EachDatabase]
    public async Task Another_currency_needs_its_rate(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);

        Assert.Equal(nameof(RecordPotential.Form.Rate), (await Assert.ThrowsAsync<RuleViolation>(() => it.RecordAsync(it.Pumps, "10000", with: f => f.Currency = "CNY"))).Field);
        Assert.Equal(nameof(RecordPotential.Form.Rate), (await Assert.ThrowsAsync<RuleViolation>(() => it.RecordAsync(it.Pumps, "10000", with: f => (f.Currency, f.Rate) = ("CNY", "0")))).Field);
        Assert.Equal(nameof(RecordPotential.Form.Currency), (await Assert.ThrowsAsync<RuleViolation>(() => it.RecordAsync(it.Pumps, "10000", with: f => (f.Currency, f.Rate) = ("GBP", "100")))).Field);
        Assert.Empty(await it.Db.PotentialRecords.ToListAsync(Now));

        await it.RecordAsync(it.Pumps, "10000", with: f =>
        {
            (f.Currency, f.Rate) = ("CNY", "11,255");
            f.Competitors.Add(new() { Name = "Пекин Вэлв", Amount = "2000" });
        });

        var figure = (await it.TableAsync()).Lines.Single(l => l.Name == "Насосы").Figure!;
        Assert.Equal((112_550m, "CNY", 10_000m, 11.255m, 22_510m), (figure.Annual, figure.Currency, figure.Told, figure.Rate, figure.Competitors[0].Amount));
    }

    [Theory, EachDatabase]
    public async Task Bad_input_is_refused_beside_its_field(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        async Task Refused(string field, string? amount, Action<RecordPotential.Form>? with = null) =>
            Assert.Equal(field, (await Assert.ThrowsAsync<RuleViolation>(() => it.RecordAsync(it.Pumps, amount, with: with))).Field);

        await Refused(nameof(RecordPotential.Form.Amount), null);
        await Refused(nameof(RecordPotential.Form.Amount), "много");
        await Refused(nameof(RecordPotential.Form.Amount), "-1");
        await Refused(nameof(RecordPotential.Form.Amount), "99999999999999");
        await Refused(nameof(RecordPotential.Form.AsOfOn), "1", f => f.AsOfOn = A.Monday.AddDays(1));
        await Refused(nameof(RecordPotential.Form.AsOfOn), "1", f => f.AsOfOn = null);
        await Refused(nameof(RecordPotential.Form.ProductGroupId), "1", f => f.ProductGroupId = 999);
        await Refused(nameof(RecordPotential.Form.ScriptId), "1", f => f.ScriptId = 999);
        await Refused(nameof(RecordPotential.Form.Note), "1", f => f.Note = new string('а', 501));
        await Refused(nameof(RecordPotential.Form.Competitors), "1", f => f.Competitors.Add(new() { Name = "Безымянный" }));
        await Refused(nameof(RecordPotential.Form.Competitors), "1", f => f.Competitors.Add(new() { Amount = "5" }));
        await Refused(nameof(RecordPotential.Form.Competitors), "9", f => f.Competitors.AddRange([new() { Name = "Юг", Amount = "1" }, new() { Name = "ЮГ", Amount = "2" }]));
        Assert.Empty(await it.Db.PotentialRecords.ToListAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task More_than_the_potential_is_asked_back_about_and_may_be_confirmed(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);

        var ours = await Assert.ThrowsAsync<ConfirmationNeeded>(() => it.RecordAsync(it.Valves, "600000", confirm: false));
        var together = await Assert.ThrowsAsync<ConfirmationNeeded>(() => it.RecordAsync(it.Valves, "800000", confirm: false, with: f => f.Competitors.Add(new() { Name = "Юг", Amount = "150000" })));
        Assert.Equal((RecordPotential.MoreThanPotential, RecordPotential.MoreThanPotential), (ours.Warnings.Single().Key, together.Warnings.Single().Key));
        Assert.Contains("150", together.Warnings[0].Text);
        Assert.Empty(await it.Db.PotentialRecords.ToListAsync(Now));

        await it.RecordAsync(it.Valves, "600000");

        var line = (await it.TableAsync()).Lines.Single(l => l.Name == "Задвижки").Wallet;
        Assert.Equal((true, 100m), (line.IsExceeded, line.ShownPercent));
        await it.RecordAsync(it.Pipes, "0", confirm: false);
    }

    [Theory, EachDatabase]
    public async Task Who_comes_second_is_told_and_nothing_is_lost(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        await it.SignInAsync(it.Director);
        var theirs = await it.RecordAsync(it.Pumps, "300000");
        await it.SignInAsync(it.Anna);

        var clash = await Assert.ThrowsAsync<RecordedMeanwhile>(() => it.RecordAsync(it.Pumps, "500000"));

        Assert.Equal(theirs.Id, clash.CurrentId);
        Assert.Contains("Вершинин Иван", clash.Message);
        await it.RecordAsync(it.Pumps, "500000", clash.CurrentId);
        Assert.Equal([500_000m, 300_000m], (await it.Get<PotentialQueries>().HistoryAsync(it.Account.Id, it.Pumps.Id, Now)).Select(h => h.Annual));
    }

    [Theory, EachDatabase]
    public async Task Of_eight_at_once_one_is_recorded(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(n => Task.Run(async () =>
        {
            try
            {
                await it.RecordAsync(null, $"{n}000000");
                return 1;
            }
            catch (RuleViolation)
            {
                return 0;
            }
        })));

        Assert.Equal((1, 1), (outcomes.Sum(), await it.Db.PotentialRecords.CountAsync(Now)));
    }

    [Theory, EachDatabase]
    public async Task Old_figures_are_stale_by_the_setting(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        await it.RecordAsync(it.Valves, "900000", with: f => f.AsOfOn = A.Monday.AddMonths(-12));
        await it.RecordAsync(it.Pumps, "900000", with: f => f.AsOfOn = A.Monday.AddMonths(-12).AddDays(-1));
        await it.RecordAsync(null, "9000000", with: f => f.AsOfOn = A.Monday.AddYears(-3));

        var table = await it.TableAsync();

        Assert.Equal([("Задвижки", false), ("Насосы", true), ("Трубы", false)], table.Lines.OrderBy(l => l.Name).Select(l => (l.Name, l.IsStale)));
        Assert.True(table.TogetherIsStale);
        Assert.Equal(2, table.StaleFigures);
    }

    [Theory, EachDatabase]
    public async Task Owner_head_director_and_the_team_s_developer_write_others_read_or_do_not_see(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        int? last = null;
        foreach (var user in new[] { it.Anna, it.Head, it.Director, it.Developer })
        {
            await it.SignInAsync(user);
            Assert.True((await it.TableAsync()).MayEdit);
            last = (await it.RecordAsync(it.Pumps, "100000", last)).Id;
        }

        var colleague = await A.UserAsync(it.Db, lastName: "Белов");
        await A.JoinTeamAsync(it.Db, it.Account.Id, colleague.Id, TeamRole.Specialist);
        await it.SignInAsync(colleague);
        Assert.False((await it.TableAsync()).MayEdit);
        await Assert.ThrowsAsync<RuleViolation>(() => it.RecordAsync(it.Pumps, "1", last));
        await it.SignInAsync(await A.UserAsync(it.Db, Role.Administrator));
        Assert.False((await it.TableAsync()).MayEdit);
        await Assert.ThrowsAsync<RuleViolation>(() => it.RecordAsync(it.Pumps, "1", last));

        foreach (var stranger in new[] { it.Assistant, await A.UserAsync(it.Db, Role.HumanResources) })
        {
            await it.SignInAsync(stranger);
            await Assert.ThrowsAsync<RuleViolation>(() => it.Get<PotentialQueries>().FindAsync(it.Account.Id, Now));
            await Assert.ThrowsAsync<RuleViolation>(() => it.Get<PotentialQueries>().HistoryAsync(it.Account.Id, it.Pumps.Id, Now));
            await Assert.ThrowsAsync<RuleViolation>(() => it.Get<PotentialListQueries>().ListAsync(PotentialView.Top, null, 1, Now));
            await Assert.ThrowsAsync<RuleViolation>(() => it.RecordAsync(it.Pumps, "1", last));
        }

        await it.SignInAsync(await A.UserAsync(it.Db));
        Assert.Null(await it.Get<PotentialQueries>().FindAsync(it.Account.Id, Now));
        Assert.Empty(await it.Get<PotentialQueries>().HistoryAsync(it.Account.Id, it.Pumps.Id, Now));
    }

    [Theory, EachDatabase]
    public async Task Of_an_archived_client_nothing_is_recorded(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        await it.Db.Accounts.ExecuteUpdateAsync(a => a.SetProperty(x => x.IsArchived, true), Now);

        Assert.Contains("архиве", (await Assert.ThrowsAsync<RuleViolation>(() => it.RecordAsync(it.Pumps, "1"))).Message);
        Assert.False((await it.TableAsync()).MayEdit);
    }
}
