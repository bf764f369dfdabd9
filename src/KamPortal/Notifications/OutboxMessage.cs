using KamPortal.Audit;

namespace KamPortal.Notifications;

/// <summary>A letter to be sent: written with the business change, sent later, once per key.</summary>
internal sealed class OutboxMessage
{
    public const int KeyMaxLength = 100;
    public const int AddressMaxLength = 254;
    public const int SubjectMaxLength = 250;
    public const int ErrorMaxLength = 500;
    public const int NameMaxLength = 150;
    public const int UrlMaxLength = 300;

    /// <summary>The error of a letter whose day passed before a server took it.</summary>
    public const string Expired = "expired";

    /// <summary>After the first failure, the second, …; then dead.</summary>
    public static readonly IReadOnlyList<TimeSpan> Backoff = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(12)];

    public int Id { get; private set; }

    /// <summary>Unique; the Message-ID is made of it, so a letter sent twice by a crash is recognised as one.</summary>
    public required string Key { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    [Sensitive]
    public required string Html { get; set; }

    [Sensitive]
    public required string Text { get; set; }

    /// <summary>Holds a secret of the addressee, such as the link to their answer: its words are forgotten as soon as it is sent.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Who of us writes, beside the portal's own address; null: the portal.</summary>
    public string? FromName { get; init; }

    /// <summary>Where answers go; null: to the portal's address.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Where one click ends such letters (RFC 8058); as secret as the words.</summary>
    [Sensitive]
    public string? UnsubscribeUrl { get; private set; }

    /// <summary>An invitation for calendar programs (RFC 5545, RFC 6047), its METHOD within; null: a plain letter.</summary>
    [Sensitive]
    public string? Calendar { get; private set; }

    public OutboxStatus Status { get; private set; }

    public DateTime CreatedAt { get; init; }

    public DateTime NextAttemptAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>A letter that makes sense on its day only: not sent after this. Null: whenever.</summary>
    public DateTime? NotAfter { get; init; }

    public DateTime? SentAt { get; private set; }

    public string? LastError { get; private set; }

    /// <summary>Until then one dispatcher holds the message.</summary>
    public DateTime? ClaimedUntil { get; private set; }

    public Guid? ClaimedBy { get; private set; }

    public static OutboxMessage Write(string key, string to, string subject, string html, string text, DateTime now, DateTime? notAfter = null, DateTime? notBefore = null, bool isSecret = false, LetterSender? sender = null, string? unsubscribeUrl = null, string? calendar = null) =>
        new() { Key = key, To = to, Subject = subject, Html = html, Text = text, CreatedAt = now, NextAttemptAt = notBefore ?? now, NotAfter = notAfter, IsSecret = isSecret, FromName = sender?.Name, ReplyTo = sender?.ReplyTo, UnsubscribeUrl = unsubscribeUrl, Calendar = calendar };

    public void MarkSent(DateTime now)
    {
        (Status, SentAt, LastError, ClaimedBy, ClaimedUntil) = (OutboxStatus.Sent, now, null, null, null);
        if (IsSecret)
        {
            (Html, Text, UnsubscribeUrl, Calendar) = ("", "", null, null);
        }
    }

    /// <summary>The server is not there or does not want us: the letter goes to the end of the queue and no attempt is counted.</summary>
    public void Hold(string error, DateTime now) => (LastError, NextAttemptAt, ClaimedBy, ClaimedUntil) = (Cut(error), now + Backoff[0], null, null);

    /// <param name="permanent">The server refused for good (5xx): retrying cannot help.</param>
    public void MarkFailed(string error, bool permanent, DateTime now)
    {
        LastError = Cut(error);
        (ClaimedBy, ClaimedUntil) = (null, null);
        if (permanent || Attempts >= Backoff.Count)
        {
            Status = OutboxStatus.Dead;
        }
        else
        {
            NextAttemptAt = now + Backoff[Attempts];
        }

        Attempts++;
    }

    public void Retry(DateTime now) => (Status, Attempts, NextAttemptAt) = (OutboxStatus.Waiting, 0, now);

    private static string Cut(string error) => error.Length <= ErrorMaxLength ? error : error[..ErrorMaxLength];
}
