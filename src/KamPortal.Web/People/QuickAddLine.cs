using KamPortal.People;

namespace KamPortal.Web.People;

/// <summary>One row of the quick-add grid with what is known of it so far.</summary>
public sealed class QuickAddLine(AddPeople.Row row)
{
    public AddPeople.Row Row => row;

    public IReadOnlyList<PersonMatch> Matches { get; set; } = [];

    /// <summary>The like row above, from 0.</summary>
    public int? Earlier { get; set; }

    public IReadOnlyList<RowProblem> Problems { get; set; } = [];

    public bool IsEmpty => new[] { row.Person.LastName, row.Person.FirstName, row.Person.MiddleName, row.Person.Phone, row.Person.MobilePhone, row.Person.Email, row.Work.Position, row.Work.Department, row.Work.Organisation }
        .All(string.IsNullOrWhiteSpace);

    /// <summary>The known person this one was said to be.</summary>
    public PersonMatch? Same => row.SamePersonId is { } id ? Matches.FirstOrDefault(m => m.PersonId == id) : null;

    /// <summary>The likely ones not yet decided about.</summary>
    public IEnumerable<PersonMatch> Open => Same is not null ? [] : Matches.Where(m => !row.NobodyOf.Contains(m.PersonId));

    /// <summary>One field for both phones, as typed.</summary>
    public string? Phones
    {
        get => field ?? string.Join(", ", new[] { row.Person.MobilePhone, row.Person.Phone }.Where(p => !string.IsNullOrWhiteSpace(p)));
        set
        {
            field = value;
            (row.Person.MobilePhone, row.Person.Phone) = (null, null);
            foreach (var phone in (value ?? "").Split([',', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                row.Person.TakePhone(phone);
            }
        }
    }

    public string? Refusal(params string[] fields) => Problems.FirstOrDefault(p => p.Field is { } field && fields.Contains(field))?.Message;
}
