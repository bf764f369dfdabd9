using KamPortal.AccountPlans;
using KamPortal.Accounts;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.AccountPlans;

public sealed class StrategyTests
{
    [Theory]
    [InlineData(AbcdCategory.A, AccountStrategy.RetainAndDevelop)]
    [InlineData(AbcdCategory.B, AccountStrategy.Retain)]
    [InlineData(AbcdCategory.C, AccountStrategy.Develop)]
    [InlineData(AbcdCategory.D, AccountStrategy.Minimise)]
    [InlineData(AbcdCategory.Unknown, AccountStrategy.Unset)]
    public void The_category_proposes(AbcdCategory category, AccountStrategy proposed) => Assert.Equal(proposed, StrategyRule.Proposed(category));

    [Fact]
    public void An_account_of_category_A_is_worked_by_both_plans() =>
        Assert.Equal([PlanKind.Retention, PlanKind.Development], StrategyRule.PlansOf(StrategyRule.Proposed(AbcdCategory.A)));

    [Theory]
    [InlineData(AbcdCategory.B, AccountStrategy.Unset, null, StrategyState.Unset)]
    [InlineData(AbcdCategory.B, AccountStrategy.Retain, AbcdCategory.C, StrategyState.AsProposed)]
    [InlineData(AbcdCategory.B, AccountStrategy.Develop, AbcdCategory.B, StrategyState.Otherwise)]
    [InlineData(AbcdCategory.B, AccountStrategy.Develop, AbcdCategory.C, StrategyState.Outdated)]
    [InlineData(AbcdCategory.B, AccountStrategy.Develop, null, StrategyState.Outdated)]
    [InlineData(AbcdCategory.Unknown, AccountStrategy.Develop, AbcdCategory.C, StrategyState.Outdated)]
    public void A_strategy_is_judged_by_the_category_it_was_chosen_under(AbcdCategory category, AccountStrategy strategy, AbcdCategory? chosenAt, StrategyState state) =>
        Assert.Equal(state, StrategyRule.StateOf(category, strategy, chosenAt));

    [Theory, EachDatabase]
    public async Task The_proposal_needs_no_reason_another_choice_does_and_each_is_kept(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        var choose = it.Get<ChooseStrategy>();

        Assert.Equal([PlanKind.Retention, PlanKind.Development], await choose.RunAsync(new() { AccountId = it.Client, Chosen = AccountStrategy.RetainAndDevelop, Reason = "не нужно" }, PlanCase.Now));
        var refused = await Assert.ThrowsAsync<RuleViolation>(() => choose.RunAsync(new() { AccountId = it.Client, Chosen = AccountStrategy.Retain, Reason = "  " }, PlanCase.Now));
        Assert.Equal("Reason", refused.Field);
        await it.StartAsync();
        Assert.Empty(await choose.RunAsync(new() { AccountId = it.Client, Chosen = AccountStrategy.Retain, Reason = "Склад забит" }, PlanCase.Now));
        await Assert.ThrowsAsync<RuleViolation>(() => choose.RunAsync(new() { AccountId = it.Client, Chosen = AccountStrategy.Unset, Reason = "так" }, PlanCase.Now));

        var view = await it.ViewAsync();
        Assert.Equal([(AccountStrategy.Retain, "Склад забит"), (AccountStrategy.RetainAndDevelop, null)], view.Choices.Select(c => (c.Chosen, c.Reason)));
        Assert.Equal((AccountStrategy.Retain, StrategyState.Otherwise), (view.Strategy, view.State));
    }

    [Theory, EachDatabase]
    public async Task When_the_category_changes_the_strategy_stands_out_in_the_list(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind, AbcdCategory.C);
        await it.Get<ChooseStrategy>().RunAsync(new() { AccountId = it.Client, Chosen = AccountStrategy.Retain, Reason = "Уходит соперник" }, PlanCase.Now);
        var list = it.Get<PlanListQueries>();
        Assert.Empty((await list.PageAsync(new(PlanShow.Outdated), PlanCase.Now)).Rows);

        await it.Db.Accounts.ExecuteUpdateAsync(a => a.SetProperty(x => x.Abcd, AbcdCategory.A), PlanCase.Now);

        var row = Assert.Single((await list.PageAsync(new(PlanShow.Outdated), PlanCase.Now)).Rows);
        Assert.Equal((StrategyState.Outdated, AccountStrategy.RetainAndDevelop), (row.State, row.Proposed));
        Assert.Equal(StrategyState.Outdated, (await it.ViewAsync()).State);
        await it.Get<ChooseStrategy>().RunAsync(new() { AccountId = it.Client, Chosen = AccountStrategy.RetainAndDevelop }, PlanCase.Now);
        Assert.Equal((0, 1), ((await list.CountsAsync(new(), PlanCase.Now))[PlanShow.Outdated], (await list.CountsAsync(new(), PlanCase.Now))[PlanShow.Unstarted]));
    }

    [Theory, EachDatabase]
    public async Task An_unknown_category_proposes_nothing_and_a_stranger_chooses_nothing(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind, AbcdCategory.Unknown);
        var choose = it.Get<ChooseStrategy>();
        await Assert.ThrowsAsync<RuleViolation>(() => choose.RunAsync(new() { AccountId = it.Client, Chosen = AccountStrategy.Develop }, PlanCase.Now));
        await it.SignInAsync(it.Boris);
        await Assert.ThrowsAsync<RuleViolation>(() => choose.RunAsync(new() { AccountId = it.Client, Chosen = AccountStrategy.Develop, Reason = "Мой" }, PlanCase.Now));

        Assert.Equal(AccountStrategy.Unset, await it.Db.Accounts.Select(a => a.Strategy).SingleAsync(PlanCase.Now));
    }
}
