namespace KamPortal.People;

/// <summary>Why one row of a list of people was not taken.</summary>
/// <param name="Row">From 0.</param>
/// <param name="Field">Property of the row's fields; null when it concerns the whole row.</param>
/// <param name="Matches">Known people the row may be.</param>
public sealed record RowProblem(int Row, string? Field, string Message, IReadOnlyList<PersonMatch> Matches);
