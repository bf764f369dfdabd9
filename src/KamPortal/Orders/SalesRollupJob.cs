using KamPortal.Jobs;

namespace KamPortal.Orders;

/// <summary>Brings the derived sales figures in line with the orders; on the first of a month the trailing year moves on.</summary>
public sealed class SalesRollupJob(SalesRollup rollup) : IJob
{
    public const string Name = "sales-rollup";

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken) => report.Add(await rollup.OfAllAsync(cancellationToken));
}
