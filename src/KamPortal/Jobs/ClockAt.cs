namespace KamPortal.Jobs;

/// <summary>A clock that may be set to another instant and ticks on from there, so that a job can be run as of a given time.</summary>
/// <param name="real">What the wall shows; the record of runs keeps to it.</param>
public sealed class ClockAt(TimeProvider real) : TimeProvider
{
    private TimeSpan shift;

    public TimeProvider Real => real;

    public void Set(DateTimeOffset now) => shift = now - real.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + shift;

    public override long GetTimestamp() => real.GetTimestamp();

    public override long TimestampFrequency => real.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => real.CreateTimer(callback, state, dueTime, period);
}
