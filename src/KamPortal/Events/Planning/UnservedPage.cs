namespace KamPortal.Events.Planning;

/// <param name="Total">On all pages.</param>
public sealed record UnservedPage(IReadOnlyList<UnservedClient> Rows, int Total, bool HasMore);
