using KamPortal.Dossiers;

namespace KamPortal.AccountPlans;

/// <param name="PublishedAt">In the viewer's zone.</param>
/// <param name="Running">Plans that follow it now.</param>
public sealed record PlanVersion(int Number, TemplateStatus Status, DateTime? PublishedAt, string? PublishedBy, string? Note, int Steps, int Running);
