using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Profiles;

/// <summary>Gives a database without questions or talk scripts the standard ones.</summary>
public sealed class SeedProfile(KamDb kam)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("seed");
        await EnsureAsync(db, cancellationToken);
    }

    internal static async Task EnsureAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        if (!await db.ProfileQuestions.AnyAsync(cancellationToken))
        {
            db.AddRange(StandardProfile.Questions());
        }

        if (!await db.TalkScripts.AnyAsync(cancellationToken))
        {
            db.AddRange(StandardProfile.Scripts());
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
