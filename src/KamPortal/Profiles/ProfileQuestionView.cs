namespace KamPortal.Profiles;

/// <summary>A question with what the client answered last.</summary>
/// <param name="Answer">The current answer; null: never asked.</param>
/// <param name="IsDone">Asked in the call that is open, answered or not.</param>
public sealed record ProfileQuestionView(string Key, string Text, string? Help, ProfileAnswerKind Kind, ProfileMeaning Meaning, bool IsInShortForm, ProfileAnswerLine? Answer, bool IsDone);
