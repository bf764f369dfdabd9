namespace KamPortal.Profiles;

/// <summary>What is known of a client from profile calls.</summary>
/// <param name="Questions">Those asked now, and those with an answer though asked no longer.</param>
/// <param name="OpenSince">Start of a call that was not finished, in the viewer's zone.</param>
/// <param name="OpenDone">How many of its questions were asked.</param>
public sealed record ProfileAnswers(IReadOnlyList<ProfileQuestionView> Questions, DateTime? OpenSince, string? OpenBy, int OpenDone, int OpenTotal, ProfileForm Suggested, DateOnly Today, bool MayEdit);
