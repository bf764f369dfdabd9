namespace KamPortal.People;

/// <summary>What few may read of a person; every reading is logged.</summary>
public sealed record PersonalInformation(string? Hobby, string? Notes);
