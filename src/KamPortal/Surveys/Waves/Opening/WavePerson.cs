using KamPortal.People;

namespace KamPortal.Surveys.Waves.Opening;

/// <summary>What has to be known of somebody to ask them.</summary>
/// <param name="IsResting">Asked within the pause, or about to be asked by another wave.</param>
internal sealed record WavePerson(int Id, string Language, string? Email, ConsentStatus Consent, OptOuts OptOuts, DateOnly? LeftOn, bool IsResting);
