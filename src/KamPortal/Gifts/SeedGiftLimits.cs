using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>Gives a database the limits of the law, once.</summary>
public sealed class SeedGiftLimits(KamDb kam, TimeProvider clock)
{
    /// <summary>In force since the law 280-ФЗ of 25.12.2008 put 3 000 ₽ into the article.</summary>
    internal static readonly DateOnly Since = new(2009, 1, 10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("seed");
        await EnsureAsync(db, clock.GetUtcNow().UtcDateTime, cancellationToken);
    }

    internal static async Task EnsureAsync(KamDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        if (!await db.GiftLimits.AnyAsync(cancellationToken))
        {
            db.AddRange(
                new GiftLimit { Recipient = GiftRecipient.Commercial, FromOn = Since, Amount = 3_000m, Basis = "ГК РФ, ст. 575, п. 1, пп. 4: между коммерческими организациями", At = now },
                new GiftLimit { Recipient = GiftRecipient.Official, FromOn = Since, Amount = 0m, Basis = "ГК РФ, ст. 575, п. 1, пп. 3, и запрет компании: служащим в связи с их должностью не дарим", At = now });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
