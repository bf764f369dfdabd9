using System.Collections.Concurrent;
using KamPortal.Notifications;

namespace KamPortal.TestSupport;

/// <summary>A mail server that answers as the test wishes and remembers what it took.</summary>
public sealed class FakeMail : IMailTransport, IMailSession
{
    public bool IsEnabled { get; set; } = true;

    public Func<Letter, MailAnswer> Answer { get; set; } = _ => new MailAnswer(MailVerdict.Accepted);

    /// <summary>Every letter handed over, accepted or not.</summary>
    public ConcurrentQueue<Letter> Offered { get; } = [];

    public IMailSession Open() => this;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public async Task<MailAnswer> SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        await Task.Yield();
        Offered.Enqueue(letter);
        return Answer(letter);
    }
}
