namespace KamPortal.People;

/// <summary>A person in the list of all visible people.</summary>
/// <param name="Places">Present places of work the viewer sees.</param>
public sealed record PersonRow(int Id, string Name, string? Phone, string? Email, IReadOnlyList<PlaceOfWork> Places);
