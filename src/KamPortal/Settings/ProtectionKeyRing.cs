using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Settings;

/// <summary>Stores the web's cookie keys. Synchronous, because the framework asks for them synchronously.</summary>
public sealed class ProtectionKeyRing(KamDb kam)
{
    public IReadOnlyList<string> All()
    {
        using var db = kam.OpenAsSystem(nameof(ProtectionKeyRing));
        return [.. db.ProtectionKeys.AsNoTracking().Where(k => k.Name != ProtectionKey.EventLinks).Select(k => k.Xml)];
    }

    public void Add(string name, string xml) => Task.Run(async () =>
    {
        await using var db = kam.OpenAsSystem(nameof(ProtectionKeyRing));
        db.ProtectionKeys.Add(new ProtectionKey { Name = name, Xml = xml });
        await db.SaveChangesAsync();
    }).GetAwaiter().GetResult();
}
