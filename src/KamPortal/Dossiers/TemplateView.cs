namespace KamPortal.Dossiers;

/// <summary>A version of the template, in both languages, as the administrator reads and edits it.</summary>
/// <param name="Version">What a form that edits it carries.</param>
/// <param name="PublishedAt">In the viewer's zone.</param>
/// <param name="PublishedBy">Null for the one the portal ships with.</param>
public sealed record TemplateView(int Id, int Number, TemplateStatus Status, int Version, DateTime? PublishedAt, string? PublishedBy, string? Note, IReadOnlyList<TemplateGroup> Groups)
{
    public int Questions => Groups.Sum(g => g.Questions.Count);
}
