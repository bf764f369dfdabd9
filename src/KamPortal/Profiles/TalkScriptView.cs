using KamPortal.Potentials;

namespace KamPortal.Profiles;

/// <param name="Source">Of figures asked for with it.</param>
public sealed record TalkScriptView(int Id, string Name, string Text, PotentialSource Source);
