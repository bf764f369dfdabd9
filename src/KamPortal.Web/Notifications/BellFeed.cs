using System.Collections.Concurrent;
using KamPortal.Notifications;

namespace KamPortal.Web.Notifications;

/// <summary>Tells every open page of this server how many notifications are unread: one query an interval, however many pages are open.</summary>
internal sealed partial class BellFeed(IServiceScopeFactory scopes, ILogger<BellFeed> logger) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Guid, Listener> listeners = new();

    private sealed record Listener(int UserId, Func<int, Task> Tell)
    {
        public int Known { get; set; } = -1;
    }

    /// <param name="tell">Called with the number whenever it has changed.</param>
    /// <returns>Dispose it when the page closes.</returns>
    public IDisposable Listen(int userId, Func<int, Task> tell)
    {
        var id = Guid.NewGuid();
        listeners[id] = new Listener(userId, tell);
        return new Stop(() => listeners.TryRemove(id, out _));
    }

    /// <summary>Asks once for everybody who listens.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        var open = listeners.Values.ToList();
        if (open.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var unread = await scope.ServiceProvider.GetRequiredService<NotificationQueries>().UnreadOfAsync([.. open.Select(l => l.UserId).Distinct()], cancellationToken);
        foreach (var listener in open)
        {
            var count = unread.GetValueOrDefault(listener.UserId);
            if (count != listener.Known)
            {
                listener.Known = count;
                await listener.Tell(count);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await AskAsync(stoppingToken);
            }
#pragma warning disable CA1031 // a bell that could not ask once asks again
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogNoAnswer(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The bell could not count")]
    private partial void LogNoAnswer(Exception failure);

    private sealed class Stop(Action stop) : IDisposable
    {
        public void Dispose() => stop();
    }
}
