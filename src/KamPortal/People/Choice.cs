namespace KamPortal.People;

/// <summary>One option of a list to choose from.</summary>
public sealed record Choice(int Id, string Name);
