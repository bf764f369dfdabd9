using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PurchasingCentres;

/// <summary>Sets to whom somebody reports, from the map or the table of a centre. It is a fact about the client, not about the centre: nothing becomes a draft.</summary>
public sealed class EditReporting(KamDb kam)
{
    /// <param name="reportsToId">An employment in the same account; null for nobody.</param>
    /// <exception cref="RuleViolation">Not visible, of another account, or in a circle.</exception>
    public async Task RunAsync(int employmentId, int? reportsToId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditCentres);
        await using var transaction = await db.BeginSerialAsync(SerialArea.People, cancellationToken);
        var employment = await db.Employments.Include(e => e.Account).SingleOrDefaultAsync(e => e.Id == employmentId, cancellationToken) ?? throw new RuleViolation(CentreMessages.MemberNotFound);
        if (employment.Account.IsArchived)
        {
            throw new RuleViolation(CentreMessages.AccountArchived);
        }

        if (employment.IsOutside && reportsToId is not null)
        {
            throw new RuleViolation(CentreMessages.OutsideReportsToNobody);
        }

        await EmploymentChecks.CheckReportsToAsync(db, employment, reportsToId, cancellationToken);
        employment.ReportsToId = reportsToId;
        await db.SaveFormAsync(employment, employment.Version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
