using KamPortal.Data;
using KamPortal.Settings;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Planning;

/// <summary>Minutes of planned touches that fit into a day: of the person, else of the company's setting.</summary>
internal sealed class DayCapacity(int usual, IReadOnlyDictionary<int, int> own)
{
    public int Of(int userId) => own.GetValueOrDefault(userId, usual);

    public static async Task<DayCapacity> LoadAsync(KamDbContext db, PortalSettings settings, CancellationToken cancellationToken) =>
        new(settings.DayCapacityMinutes, await db.PortalUsers.Where(u => u.DayCapacityMinutes != null).ToDictionaryAsync(u => u.Id, u => u.DayCapacityMinutes!.Value, cancellationToken));
}
