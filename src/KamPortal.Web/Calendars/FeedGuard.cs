using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace KamPortal.Web.Calendars;

/// <summary>
/// Whoever asks for addresses that do not exist is guessing: after a few misses an address gets no answer for a while, a
/// right one included, else guessing would go on. Programs that read their own feed spend nothing of it.
/// </summary>
internal sealed partial class FeedGuard(ILogger<FeedGuard> log, TimeProvider clock) : IDisposable
{
    public const int Misses = 10;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock warning = new();
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = Misses, Window = Window }));

    private DateTimeOffset warned = DateTimeOffset.MinValue;

    /// <summary>Where a request comes from; an IPv6 network of a household or office counts as one.</summary>
    public static string AddressOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => address.ToString(),
    };

    /// <returns>Seconds to wait; null when the address may ask.</returns>
    public string? Blocked(string address)
    {
        using var lease = limiter.AttemptAcquire(address, 0);
        return lease.IsAcquired ? null : (lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Ceiling(wait.TotalSeconds) : Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }

    public void Miss(string address)
    {
        using var lease = limiter.AttemptAcquire(address);
        if (limiter.GetStatistics(address)?.CurrentAvailablePermits > 0)
        {
            return;
        }

        lock (warning)
        {
            // One line a window, from however many places somebody guesses.
            if (clock.GetUtcNow() - warned < Window)
            {
                return;
            }

            warned = clock.GetUtcNow();
        }

        Guessing(log, Misses, (int)Window.TotalMinutes);
    }

    public void Dispose() => limiter.Dispose();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Calendar addresses are being guessed: {Misses} wrong ones from one place; it gets no answer for {Minutes} minutes")]
    private static partial void Guessing(ILogger logger, int misses, int minutes);
}
