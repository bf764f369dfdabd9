using System.Text.Json;

namespace KamPortal.Improvements;

/// <summary>What a sheet says, as it is frozen when it is shown.</summary>
/// <param name="From">First day of what it is about.</param>
/// <param name="To">The day it was shown.</param>
/// <param name="Lines">Done first, the latest on top; then what is in work.</param>
public sealed record SheetContent(string Company, string Client, DateOnly From, DateOnly To, IReadOnlyList<SheetLine> Lines)
{
    internal string ToJson() => JsonSerializer.Serialize(this);

    internal static SheetContent Read(string json) => JsonSerializer.Deserialize<SheetContent>(json)!;
}
