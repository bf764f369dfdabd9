namespace KamPortal.Accounts;

/// <summary>Problem: nobody is known or less than half is filled in; attention: something is missing.</summary>
/// <param name="FilledPercent">0…100, of all <see cref="InformationItem"/>s that apply.</param>
/// <param name="LastChange">The latest change of the card or the people.</param>
public sealed record InformationTask(TaskState State, int FilledPercent, IReadOnlyList<InformationGap> Gaps, LastChange? LastChange);
