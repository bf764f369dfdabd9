namespace KamPortal.Audit;

/// <summary>A value before or after a change.</summary>
/// <param name="Value">Null for nothing; a string, name, decimal, int, bool, <see cref="DateOnly"/>, <see cref="DateTime"/> in the viewer's zone, or an enum value.</param>
public sealed record AuditValue(object? Value)
{
    public static readonly AuditValue Nothing = new((object?)null);
}
