namespace KamPortal.Notifications.Digests;

/// <param name="OnBehalfOf">Name of the absent colleague; null for the reader's own touches.</param>
internal sealed record DigestSection(string? OnBehalfOf, IReadOnlyList<DigestTouch> Touches);
