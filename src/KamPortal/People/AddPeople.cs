using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.People;

/// <summary>Enters many people of one account at once: all of them, or nobody and a reason for every wrong row.</summary>
public sealed class AddPeople(KamDb kam, TimeProvider clock)
{
    public const int MostRows = 200;

    /// <exception cref="PeopleRefused">Some rows are wrong or may be people known already; nothing was saved.</exception>
    /// <exception cref="RuleViolation">No row, too many, or the account is not visible.</exception>
    public async Task<AddedPeople> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditPeople);
        if (form.Rows.Count is 0 or > MostRows)
        {
            throw new RuleViolation(form.Rows.Count == 0 ? NewPeopleMessages.NobodyToAdd : string.Format(CultureInfo.CurrentCulture, NewPeopleMessages.TooManyRows, form.Rows.Count, MostRows));
        }

        await using var transaction = await db.BeginSerialAsync(SerialArea.People, cancellationToken);
        await Employ.RequireAccountAsync(db, form.AccountId, cancellationToken);
        var known = await PeopleLike.OpenAsync(db, form.AccountId, cancellationToken);
        var twice = SameRows.Of([.. form.Rows.Select(r => r.Person)]);
        var (problems, added, placed, alreadyHere) = (new List<RowProblem>(), 0, 0, 0);
        for (var i = 0; i < form.Rows.Count; i++)
        {
            var row = form.Rows[i];
            try
            {
                if (twice[i] is { } earlier && !row.IsOnItsOwn && row.SamePersonId is null)
                {
                    throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, NewPeopleMessages.TypedTwice, earlier + 1));
                }

                switch (await EnterAsync(db, form.AccountId, row, known, cancellationToken))
                {
                    case Outcome.Added: added++; break;
                    case Outcome.Placed: placed++; break;
                    default: alreadyHere++; break;
                }
            }
            catch (RuleViolation refusal)
            {
                problems.Add(new RowProblem(i, refusal.Field, refusal.Message, []));
            }
            catch (SamePersonSuspected suspected)
            {
                problems.Add(new RowProblem(i, null, NewPeopleMessages.KnownAlready, suspected.Matches));
            }
        }

        if (problems.Count > 0)
        {
            throw new PeopleRefused(problems);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new AddedPeople(added, placed, alreadyHere);
    }

    private async Task<Outcome> EnterAsync(KamDbContext db, int accountId, Row row, PeopleLike known, CancellationToken cancellationToken)
    {
        var today = db.Viewer.Today(clock);
        var person = Person.Named(row.Person.LastName ?? "", row.Person.FirstName ?? "");
        row.Person.ApplyTo(person, withNotes: false, today);
        var matches = await known.FindAsync(row.Person, today, cancellationToken);
        var same = row.SamePersonId is { } sameId ? matches.Find(m => m.PersonId == sameId) ?? throw new RuleViolation(PeopleFormMessages.NoLongerSamePerson) : null;
        if (same is null && matches.Exists(m => !row.NobodyOf.Contains(m.PersonId)))
        {
            throw new SamePersonSuspected(matches);
        }

        var employment = same is null ? new Employment { AccountId = accountId } : new Employment { AccountId = accountId, PersonId = same.PersonId };
        row.Work.AccountId = accountId;
        await EmploymentChecks.ApplyAsync(db, row.Work, employment, cancellationToken);
        if (same is null)
        {
            person.Employments.Add(employment);
            db.Add(person);
            return Outcome.Added;
        }

        // Two rows may be the same known person.
        if (same.WorksHere || db.Employments.Local.Any(e => e.PersonId == same.PersonId))
        {
            return Outcome.AlreadyHere;
        }

        await EmploymentChecks.CheckFreeAsync(db, same.PersonId, same.Name, accountId, 0, row.Work.FromOn, row.Work.ToOn, cancellationToken);
        db.Add(employment);
        return Outcome.Placed;
    }

    public sealed class Form
    {
        public int AccountId { get; set; }

        public List<Row> Rows { get; init; } = [];
    }

    /// <summary>One person of the list.</summary>
    public sealed class Row
    {
        public PersonFields Person { get; init; } = new();

        public EmploymentFields Work { get; init; } = new();

        /// <summary>One of the suspected: they get a place here unless they have one, and nothing else of the row is kept.</summary>
        public int? SamePersonId { get; set; }

        /// <summary>The suspected who were shown and are somebody else.</summary>
        public HashSet<int> NobodyOf { get; init; } = [];

        /// <summary>Somebody else than the like row above.</summary>
        public bool IsOnItsOwn { get; set; }
    }

    private enum Outcome
    {
        Added,
        Placed,
        AlreadyHere,
    }
}
