using KamPortal.Profiles;

namespace KamPortal.Potentials;

/// <summary>What a form of the potential offers.</summary>
public sealed record PotentialChoices(IReadOnlyList<GroupChoice> Groups, IReadOnlyList<TalkScriptView> Scripts, DateOnly Today);
