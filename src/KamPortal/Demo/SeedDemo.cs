using KamPortal.Categories;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Demo;

/// <summary>
/// Fills an empty database with the demo company ООО «СеверПромАрматура»: the same company for the same day. All or
/// nothing: a process that dies half-way leaves the database empty, and the next start seeds again.
/// </summary>
public sealed class SeedDemo(KamDb kam, TimeProvider clock)
{
    public const string Actor = "demo-seed";

    /// <returns>False when there are accounts already; then nothing is touched.</returns>
    public async Task<bool> RunAsync(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Actor);
        if (await db.Accounts.AnyAsync(cancellationToken))
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // The demo brings rules of its own; a command run before the first start may have left the standard ones.
        await db.CadenceRules.ExecuteDeleteAsync(cancellationToken);
        await db.RetentionProgrammes.ExecuteDeleteAsync(cancellationToken);
        var (today, now) = (LocalTime.Today(clock, LocalTime.DefaultZone), clock.GetUtcNow().UtcDateTime);
        await new DemoCompany(db, today, now).WriteAsync(progress, cancellationToken);
        await new DemoCategories(db, today, now).WriteAsync(new RecalculateCategories(kam, clock), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
