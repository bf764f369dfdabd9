namespace KamPortal.Notifications;

/// <summary>The company's mail server.</summary>
public interface IMailTransport
{
    /// <summary>False holds the letters back without counting an attempt.</summary>
    bool IsEnabled { get; }

    /// <summary>A connection for a batch of letters, made at the first letter and closed with the session.</summary>
    IMailSession Open();
}
