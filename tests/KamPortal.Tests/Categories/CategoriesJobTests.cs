using KamPortal.Accounts;
using KamPortal.Categories;
using KamPortal.Jobs;
using KamPortal.Potentials;
using KamPortal.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Categories;

public sealed class CategoriesJobTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_supervisor_is_told_once_of_a_letter_that_waits_for_a_word(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, KamPortal.Staff.Role.Head);
        var owner = await A.UserAsync(db, supervisor: head.Id);
        var account = await A.AccountAsync(db, owner.Id, "Магистраль");
        account.KeyStatus = KeyStatus.Key;
        db.Add(PotentialRecord.Of(account.Id, null, 1_000m, PotentialSource.Estimate, PotentialConfidence.Low, A.Monday, owner.Id, DateTime.UnixEpoch));
        await db.SaveChangesAsync(Now);

        await database.Get<CategoriesJob>().RunAsync(new JobReport(), Now);
        await database.Get<CategoriesJob>().RunAsync(new JobReport(), Now);

        var told = await db.Notifications.SingleAsync(Now);
        Assert.Equal(head.Id, told.UserId);
        Assert.Contains("«Магистраль» по расчёту переходит из A в D", told.Text, StringComparison.Ordinal);
        Assert.Equal($"/accounts/{account.Id}?tab=potential", told.Link);
    }
}
