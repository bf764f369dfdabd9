using System.Collections.Concurrent;
using System.Globalization;
using KamPortal.Events;

namespace KamPortal.Web.Events;

/// <summary>Tells the open pages of this server which events changed, on whatever server: one query an interval while anybody listens, none otherwise.</summary>
internal sealed partial class EventPulse(IServiceScopeFactory scopes, TimeProvider clock, ILogger<EventPulse> logger) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>A page has read what it shows at most this long before it listens; what changed meanwhile is news to it.</summary>
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<Guid, Listener> listeners = new();
    private HashSet<int>? known;
    private int newest;

    /// <param name="tell">Called with the numbers of the events that changed.</param>
    /// <returns>Dispose it when the page closes.</returns>
    public IDisposable Listen(Func<IReadOnlySet<int>, Task> tell)
    {
        var id = Guid.NewGuid();
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        listeners[id] = new Listener(TellInItsLanguageAsync, clock.GetUtcNow().UtcDateTime);
        return new Stop(() => listeners.TryRemove(id, out _));

        // The pulse has a language of its own, that of the machine: a page reads anew in the one it was opened in.
        async Task TellInItsLanguageAsync(IReadOnlySet<int> changed)
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
            await tell(changed);
        }
    }

    /// <summary>Asks once for everybody who listens.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        if (listeners.IsEmpty)
        {
            known = null;
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var queries = scope.ServiceProvider.GetRequiredService<EventChangeQueries>();
        var heard = listeners.Values.ToList();
        newest = known is null ? await queries.NewestAsync(cancellationToken) : newest;
        var changes = await queries.SinceAsync(newest, cancellationToken);
        var changed = known is null ? [] : changes.Where(c => !known.Contains(c.Key)).Select(c => c.Value).ToHashSet();
        known = [.. changes.Keys];
        newest = changes.Count == 0 ? newest : Math.Max(newest, changes.Keys.Max());
        await TellAsync(heard.Where(l => !l.IsNew), changed);

        var fresh = heard.FindAll(l => l.IsNew);
        if (fresh.Count > 0)
        {
            fresh.ForEach(l => l.IsNew = false);
            await TellAsync(fresh, [.. changed, .. await queries.AfterAsync(fresh.Min(l => l.Since) - Reading, cancellationToken)]);
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
#pragma warning disable CA1031 // a pulse that could not ask once asks again
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogNoAnswer(failure);
            }
        }
    }

    private async Task TellAsync(IEnumerable<Listener> whom, HashSet<int> changed)
    {
        foreach (var listener in changed.Count == 0 ? [] : whom)
        {
            try
            {
                await listener.Tell(changed);
            }
#pragma warning disable CA1031 // one page that fails or closes meanwhile does not keep the news from the others
            catch (Exception failure)
#pragma warning restore CA1031
            {
                LogNotTold(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changes of events could not be read")]
    private partial void LogNoAnswer(Exception failure);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A page was not told of changes of events")]
    private partial void LogNotTold(Exception failure);

    private sealed class Listener(Func<IReadOnlySet<int>, Task> tell, DateTime since)
    {
        public Func<IReadOnlySet<int>, Task> Tell => tell;

        public DateTime Since => since;

        public bool IsNew { get; set; } = true;
    }

    private sealed class Stop(Action stop) : IDisposable
    {
        public void Dispose() => stop();
    }
}
