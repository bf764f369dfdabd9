namespace KamPortal.Surveys.Waves;

/// <param name="Status">Null: whoever is asked, and whoever is not.</param>
/// <param name="Page">From 1.</param>
public sealed record InvitationFilter(InvitationStatus? Status = null, int Page = 1);
