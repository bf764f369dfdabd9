namespace KamPortal.People;

/// <summary>A role in purchases as the method sets it.</summary>
/// <param name="Code">How imported files name it.</param>
/// <param name="Members">Present members of purchasing centres who play it.</param>
/// <param name="IsUsed">Somebody plays it, played it, or a rule is about it: it can be switched off, not deleted.</param>
public sealed record RoleRow(int RoleId, string Code, string NameRu, string NameEn, bool Decides, bool IsExpected, bool IsActive, int Directions, int Members, bool IsUsed);
