using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.People;

/// <summary>Changes a person's name, contacts, birthday, language, consent and notes.</summary>
public sealed class EditPerson(KamDb kam, TimeProvider clock)
{
    /// <exception cref="RuleViolation">A field is wrong or the person is not visible.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the person after <see cref="PersonFields.Version"/>.</exception>
    public async Task RunAsync(int personId, PersonFields form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditPeople);
        var person = await db.People.Include(p => p.Employments).SingleOrDefaultAsync(p => p.Id == personId, cancellationToken) ?? throw new RuleViolation(PeopleFormMessages.PersonNotFound);
        form.ApplyTo(person, form.PersonalShown && db.Viewer.May(Policies.SeePersonalNotes), db.Viewer.Today(clock));
        await db.SaveFormAsync(person, form.Version, cancellationToken);
    }
}
