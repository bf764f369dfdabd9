namespace KamPortal.Notifications;

/// <summary>Hands one letter to a mail server. Never throws for what a mail server may answer.</summary>
public interface IMailTransport
{
    /// <summary>False holds the letters back without counting an attempt.</summary>
    bool IsEnabled { get; }

    Task<MailAnswer> SendAsync(Letter letter, CancellationToken cancellationToken);
}
