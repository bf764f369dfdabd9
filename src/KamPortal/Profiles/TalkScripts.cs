using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Profiles;

internal static class TalkScripts
{
    /// <summary>In their order, in the reader's language.</summary>
    public static async Task<IReadOnlyList<TalkScriptView>> ActiveAsync(KamDbContext db, CancellationToken cancellationToken) =>
        [.. (await db.TalkScripts.AsNoTracking().Where(s => s.IsActive).OrderBy(s => s.Order).ThenBy(s => s.Id).ToListAsync(cancellationToken)).Select(s => new TalkScriptView(s.Id, s.Name, s.Text, s.Source))];
}
