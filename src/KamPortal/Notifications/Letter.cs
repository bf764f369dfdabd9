namespace KamPortal.Notifications;

/// <param name="Key">Unique; the Message-ID is made of it, so that a letter sent twice by a crash is recognised as one.</param>
/// <param name="UnsubscribeUrl">Where one click of the reader's mail program ends such letters (RFC 8058).</param>
/// <param name="Calendar">An invitation for calendar programs, its METHOD within; null: a plain letter.</param>
public sealed record Letter(string Key, string To, string Subject, string Html, string Text, LetterSender? Sender = null, string? UnsubscribeUrl = null, string? Calendar = null);
