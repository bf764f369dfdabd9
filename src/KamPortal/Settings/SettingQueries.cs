using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Settings;

public sealed class SettingQueries(KamDb kam)
{
    /// <summary>Everybody may know the settings; changing them is a right.</summary>
    public async Task<PortalSettings> GetAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        return await GetAsync(db, cancellationToken);
    }

    internal static async Task<PortalSettings> GetAsync(KamDbContext db, CancellationToken cancellationToken) =>
        SettingRows.Read(await db.Settings.AsNoTracking().ToDictionaryAsync(s => s.Key, s => s.Value, cancellationToken));
}
