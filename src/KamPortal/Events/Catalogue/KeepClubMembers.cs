using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Catalogue;

/// <summary>Clients join a club and leave it; who was a member when stays known. A manager puts in clients of their own, whoever's the club is.</summary>
public sealed class KeepClubMembers(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int ClubId { get; set; }

        public int? AccountId { get; set; }

        public DateOnly? FromOn { get; set; }
    }

    /// <exception cref="RuleViolation">No right, the club is closed, the client is not seen or a member already.</exception>
    public async Task JoinAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        EventDoor.RequirePlanner(db.Viewer);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Events, cancellationToken);
        var club = await db.DealerClubs.AsNoTracking().SingleOrDefaultAsync(c => c.Id == form.ClubId, cancellationToken) ?? throw new RuleViolation(CatalogueMessages.ClubNotFound);
        if (club.IsClosed)
        {
            throw new RuleViolation(CatalogueMessages.ClubClosed);
        }

        var accountId = await CatalogueDoor.ClientAsync(db, form.AccountId, nameof(form.AccountId), cancellationToken);
        var from = form.FromOn ?? throw new RuleViolation(CatalogueMessages.JoinDayRequired, nameof(form.FromOn));
        if (await db.ClubMemberships.Where(m => m.ClubId == club.Id && m.AccountId == accountId && (m.ToOn == null || m.ToOn >= from)).Select(m => (DateOnly?)m.FromOn).FirstOrDefaultAsync(cancellationToken) is { } since)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, CatalogueMessages.AlreadyMember, since), nameof(form.AccountId));
        }

        db.Add(new ClubMembership { ClubId = club.Id, AccountId = accountId, FromOn = from });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <param name="lastOn">The last day; null: today.</param>
    /// <exception cref="RuleViolation">No right, no such member, or before joining.</exception>
    public async Task LeaveAsync(int membershipId, DateOnly? lastOn, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        EventDoor.RequirePlanner(db.Viewer);
        var membership = await db.ClubMemberships.SingleOrDefaultAsync(m => m.Id == membershipId, cancellationToken) ?? throw new RuleViolation(CatalogueMessages.MembershipNotFound);
        var last = lastOn ?? db.Viewer.Today(clock);
        if (last < membership.FromOn)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, CatalogueMessages.LeavesBeforeJoining, membership.FromOn));
        }

        membership.ToOn = last;
        await db.SaveChangesAsync(cancellationToken);
    }
}
