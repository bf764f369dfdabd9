using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using KamPortal.Jobs;
using KamPortal.Notifications;
using MimeKit;

namespace KamPortal.Web.Hosting;

/// <summary>A letter as it goes over the wire.</summary>
internal static class MailLetter
{
    /// <param name="from">Address of the portal; its domain is that of the Message-ID.</param>
    /// <param name="fault">Key of JobsMessages: why it cannot be sent.</param>
    public static bool TryCompose(Letter letter, string from, [NotNullWhen(true)] out MimeMessage? message, [NotNullWhen(false)] out string? fault)
    {
        (message, fault) = (null, null);
        if (letter.To.Any(char.IsControl) || letter.Subject.Any(char.IsControl))
        {
            fault = nameof(JobsMessages.LetterLineBreak);
            return false;
        }

        if (!MailboxAddress.TryParse(letter.To, out var to) || string.IsNullOrEmpty(to.Domain) || to.LocalPart.Length == 0)
        {
            fault = nameof(JobsMessages.LetterAddressWrong);
            return false;
        }

        var sender = MailboxAddress.Parse(from);
        message = new MimeMessage([sender], [to], letter.Subject, BodyOf(letter))
        {
            MessageId = $"{IdOf(letter.Key)}@{sender.Domain}",
        };
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        if (letter.Sender is { } writer)
        {
            sender.Name = string.Concat(writer.Name.Where(c => !char.IsControl(c)));
            if (writer.ReplyTo is { Length: > 0 } address && !address.Any(char.IsControl) && MailboxAddress.TryParse(address, out var replyTo))
            {
                replyTo.Name = sender.Name;
                message.ReplyTo.Add(replyTo);
            }
        }

        if (letter.UnsubscribeUrl is { Length: > 0 } unsubscribe && !unsubscribe.Any(char.IsControl))
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return true;
    }

    /// <summary>
    /// The invitation stands beside the words, so that mail programs offer to take it over (RFC 6047 §2.4), and once more as a file for those that do not.
    /// What is only published, several entries at once, is a file: beside the words programs would take the first entry alone.
    /// </summary>
    private static MimeEntity BodyOf(Letter letter)
    {
        var builder = new BodyBuilder { TextBody = letter.Text, HtmlBody = letter.Html };
        if (letter.Calendar is not { } calendar)
        {
            return builder.ToMessageBody();
        }

        var (words, method) = ((Multipart)builder.ToMessageBody(), MethodOf(calendar));
        if (method != "PUBLISH")
        {
            var invitation = new TextPart("calendar") { Content = ContentOf(calendar), ContentTransferEncoding = ContentEncoding.Base64 };
            invitation.ContentType.Charset = "utf-8";
            invitation.ContentType.Parameters.Add("method", method);
            words.Add(invitation);
        }

        var file = new MimePart("application", "ics")
        {
            Content = ContentOf(calendar), ContentTransferEncoding = ContentEncoding.Base64,
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment), FileName = "event.ics",
        };
        return new Multipart("mixed") { words, file };
    }

    /// <summary>As it is: its lines end with CRLF, whatever the system's do.</summary>
    private static MimeContent ContentOf(string calendar) => new(new MemoryStream(Encoding.UTF8.GetBytes(calendar)));

    private static string MethodOf(string calendar)
    {
        const string mark = "\r\nMETHOD:";
        var start = calendar.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        return start < mark.Length ? "PUBLISH" : calendar[start..calendar.IndexOf('\r', start)];
    }

    /// <summary>Different keys give different names, and each is one the standard allows (RFC 5322, dot-atom).</summary>
    public static string IdOf(string key)
    {
        var id = new StringBuilder(key.Length + 8);
        for (var i = 0; i < key.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(key[i]) || key[i] is '-' or '_')
            {
                id.Append(key[i]);
            }
            else if (key[i] == ':' && i > 0 && i < key.Length - 1 && key[i - 1] != ':')
            {
                id.Append('.');
            }
            else
            {
                id.Append(CultureInfo.InvariantCulture, $"={(int)key[i]:X4}");
            }
        }

        return id.ToString();
    }
}
