using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.People;

/// <summary>Enters somebody who works at an account, or gives a known person a further place of work.</summary>
public sealed class AddPerson(KamDb kam, TimeProvider clock)
{
    /// <returns>The id of the person.</returns>
    /// <exception cref="RuleViolation">A field is wrong or the account is not visible.</exception>
    /// <exception cref="SamePersonSuspected">Somebody like this is known and <see cref="Form.NobodyOf"/> does not name them.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditPeople);
        await using var transaction = await db.BeginSerialAsync(SerialArea.People, cancellationToken);
        await Employ.RequireAccountAsync(db, form.Work.AccountId, cancellationToken);
        var person = Person.Named(form.Person.LastName ?? "", form.Person.FirstName ?? "");
        form.Person.ApplyTo(person, db.Viewer.May(Policies.SeePersonalNotes), db.Viewer.Today(clock));
        var known = await PeopleLike.OpenAsync(db, form.Work.AccountId, cancellationToken);
        var matches = await known.FindAsync(form.Person, db.Viewer.Today(clock), cancellationToken);
        if (form.SamePersonId is { } sameId)
        {
            var same = matches.Find(m => m.PersonId == sameId) ?? throw new RuleViolation(PeopleFormMessages.NoLongerSamePerson);
            await Employ.AddAsync(db, sameId, same.Name, form.Work, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return sameId;
        }

        if (matches.Exists(m => !form.NobodyOf.Contains(m.PersonId)))
        {
            throw new SamePersonSuspected(matches);
        }

        var employment = new Employment { AccountId = form.Work.AccountId!.Value };
        await EmploymentChecks.ApplyAsync(db, form.Work, employment, cancellationToken);
        person.Employments.Add(employment);
        db.Add(person);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return person.Id;
    }

    public sealed class Form
    {
        public PersonFields Person { get; init; } = new();

        public EmploymentFields Work { get; init; } = new();

        /// <summary>One of the suspected: they get a further place of work, and nothing else of the form is kept.</summary>
        public int? SamePersonId { get; set; }

        /// <summary>The suspected who were shown and are somebody else.</summary>
        public HashSet<int> NobodyOf { get; init; } = [];
    }
}
