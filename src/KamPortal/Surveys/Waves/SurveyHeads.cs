using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves;

/// <summary>Who is told of a wave: whoever prepared it, marketing and the directors.</summary>
internal static class SurveyHeads
{
    public static async Task<IReadOnlyList<int>> OfAsync(KamDbContext db, int? creatorId, CancellationToken cancellationToken) =>
        [.. (await db.PortalUsers.AsNoTracking().Where(u => u.IsEnabled && (u.Id == creatorId || u.Roles.Any(r => r.Role == Role.Director || r.Role == Role.Marketing))).OrderBy(u => u.Id).Select(u => u.Id).ToListAsync(cancellationToken))];
}
