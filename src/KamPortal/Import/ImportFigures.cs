namespace KamPortal.Import;

/// <summary>What a batch came to; <see cref="Total"/> is always the sum of the four.</summary>
/// <param name="Error">Why the file as a whole was refused, in the importer's language.</param>
public sealed record ImportFigures(int BatchId, int Total, int Created, int Updated, int Unchanged, int Rejected, string? Error, string? Warning);
