using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PurchasingCentres;

/// <summary>How verbs reach a centre the viewer may change, and how they save it.</summary>
internal static class CentreDoor
{
    private static readonly string[] Entities = [nameof(PurchasingCentre), nameof(CentreMember), nameof(CentreMemberRole), nameof(CentreLink)];

    /// <summary>With everything that counts for its rules: members, roles, people, employments, links.</summary>
    /// <exception cref="RuleViolation">There is no such centre, the viewer does not see its account, or the account is archived.</exception>
    public static async Task<PurchasingCentre> FindAsync(KamDbContext db, int centreId, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.EditCentres);
        var centre = await db.PurchasingCentres
            .Include(c => c.Account)
            .Include(c => c.Members).ThenInclude(m => m.Person)
            .Include(c => c.Members).ThenInclude(m => m.Employment)
            .Include(c => c.Members).ThenInclude(m => m.Roles).ThenInclude(r => r.Role)
            .Include(c => c.Links)
            .AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == centreId, cancellationToken) ?? throw new RuleViolation(CentreMessages.CentreNotFound);
        return centre.Account.IsArchived ? throw new RuleViolation(CentreMessages.AccountArchived) : centre;
    }

    /// <exception cref="RuleViolation">As <see cref="FindAsync"/>, or there is no such member.</exception>
    public static async Task<(PurchasingCentre Centre, CentreMember Member)> FindMemberAsync(KamDbContext db, int memberId, CancellationToken cancellationToken)
    {
        var centreId = await db.CentreMembers.Where(m => m.Id == memberId).Select(m => (int?)m.CentreId).SingleOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolation(CentreMessages.MemberNotFound);
        var centre = await FindAsync(db, centreId, cancellationToken);
        return (centre, centre.Members.Single(m => m.Id == memberId));
    }

    /// <exception cref="EditedMeanwhile">Somebody changed the centre; says who and when.</exception>
    public static async Task RequireSeenAsync(KamDbContext db, PurchasingCentre centre, int version, CancellationToken cancellationToken)
    {
        if (version != centre.Version)
        {
            throw await MeanwhileAsync(db, centre.Id, centre.AccountId, cancellationToken);
        }
    }

    /// <summary>
    /// Saves, and gives the centre a new version with whatever of it was changed, so that nobody publishes or spreads what
    /// they did not see.
    /// </summary>
    /// <param name="seen">The version the viewer acted on; null when the change holds whatever the others did.</param>
    /// <exception cref="EditedMeanwhile">Somebody changed the centre; says who and when.</exception>
    public static async Task SaveAsync(KamDbContext db, PurchasingCentre centre, int? seen, CancellationToken cancellationToken)
    {
        if (seen is { } version)
        {
            await RequireSeenAsync(db, centre, version, cancellationToken);
        }

        db.Stamp(centre);
        await SaveAsync(db, centre.Id, centre.AccountId, cancellationToken);
    }

    /// <inheritdoc cref="SaveAsync(KamDbContext, PurchasingCentre, int?, CancellationToken)"/>
    public static async Task SaveAsync(KamDbContext db, int centreId, int accountId, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw await MeanwhileAsync(db, centreId, accountId, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Two people added or linked the same at once: the unique indexes let one through.
            throw new RuleViolation(CentreMessages.SameAtOnce);
        }
    }

    /// <summary>The row gets a new version though none of its own fields changed.</summary>
    public static void Stamp<T>(this KamDbContext db, T row) where T : class, IVersioned => db.Entry(row).Property(r => r.Version).IsModified = true;

    private static async Task<RuleViolation> MeanwhileAsync(KamDbContext db, int centreId, int accountId, CancellationToken cancellationToken)
    {
        var current = await db.PurchasingCentres.AsNoTracking().Where(c => c.Id == centreId).Select(c => (int?)c.Version).SingleOrDefaultAsync(cancellationToken);
        if (current is null)
        {
            return new RuleViolation(CentreMessages.CentreNotFound);
        }

        var last = await db.AuditEntries.AsNoTracking().Where(e => e.AccountId == accountId && Entities.Contains(e.Entity))
            .OrderByDescending(e => e.Id).Select(e => new { e.Actor, e.At }).FirstOrDefaultAsync(cancellationToken);
        var culture = CultureInfo.CurrentCulture;
        return new EditedMeanwhile(
            last is null ? CentreMessages.CentreChanged : string.Format(culture, CentreMessages.CentreChangedBy, last.Actor, LocalTime.FromUtc(last.At, db.Viewer.TimeZoneId).ToString("g", culture)), current.Value);
    }
}
