using System.Data.Common;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>Proposes gifts for accounts that have none on the season's list yet; what stands there is left alone.</summary>
public sealed class ProposeGifts(KamDb kam, TimeProvider clock)
{
    /// <returns>How many were proposed.</returns>
    /// <exception cref="RuleViolation">No right, or the list takes no changes any more.</exception>
    public async Task<int> RunAsync(int seasonId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageGifts);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Gifts, cancellationToken);
        var season = await db.GiftSeasons.Include(s => s.Shares).SingleOrDefaultAsync(s => s.Id == seasonId, cancellationToken) ?? throw new RuleViolation(GiftMessages.SeasonNotFound);
        GiftDoor.RequireOpen(db.Viewer, season);
        try
        {
            var count = await new SeasonProposal(db, season, db.Viewer.Today(clock)).WriteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return count;
        }
        catch (DbException)
        {
            // Somebody else proposed or planned the same at the same moment.
            throw new RuleViolation(GiftMessages.ChangedMeanwhile);
        }
    }
}
