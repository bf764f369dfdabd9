using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Jobs;

/// <summary>
/// Works on a portion of rows in a transaction of its own. What another server wrote meanwhile shows as a violated unique key: the portion is tried again, then
/// row by row, so that one bad row stops neither the rest nor the run.
/// </summary>
internal static class Portions
{
    private const int Attempts = 3;

    /// <param name="work">Opens its own context; what it reports counts only when it ends well.</param>
    /// <param name="failed">Reason under which a row that cannot be worked on is reported, with its number.</param>
    public static async Task RunAsync<T>(IReadOnlyList<T> rows, Func<IReadOnlyList<T>, JobReport, Task> work, string failed, Func<T, int> idOf, JobReport report, CancellationToken cancellationToken)
    {
        for (var attempt = 1; rows.Count > 0; attempt++)
        {
            var tried = new JobReport();
            try
            {
                await work(rows, tried);
                tried.AddTo(report);
                return;
            }
            catch (Exception failure) when (failure is DbException or DbUpdateException && attempt < Attempts)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
#pragma warning disable CA1031 // whatever is wrong with one row must not stop the others
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                if (rows.Count == 1)
                {
                    report.Fail(failed, $"#{idOf(rows[0])}");
                    return;
                }

                foreach (var row in rows)
                {
                    await RunAsync([row], work, failed, idOf, report, cancellationToken);
                }

                return;
            }
        }
    }
}
