using KamPortal.Accounts;
using KamPortal.Categories;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Categories;

public sealed class DecideCategoryTests
{
    [Theory, EachDatabase]
    public async Task The_heads_word_takes_a_key_account_down_and_nobody_elses(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (account, manager, head, other, proposal) = await ProposedAsync(database);

        foreach (var nobody in new[] { manager, other })
        {
            await database.SignInAsync(nobody);
            await Assert.ThrowsAsync<RuleViolation>(() => DecideAsync(database, proposal, confirms: true));
        }

        await database.SignInAsync(manager);
        Assert.False((await database.Get<CategoryQueries>().ProposalAsync(account, default))!.MayDecide);
        await database.SignInAsync(head);
        Assert.True((await database.Get<CategoryQueries>().ProposalAsync(account, default))!.MayDecide);
        await DecideAsync(database, proposal, confirms: true);

        await using var db = database.OpenAsSystem();
        var after = await db.Accounts.SingleAsync();
        var assessment = await db.CategoryAssessments.SingleAsync();
        Assert.Equal((AbcdCategory.Unknown, A.Monday, AssessmentState.Applied, head), (after.Abcd, after.AbcdOn, assessment.State, assessment.DecidedById));
        Assert.Contains(await db.AuditEntries.Where(e => e.Entity == nameof(Account)).ToListAsync(), e => e.UserId == head && e.Changes.Contains("Abcd", StringComparison.Ordinal));
        Assert.Equal(0, await database.Get<RecalculateCategories>().OfAllAsync(CategoryCause.Sales, default));
        var again = await Assert.ThrowsAsync<RuleViolation>(() => DecideAsync(database, proposal, confirms: true));
        Assert.Contains("рассмотрено", again.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Declining_needs_a_reason_and_keeps_the_letter(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (account, _, head, _, proposal) = await ProposedAsync(database);
        await database.SignInAsync(head);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => DecideAsync(database, proposal, confirms: false, " "));
        Assert.Equal(nameof(DecideCategory.Form.Note), refusal.Field);
        await DecideAsync(database, proposal, confirms: false, "Сезонный провал");

        var line = Assert.Single(await database.Get<CategoryQueries>().HistoryAsync(account, default));
        Assert.Equal((AssessmentState.Declined, "Сезонный провал"), (line.State, line.Note));
        await using var db = database.OpenAsSystem();
        Assert.Equal(AbcdCategory.A, (await db.Accounts.SingleAsync()).Abcd);
        Assert.Null(await database.Get<CategoryQueries>().ProposalAsync(account, default));
    }

    private static async Task<(int Account, int Manager, int Head, int Other, int Proposal)> ProposedAsync(TestDatabase database)
    {
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var other = await A.UserAsync(db, Role.Director);
        var manager = await A.UserAsync(db, supervisor: head.Id);
        var account = await A.AccountAsync(db, manager.Id);
        account.KeyStatus = KeyStatus.Key;
        await db.SaveChangesAsync();
        await database.Get<RecalculateCategories>().OfAllAsync(CategoryCause.Sales, default);
        return (account.Id, manager.Id, head.Id, other.Id, (await db.CategoryAssessments.SingleAsync()).Id);
    }

    private static Task DecideAsync(TestDatabase database, int id, bool confirms, string? note = null) =>
        database.Get<DecideCategory>().RunAsync(new DecideCategory.Form { Id = id, Confirms = confirms, Note = note }, default);
}
