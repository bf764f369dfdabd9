using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>
/// A season's list goes to the director, comes back or is approved, and is closed at the end. Heads may approve the gifts of their managers
/// one by one before (<see cref="DecideOnGifts"/>); the director approves what is left.
/// </summary>
public sealed class MoveSeason(KamDb kam, Notify notify, TimeProvider clock)
{
    /// <summary>The list waits for the director; managers change nothing until it is back or approved.</summary>
    /// <exception cref="RuleViolation">No right, not open, empty, or above the budget.</exception>
    /// <exception cref="EditedMeanwhile">Somebody moved or saved the season since it was shown.</exception>
    public async Task SubmitAsync(int seasonId, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Gifts, cancellationToken);
        var season = await FindAsync(db, seasonId, SeasonStatus.Open, cancellationToken);
        var sum = await db.AllGifts.Where(g => g.SeasonId == seasonId).SumAsync(g => g.Value, cancellationToken);
        if (sum == 0 || sum > season.Budget)
        {
            throw new RuleViolation(sum == 0 ? GiftMessages.EmptyList : string.Format(CultureInfo.CurrentCulture, GiftMessages.OverBudget, sum, season.Budget));
        }

        season.Status = SeasonStatus.Submitted;
        await db.SaveFormAsync(season, version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        foreach (var userId in await GiftTelling.DirectorsAsync(db, cancellationToken))
        {
            await TellAsync(db.Viewer, season, userId, () => GiftMessages.ToldSubmitted, cancellationToken);
        }
    }

    /// <summary>Back to the managers.</summary>
    /// <inheritdoc cref="SubmitAsync"/>
    public async Task ReturnAsync(int seasonId, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var season = await FindAsync(db, seasonId, SeasonStatus.Submitted, cancellationToken);
        season.Status = SeasonStatus.Open;
        await db.SaveFormAsync(season, version, cancellationToken);
    }

    /// <summary>Approves all that is planned but what is above the limit, for somebody who has left, or one's own: those stay to be decided one by one.</summary>
    /// <param name="sum">Of the season's list as it was shown: what nobody looked at is not approved.</param>
    /// <exception cref="RuleViolation">Not a director, not submitted, above the budget, or the list changed since it was shown.</exception>
    /// <exception cref="EditedMeanwhile">Somebody moved or saved the season since it was shown.</exception>
    public async Task<SeasonApproval> ApproveAsync(int seasonId, int version, decimal sum, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        if (!db.Viewer.May(Policies.ApproveGifts) || !db.Viewer.Roles.Contains(Role.Director))
        {
            throw new RuleViolation(GiftMessages.OnlyDirector);
        }

        await using var transaction = await db.BeginSerialAsync(SerialArea.Gifts, cancellationToken);
        var season = await FindAsync(db, seasonId, SeasonStatus.Submitted, cancellationToken);
        var now = await db.AllGifts.Where(g => g.SeasonId == seasonId).SumAsync(g => g.Value, cancellationToken);
        if (now != sum)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, GiftMessages.ListChanged, sum, now));
        }

        var planned = await db.Gifts.Include(g => g.Account).Include(g => g.Person).Where(g => g.SeasonId == seasonId && g.Status == GiftStatus.Planned).OrderBy(g => g.Id).ToListAsync(cancellationToken);
        planned.ForEach(GiftDoor.Refresh);
        var own = planned.RemoveAll(g => g.PlannedById == db.Viewer.UserId);
        var problems = await DecideOnGifts.ProblemsAsync(db, planned, clock, cancellationToken);
        planned.RemoveAll(g => problems.ContainsKey(g.Id));
        await DecideOnGifts.ApproveAsync(db, planned, clock, cancellationToken);
        (season.Status, season.ApprovedById, season.ApprovedAt) = (SeasonStatus.Approved, db.Viewer.UserId, clock.GetUtcNow().UtcDateTime);
        await db.SaveFormAsync(season, version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        foreach (var userId in planned.Select(g => g.Account.OwnerId).Distinct())
        {
            await TellAsync(db.Viewer, season, userId, () => GiftMessages.ToldSeasonApproved, cancellationToken);
        }

        return new SeasonApproval(planned.Count, problems.Count + own);
    }

    /// <summary>Nothing of the season changes any more; what was not given is struck out.</summary>
    /// <returns>How many were struck out.</returns>
    /// <exception cref="RuleViolation">No right, or not approved.</exception>
    /// <exception cref="EditedMeanwhile">Somebody moved or saved the season since it was shown.</exception>
    public async Task<int> CloseAsync(int seasonId, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageGifts);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Gifts, cancellationToken);
        var season = await FindAsync(db, seasonId, SeasonStatus.Approved, cancellationToken);
        var left = await db.Gifts.Include(g => g.Account).Where(g => g.SeasonId == seasonId && (g.Status == GiftStatus.Planned || g.Status == GiftStatus.Approved)).ToListAsync(cancellationToken);
        foreach (var gift in left)
        {
            (gift.Status, gift.DecisionNote) = (GiftStatus.Cancelled, GiftMessages.StruckClosed);
        }

        season.Status = SeasonStatus.Closed;
        await db.SaveFormAsync(season, version, cancellationToken);
        await GiftTasks.SettleAsync(db, left, db.Viewer.Today(clock), clock.GetUtcNow().UtcDateTime, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return left.Count;
    }

    private static async Task<GiftSeason> FindAsync(KamDbContext db, int seasonId, SeasonStatus status, CancellationToken cancellationToken)
    {
        if (!db.Viewer.May(Policies.ManageGifts))
        {
            db.Viewer.Require(Policies.ApproveGifts);
        }

        var season = await db.GiftSeasons.SingleOrDefaultAsync(s => s.Id == seasonId, cancellationToken) ?? throw new RuleViolation(GiftMessages.SeasonNotFound);
        return season.Status == status ? season : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, GiftMessages.SeasonIs, season.Status.Label()));
    }

    private Task<bool> TellAsync(Viewer by, GiftSeason season, int userId, Func<string> format, CancellationToken cancellationToken) => notify.RunAsync(
        userId,
        FormattableString.Invariant($"gift-season:{season.Id}:{season.Version}:{userId}"),
        () => string.Format(CultureInfo.CurrentCulture, format(), by.Name, season.Name),
        FormattableString.Invariant($"/gifts?season={season.Id}"),
        cancellationToken);
}
