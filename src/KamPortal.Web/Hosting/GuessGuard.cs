using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace KamPortal.Web.Hosting;

/// <summary>Whoever asks for secret addresses that do not exist is guessing: a few misses from one place, and it waits. Whoever asks for one that exists spends nothing of it.</summary>
/// <param name="what">Whose addresses, for the log.</param>
internal abstract partial class GuessGuard(string what, ILogger log, TimeProvider clock) : IDisposable
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

        Guessing(log, what, Misses, (int)Window.TotalMinutes);
    }

    public void Dispose()
    {
        limiter.Dispose();
        GC.SuppressFinalize(this);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Secret addresses of {What} are being guessed: {Misses} wrong ones from one place; it has to wait for {Minutes} minutes")]
    private static partial void Guessing(ILogger logger, string what, int misses, int minutes);
}
