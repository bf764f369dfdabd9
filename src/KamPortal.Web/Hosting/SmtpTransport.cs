using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using KamPortal.Notifications;
using Microsoft.Extensions.Options;

namespace KamPortal.Web.Hosting;

internal sealed class SmtpTransport(IOptions<SmtpOptions> options) : IMailTransport
{
    private readonly SmtpOptions smtp = options.Value;

    public bool IsEnabled => smtp.Enabled;

    public async Task<MailAnswer> SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        if (!MailAddress.TryCreate(letter.To, out var to))
        {
            return new MailAnswer(MailVerdict.Refused, "Not a mail address.");
        }

        using var message = Compose(letter, to);
        using var client = new SmtpClient(smtp.Host, smtp.Port) { EnableSsl = smtp.StartTls, Credentials = string.IsNullOrEmpty(smtp.User) ? null : new NetworkCredential(smtp.User, smtp.Password) };
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(smtp.TimeoutSeconds));
        try
        {
            await client.SendMailAsync(message, timeout.Token);
            return new MailAnswer(MailVerdict.Accepted);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new MailAnswer(MailVerdict.Unreachable, $"No answer within {smtp.TimeoutSeconds} s.");
        }
        catch (SmtpException failure)
        {
            return new MailAnswer(VerdictOn(failure), Reason(failure));
        }
    }

    private MailMessage Compose(Letter letter, MailAddress to)
    {
        var from = new MailAddress(smtp.From!);
        var message = new MailMessage(from, to) { Subject = letter.Subject, SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8 };
        message.Headers["Message-ID"] = $"<{letter.Key.Replace(':', '.')}@{from.Host}>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Text, Encoding.UTF8, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        return message;
    }

    /// <summary>Only what concerns this letter or recipient is final; a refused sign-in or a closed port is the administrator's to mend.</summary>
    private static MailVerdict VerdictOn(SmtpException failure) => (int)failure.StatusCode switch
    {
        >= 550 and <= 554 => MailVerdict.Refused,
        >= 400 and < 500 when failure.StatusCode != SmtpStatusCode.ServiceNotAvailable => MailVerdict.TryLater,
        -1 when failure.InnerException is IOException { InnerException: not System.Net.Sockets.SocketException { SocketErrorCode: System.Net.Sockets.SocketError.ConnectionRefused } } => MailVerdict.TryLater,
        _ => MailVerdict.Unreachable,
    };

    private static string Reason(SmtpException failure)
    {
        var deepest = failure.GetBaseException();
        var text = ReferenceEquals(deepest, failure) ? failure.Message : $"{failure.Message} {deepest.Message}";
        return failure.StatusCode > 0 ? $"{(int)failure.StatusCode} {text}" : text;
    }
}
