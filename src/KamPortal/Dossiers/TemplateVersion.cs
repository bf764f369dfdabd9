namespace KamPortal.Dossiers;

/// <param name="PublishedAt">In the viewer's zone.</param>
public sealed record TemplateVersion(int Number, TemplateStatus Status, DateTime? PublishedAt, string? PublishedBy, string? Note, int Questions);
