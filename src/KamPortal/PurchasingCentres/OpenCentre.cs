using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PurchasingCentres;

/// <summary>Opens a purchasing centre of an account, for everything it buys or for one product group.</summary>
public sealed class OpenCentre(KamDb kam)
{
    public sealed class Form
    {
        public int AccountId { get; set; }

        /// <summary>Null: all the client buys.</summary>
        public int? ProductGroupId { get; set; }

        /// <summary>Starts with the members, roles and weights of the account's centre for everything.</summary>
        public bool CopyMembers { get; set; }
    }

    /// <returns>The id of the centre.</returns>
    /// <exception cref="RuleViolation">The account is not visible or archived, there is no such group, or a centre for it exists.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditCentres);
        var account = await db.Accounts.AsNoTracking().Where(a => a.Id == form.AccountId).Select(a => new { a.Id, a.IsArchived }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolation(CentreMessages.AccountNotFound, nameof(Form.AccountId));
        if (account.IsArchived)
        {
            throw new RuleViolation(CentreMessages.AccountArchived);
        }

        var group = form.ProductGroupId is not { } groupId ? null
            : await db.ProductGroups.AsNoTracking().Where(g => g.Id == groupId).Select(g => g.Name).SingleOrDefaultAsync(cancellationToken) ?? throw new RuleViolation(CentreMessages.GroupNotFound, nameof(Form.ProductGroupId));
        if (await db.PurchasingCentres.AnyAsync(c => c.AccountId == account.Id && c.ProductGroupId == form.ProductGroupId, cancellationToken))
        {
            throw Taken(group);
        }

        var centre = PurchasingCentre.Open(account.Id, form.ProductGroupId);
        db.Add(centre);
        if (form.CopyMembers && group is not null)
        {
            await CopyAsync(db, centre, cancellationToken);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            throw Taken(group);
        }

        return centre.Id;
    }

    private static async Task CopyAsync(KamDbContext db, PurchasingCentre centre, CancellationToken cancellationToken)
    {
        var members = await db.CentreMembers.Where(m => m.Centre.AccountId == centre.AccountId && m.Centre.ProductGroupId == null && m.LeftOn == null)
            .Include(m => m.Person).Include(m => m.Employment).Include(m => m.Roles).OrderBy(m => m.Id).ToListAsync(cancellationToken);
        foreach (var member in members)
        {
            centre.Add(member.Employment).StartLike(member);
        }
    }

    private static RuleViolation Taken(string? group) => new(
        group is null ? CentreMessages.WholeCentreExists : string.Format(CultureInfo.CurrentCulture, CentreMessages.GroupCentreExists, group), nameof(Form.ProductGroupId));
}
