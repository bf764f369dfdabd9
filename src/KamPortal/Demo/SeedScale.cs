using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Demo;

/// <summary>Fills an empty database with as many rows as a large company has, the same rows for the same day and scale.</summary>
public sealed class SeedScale(KamDb kam, TimeProvider clock)
{
    private const int Chunk = 1000;

    /// <param name="scale">0.001 … 1; 1 is 50,000 accounts.</param>
    /// <param name="progress">Accounts and notifications written, of how many.</param>
    /// <exception cref="RuleViolation">The scale is out of range, or there are accounts already: made-up data never mixes with real data.</exception>
    public async Task<ScaleReport> RunAsync(double scale, ScaleParts without, IProgress<(int Done, int Of)>? progress, CancellationToken cancellationToken)
    {
        if (scale is not (>= 0.001 and <= 1))
        {
            throw new RuleViolation(DemoMessages.ScaleRange);
        }

        await using var db = kam.OpenAsSystem("scale-seed");
        if (await db.Accounts.AnyAsync(cancellationToken))
        {
            throw new RuleViolation(DemoMessages.DatabaseNotEmpty);
        }

        await db.Database.OpenConnectionAsync(cancellationToken);
        var started = clock.GetTimestamp();
        var plan = new ScalePlan(scale, without);
        var load = new BulkLoad(db);
        var company = new ScaleCompany(plan, load, LocalTime.Today(clock, LocalTime.DefaultZone), clock.GetUtcNow().UtcDateTime);
        await WriteAsync(db, () => WriteCompanyAsync(load, company, cancellationToken), cancellationToken);
        for (var from = 0; from < plan.Accounts; from += Chunk)
        {
            var chunk = new ScaleChunk(plan, load, company, from, Math.Min(from + Chunk, plan.Accounts));
            await WriteAsync(db, () => WriteChunkAsync(load, chunk, cancellationToken), cancellationToken);
            progress?.Report((Math.Min(from + Chunk, plan.Accounts), plan.Accounts));
        }

        await WriteAsync(db, () => load.WriteAsync(company.Notifications, cancellationToken), cancellationToken);
        int Written(string table) => load.Written.GetValueOrDefault(table);
        return new ScaleReport(
            Written(nameof(db.PortalUsers)), Written(nameof(db.Accounts)), Written(nameof(db.People)), Written(nameof(db.Employments)), Written(nameof(db.AccountWords)) + Written(nameof(db.PersonWords)),
            Written(nameof(db.ProductGroups)), Written(nameof(db.SalesOrders)), Written(nameof(db.OrderLines)), Written(nameof(db.AccountMonthSales)), Written(nameof(db.Touches)), Written(nameof(db.TouchPeople)),
            Written(nameof(db.Notifications)), Written(nameof(db.AuditEntries)), Written(nameof(db.PurchasingCentres)), Written(nameof(db.CentreMembers)), Written(nameof(db.WorkTasks)),
            Math.Round(clock.GetElapsedTime(started).TotalSeconds, 1));
    }

    private static async Task WriteAsync(KamDbContext db, Func<Task> write, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await write();
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task WriteCompanyAsync(BulkLoad load, ScaleCompany company, CancellationToken cancellationToken)
    {
        await load.WriteAsync(company.Branches, cancellationToken);
        await load.WriteAsync(company.Users, cancellationToken);
        await load.WriteAsync(company.Users.SelectMany(u => u.Roles), cancellationToken);
        await load.WriteAsync(company.Groups, cancellationToken);
        await load.WriteAsync(company.Rules, cancellationToken);
    }

    private static async Task WriteChunkAsync(BulkLoad load, ScaleChunk chunk, CancellationToken cancellationToken)
    {
        await load.WriteAsync(chunk.Accounts, cancellationToken);
        await load.WriteAsync(chunk.Accounts.SelectMany(a => a.Ownership), cancellationToken);
        await load.WriteAsync(chunk.People, cancellationToken);
        await load.WriteAsync(chunk.Employments, cancellationToken);

        // In the order of their index, which these tables are little more than.
        await load.WriteAsync(chunk.Accounts.SelectMany(a => ((ISearchable)a).SearchWords.Select(w => new AccountWord { AccountId = a.Id, Word = w })).OrderBy(w => w.Word, StringComparer.Ordinal), cancellationToken);
        await load.WriteAsync(chunk.People.SelectMany(p => ((ISearchable)p).SearchWords.Select(w => new PersonWord { PersonId = p.Id, Word = w })).OrderBy(w => w.Word, StringComparer.Ordinal), cancellationToken);
        await load.WriteAsync(chunk.Orders, cancellationToken);
        await load.WriteAsync(chunk.Lines, cancellationToken);
        await load.WriteAsync(chunk.Months, cancellationToken);
        await load.WriteAsync(chunk.Potentials.Records, cancellationToken);
        await load.WriteAsync(chunk.Touches, cancellationToken);
        await load.WriteAsync(chunk.Touches.SelectMany(t => t.People), cancellationToken);
        await load.WriteAsync(chunk.Centres.Team, cancellationToken);
        await load.WriteAsync(chunk.Centres.Centres, cancellationToken);
        await load.WriteAsync(chunk.Centres.Members, cancellationToken);
        await load.WriteAsync(chunk.Centres.Members.SelectMany(m => m.Roles), cancellationToken);
        await load.WriteAsync(chunk.Centres.Links, cancellationToken);
        await load.WriteAsync(chunk.Centres.Tasks, cancellationToken);
        await load.WriteAsync(chunk.Audit, cancellationToken);
    }
}
