namespace KamPortal.Jobs;

/// <summary>Since when this server is up (UTC): a job that never ran is late only from here on.</summary>
public sealed class UpSince(TimeProvider clock)
{
    public DateTime At { get; } = clock.GetUtcNow().UtcDateTime;
}
