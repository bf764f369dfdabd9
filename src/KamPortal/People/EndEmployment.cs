using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.PurchasingCentres;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.People;

/// <summary>Notes that somebody no longer works at an account; the row stays as history, and purchasing centres are settled at once.</summary>
public sealed class EndEmployment(KamDb kam, Notify notify, TimeProvider clock)
{
    /// <param name="lastDay">Included; null takes an end entered by mistake back.</param>
    /// <exception cref="RuleViolation">Not visible, the day is before the first one, or the person has a newer place there.</exception>
    public async Task RunAsync(int employmentId, DateOnly? lastDay, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditPeople);
        await using var transaction = await db.BeginSerialAsync(SerialArea.People, cancellationToken);
        var employment = await db.Employments.Include(e => e.Person).SingleOrDefaultAsync(e => e.Id == employmentId, cancellationToken)
            ?? throw new RuleViolation(PeopleFormMessages.EmploymentNotFound);
        if (lastDay < employment.FromOn)
        {
            throw new RuleViolation(PeopleFormMessages.EndsBeforeStart, nameof(EmploymentFields.ToOn));
        }

        if (lastDay is null)
        {
            await EmploymentChecks.CheckFreeAsync(db, employment.PersonId, employment.Person.FullName, employment.AccountId, employment.Id, employment.FromOn, null, cancellationToken);
        }

        employment.ToOn = lastDay;
        await db.SaveFormAsync(employment, employment.Version, cancellationToken);
        var gone = await CentreDepartures.SettleAsync(db, [employment.Id], db.Viewer.Today(clock), clock.GetUtcNow().UtcDateTime, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await CentreDepartures.TellAsync(notify, gone, cancellationToken);
    }
}
