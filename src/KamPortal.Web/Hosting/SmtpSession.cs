using System.Net.Security;
using System.Net.Sockets;
using KamPortal.Notifications;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace KamPortal.Web.Hosting;

/// <summary>One connection to the mail server. What stage a failure comes at decides whose it is: the server's, or the letter's.</summary>
internal sealed class SmtpSession : IMailSession
{
    private readonly SmtpOptions smtp;
    private readonly HandOverWatch watch = new();
    private readonly SmtpClient client;

    public SmtpSession(SmtpOptions smtp, RemoteCertificateValidationCallback? trust)
    {
        this.smtp = smtp;

        // Inside a company the lists of revoked certificates are rarely within reach of the server.
        client = new SmtpClient(watch) { CheckCertificateRevocation = false, Timeout = Timeout.Infinite };
        if (trust is not null)
        {
            client.ServerCertificateValidationCallback = trust;
        }
    }

    public async Task<MailAnswer> SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        if (!MailLetter.TryCompose(letter, smtp.From!, out var message, out var fault))
        {
            return new MailAnswer(MailVerdict.Refused, fault);
        }

        using (message)
        using (var patience = new CancellationTokenSource(TimeSpan.FromSeconds(smtp.TimeoutSeconds)))
        {
            for (; ; )
            {
                var isFresh = !client.IsConnected;
                if (isFresh && await ConnectAsync(patience.Token, cancellationToken) is { } trouble)
                {
                    return new MailAnswer(MailVerdict.Unreachable, trouble);
                }

                watch.Expect();
                try
                {
                    await client.SendAsync(message, patience.Token);
                    return new MailAnswer(MailVerdict.Accepted);
                }
                catch (Exception failure) when (!isFresh && !watch.IsHandedOver && IsGoodbye(failure))
                {
                    // Servers close a connection that has idled or carried enough letters; this one has not been handed over.
                    await DropAsync();
                }
                catch (Exception failure) when (IsOfMail(failure))
                {
                    if (failure is not SmtpCommandException)
                    {
                        await DropAsync();
                    }

                    return new MailAnswer(VerdictOn(failure), Reason(failure));
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await client.DisconnectAsync(quit: true, patience.Token);
        }
        catch (Exception failure) when (IsOfMail(failure))
        {
            // Whoever does not hear the goodbye has the letters all the same.
        }

        client.Dispose();
    }

    /// <returns>Null when connected and let in.</returns>
    private async Task<string?> ConnectAsync(CancellationToken patience, CancellationToken cancellationToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience, cancellationToken);
        try
        {
            await client.ConnectAsync(smtp.Host!, smtp.Port, smtp.EffectiveSecurity switch { MailSecurity.Tls => SecureSocketOptions.SslOnConnect, MailSecurity.StartTls => SecureSocketOptions.StartTls, _ => SecureSocketOptions.None }, both.Token);

            // Letters go out by DATA only, which is what tells a letter handed over from one that is not.
            client.Capabilities &= ~(SmtpCapabilities.Chunking | SmtpCapabilities.BinaryMime);
            if (!string.IsNullOrEmpty(smtp.User))
            {
                await client.AuthenticateAsync(smtp.User, smtp.Password ?? "", both.Token);
            }

            return null;
        }
        catch (Exception failure) when (IsOfMail(failure) && !cancellationToken.IsCancellationRequested)
        {
            await DropAsync();
            return Reason(failure);
        }
    }

    private async Task DropAsync()
    {
        if (client.IsConnected)
        {
            await client.DisconnectAsync(quit: false, CancellationToken.None);
        }
    }

    private MailVerdict VerdictOn(Exception failure) => failure switch
    {
        NotSupportedException => MailVerdict.Refused,
        ServiceNotAuthenticatedException => MailVerdict.Unreachable,
        SmtpCommandException { StatusCode: SmtpStatusCode.AuthenticationRequired or SmtpStatusCode.AuthenticationInvalidCredentials or SmtpStatusCode.EncryptionRequiredForAuthenticationMechanism } => MailVerdict.Unreachable,
        SmtpCommandException { StatusCode: SmtpStatusCode.BadCommandSequence } => MailVerdict.TryLater,
        SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted } refused when refused.StatusCode != SmtpStatusCode.ExceededStorageAllocation => MailVerdict.Unreachable,
        SmtpCommandException refused => (int)refused.StatusCode >= 500 ? MailVerdict.Refused : MailVerdict.TryLater,
        _ => watch.IsHandedOver ? MailVerdict.Uncertain : MailVerdict.TryLater,
    };

    private string Reason(Exception failure) => failure switch
    {
        OperationCanceledException => $"No answer within {smtp.TimeoutSeconds} s.",
        SmtpCommandException refused => $"{(int)refused.StatusCode} {refused.Message}",
        _ when failure.GetBaseException() is var deepest && !ReferenceEquals(deepest, failure) => $"{failure.Message} {deepest.Message}",
        _ => failure.Message,
    };

    private static bool IsGoodbye(Exception failure) =>
        failure is IOException or SocketException or ProtocolException or SmtpCommandException { StatusCode: SmtpStatusCode.ServiceNotAvailable };

    /// <summary>What a mail server, the network to it or a letter it cannot carry brings about; anything else is a fault of ours.</summary>
    private static bool IsOfMail(Exception failure) =>
        failure is IOException or SocketException or ProtocolException or CommandException or OperationCanceledException or AuthenticationException or SslHandshakeException or ServiceNotAuthenticatedException or ServiceNotConnectedException or NotSupportedException or TimeoutException;
}
