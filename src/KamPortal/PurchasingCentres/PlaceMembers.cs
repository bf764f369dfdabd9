using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PurchasingCentres;

/// <summary>
/// Where people stand on the role map. Nothing but the picture changes: the centre stays published, no member counts as
/// edited for whoever has a form open, and the history keeps silent.
/// </summary>
public sealed class PlaceMembers(KamDb kam)
{
    /// <summary>Places are kept within ± this many units of the drawing.</summary>
    public const int Bound = 20_000;

    /// <exception cref="RuleViolation">The viewer may not edit centres, or does not see this one.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditCentres);
        if (!await db.PurchasingCentres.AnyAsync(c => c.Id == form.CentreId, cancellationToken))
        {
            throw new RuleViolation(CentreMessages.CentreNotFound);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var places in form.Places.Take(PurchasingCentre.MostMembers).GroupBy(p => (X: Bounded(p.X, p.Y), Y: Bounded(p.Y, p.X))))
        {
            var (x, y) = places.Key;
            var ids = places.Select(p => p.MemberId).ToList();
            await db.CentreMembers.Where(m => m.CentreId == form.CentreId && EF.Parameter(ids).Contains(m.Id))
                .ExecuteUpdateAsync(m => m.SetProperty(one => one.MapX, x).SetProperty(one => one.MapY, y), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Half a place is none.</summary>
    private static int? Bounded(int? value, int? other) => value is { } known && other is not null ? Math.Clamp(known, -Bound, Bound) : null;

    public sealed class Form
    {
        public int CentreId { get; set; }

        public IReadOnlyList<Place> Places { get; set; } = [];
    }

    /// <param name="X">Null is the automatic place.</param>
    /// <param name="Y">Null is the automatic place.</param>
    public sealed record Place(int MemberId, int? X, int? Y);
}
