using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.People;

/// <summary>Gives a known person a place of work at a further account.</summary>
public sealed class Employ(KamDb kam)
{
    /// <returns>The id of the employment.</returns>
    /// <exception cref="RuleViolation">A field is wrong, the person or account is not visible, or the person works there already.</exception>
    public async Task<int> RunAsync(int personId, EmploymentFields form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditPeople);
        await using var transaction = await db.BeginSerialAsync(SerialArea.People, cancellationToken);
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, cancellationToken) ?? throw new RuleViolation(PeopleFormMessages.PersonNotFound);
        var id = await AddAsync(db, personId, person.FullName, form, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return id;
    }

    internal static async Task<int> AddAsync(KamDbContext db, int personId, string personName, EmploymentFields form, CancellationToken cancellationToken)
    {
        await RequireAccountAsync(db, form.AccountId, cancellationToken);
        var accountId = form.AccountId!.Value;
        await EmploymentChecks.CheckFreeAsync(db, personId, personName, accountId, 0, form.FromOn, form.ToOn, cancellationToken);
        var employment = new Employment { PersonId = personId, AccountId = accountId };
        await EmploymentChecks.ApplyAsync(db, form, employment, cancellationToken);
        db.Add(employment);
        await db.SaveChangesAsync(cancellationToken);
        return employment.Id;
    }

    internal static async Task RequireAccountAsync(KamDbContext db, int? accountId, CancellationToken cancellationToken)
    {
        if (accountId is null || !await db.Accounts.AnyAsync(a => a.Id == accountId, cancellationToken))
        {
            throw new RuleViolation(PeopleFormMessages.AccountRequired, nameof(EmploymentFields.AccountId));
        }
    }
}
