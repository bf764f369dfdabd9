namespace KamPortal.Jobs;

/// <summary>Work done without anybody asking. Safe to run twice, late, or on two servers at once: uniqueness is the database's.</summary>
public interface IJob
{
    Task RunAsync(JobReport report, CancellationToken cancellationToken);
}
