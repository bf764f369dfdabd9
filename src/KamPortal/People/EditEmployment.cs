using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.PurchasingCentres;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.People;

/// <summary>Changes position, department, seniority, role, superior or dates of a place of work; the account stays.</summary>
public sealed class EditEmployment(KamDb kam, Notify notify, TimeProvider clock)
{
    /// <exception cref="RuleViolation">A field is wrong or the employment is not visible.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved it after <see cref="EmploymentFields.Version"/>.</exception>
    public async Task RunAsync(int employmentId, EmploymentFields form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditPeople);
        await using var transaction = await db.BeginSerialAsync(SerialArea.People, cancellationToken);
        var employment = await db.Employments.Include(e => e.Person).SingleOrDefaultAsync(e => e.Id == employmentId, cancellationToken)
            ?? throw new RuleViolation(PeopleFormMessages.EmploymentNotFound);
        await EmploymentChecks.CheckFreeAsync(db, employment.PersonId, employment.Person.FullName, employment.AccountId, employment.Id, form.FromOn, form.ToOn, cancellationToken);
        await EmploymentChecks.ApplyAsync(db, form, employment, cancellationToken);
        await db.SaveFormAsync(employment, form.Version, cancellationToken);
        var gone = await CentreDepartures.SettleAsync(db, [employment.Id], db.Viewer.Today(clock), clock.GetUtcNow().UtcDateTime, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await CentreDepartures.TellAsync(notify, gone, cancellationToken);
    }
}
