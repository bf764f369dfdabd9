namespace KamPortal.Audit;

/// <summary>One field of an audited change; both values null when the field is sensitive.</summary>
public sealed record FieldChange(string Field, string? From, string? To);
