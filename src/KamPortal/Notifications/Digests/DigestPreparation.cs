namespace KamPortal.Notifications.Digests;

/// <summary>The event a piece of preparation belongs to, in both languages: who reads the letter is known only when it is written.</summary>
/// <param name="NormRu">Title of the norm the piece came from; null for one put in by hand.</param>
internal sealed record DigestPreparation(int EventId, string TitleRu, string TitleEn, string? NormRu, string? NormEn);
