namespace KamPortal.Notifications;

/// <summary>Hands letters to a mail server, one after another. Never throws for what a mail server may answer.</summary>
public interface IMailSession : IAsyncDisposable
{
    /// <param name="letter">Once its transfer has begun it is seen to the end, also when the portal stops.</param>
    /// <param name="cancellationToken">Gives up while there is no connection yet.</param>
    Task<MailAnswer> SendAsync(Letter letter, CancellationToken cancellationToken);
}
