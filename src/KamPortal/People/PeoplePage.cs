namespace KamPortal.People;

public sealed record PeoplePage(IReadOnlyList<PersonRow> Rows, bool HasMore);
