namespace KamPortal.Profiles;

/// <param name="Answers">Clients that were asked.</param>
public sealed record ProfileQuestionRow(int Id, string Key, string Text, ProfileAnswerKind Kind, ProfileMeaning Meaning, bool IsInShortForm, bool IsActive, int Answers);
