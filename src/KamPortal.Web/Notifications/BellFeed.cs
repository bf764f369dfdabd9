using System.Collections.Concurrent;
using KamPortal.Notifications;

namespace KamPortal.Web.Notifications;

/// <summary>Tells every open page of this server what arrived and how many notifications are unread: one query an interval, however many pages are open, and one more when something came.</summary>
internal sealed partial class BellFeed(IServiceScopeFactory scopes, ILogger<BellFeed> logger) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Guid, Listener> listeners = new();

    private sealed class Listener(int userId, int newestKnown, Func<BellNews, Task> tell)
    {
        public int UserId => userId;

        public Func<BellNews, Task> Tell => tell;

        public int Unread { get; set; } = -1;

        public int NewestKnown { get; set; } = newestKnown;
    }

    /// <param name="newestKnown">The newest notification the page has seen; later ones arrive.</param>
    /// <param name="tell">Called when the number has changed or something arrived.</param>
    /// <returns>Dispose it when the page closes.</returns>
    public IDisposable Listen(int userId, int newestKnown, Func<BellNews, Task> tell)
    {
        var id = Guid.NewGuid();
        listeners[id] = new Listener(userId, newestKnown, tell);
        return new Stop(() => listeners.TryRemove(id, out _));
    }

    /// <summary>Asks once for everybody who listens; whatever server wrote it, the database has it.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        var open = listeners.Values.ToList();
        if (open.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var queries = scope.ServiceProvider.GetRequiredService<NotificationQueries>();
        var states = await queries.UnreadOfAsync([.. open.Select(l => l.UserId).Distinct()], cancellationToken);
        var reached = open.Where(l => states.TryGetValue(l.UserId, out var state) && state.NewestId > l.NewestKnown).ToList();
        var arrived = reached.Count == 0 ? null : await queries.ArrivedAsync([.. reached.Select(l => l.UserId).Distinct()], reached.Min(l => l.NewestKnown), cancellationToken);
        foreach (var listener in open)
        {
            var state = states.GetValueOrDefault(listener.UserId) ?? new BellState(0, 0);
            NotificationRow[] news = arrived is null ? [] : [.. arrived[listener.UserId].Where(n => n.Id > listener.NewestKnown)];
            if (state.Unread == listener.Unread && news.Length == 0)
            {
                continue;
            }

            (listener.Unread, listener.NewestKnown) = (state.Unread, Math.Max(listener.NewestKnown, news.Length == 0 ? 0 : news[^1].Id));
            try
            {
                await listener.Tell(new BellNews(state.Unread, news));
            }
            catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException)
            {
                // The page closed meanwhile; the others still want to know.
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
