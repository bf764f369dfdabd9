namespace KamPortal.TestSupport;

/// <summary>A clock that stands until a test moves it. Starts on Monday 23 November 2026, 09:00 in Moscow.</summary>
public sealed class TestClock : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = Start;

    public override DateTimeOffset GetUtcNow() => Now;
}
