using System.Text.Json;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace KamPortal.Import;

/// <summary>The values an update replaced, kept as JSON so that the batch can be undone.</summary>
internal static class PriorValues
{
    public static string Of(EntityEntry entry) => JsonSerializer.Serialize(
        entry.Properties.Where(p => p.IsModified && p.Metadata.Name != nameof(IVersioned.Version)).ToDictionary(p => p.Metadata.Name, p => p.OriginalValue));

    public static IReadOnlyDictionary<string, JsonElement> Read(string before) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(before)!;

    public static void Restore(EntityEntry entry, string before)
    {
        foreach (var (name, value) in Read(before))
        {
            var property = entry.Property(name);
            property.CurrentValue = value.Deserialize(property.Metadata.ClrType);
        }
    }
}
