using System.Globalization;
using KamPortal.Jobs;

namespace KamPortal.Import;

/// <summary>Carries through every batch that waits, the oldest first.</summary>
public sealed class RunImportsJob(RunImport run) : IJob
{
    public const string Name = "import-runner";

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        await run.GiveUpLostCommandsAsync(cancellationToken);
        while (await run.NextAsync(cancellationToken) is { } figures)
        {
            if (figures.Error is null)
            {
                report.Add(figures.Created + figures.Updated);
            }
            else
            {
                report.Fail(nameof(JobsMessages.ImportRefused), figures.BatchId.ToString(CultureInfo.InvariantCulture));
            }

            if (figures.Rejected > 0)
            {
                report.Skip(nameof(JobsMessages.ImportRowsRejected), figures.Rejected);
            }
        }
    }
}
