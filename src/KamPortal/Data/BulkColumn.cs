namespace KamPortal.Data;

/// <param name="Type">What the column keeps, after EF's conversion.</param>
internal sealed record BulkColumn(string Name, Type Type);
