using System.Globalization;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Settings;

/// <summary>The company's sign is for everybody, clients included.</summary>
public sealed class CompanyLogoQueries(KamDb kam)
{
    /// <returns>What changes with the picture; null without one.</returns>
    public async Task<string?> TagAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        return await TagAsync(db, cancellationToken);
    }

    public async Task<(string ContentType, byte[] Content, string Tag)?> FindAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        return await db.CompanyLogos.AsNoTracking().OrderBy(l => l.Id).FirstOrDefaultAsync(cancellationToken) is { } logo ? (logo.ContentType, logo.Content, TagOf(logo.Id, logo.Version)) : null;
    }

    internal static async Task<string?> TagAsync(KamDbContext db, CancellationToken cancellationToken) =>
        await db.CompanyLogos.OrderBy(l => l.Id).Select(l => new { l.Id, l.Version }).FirstOrDefaultAsync(cancellationToken) is { } logo ? TagOf(logo.Id, logo.Version) : null;

    private static string TagOf(int id, int version) => string.Create(CultureInfo.InvariantCulture, $"{id}-{version}");
}
