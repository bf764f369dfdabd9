using System.Globalization;
using KamPortal.Data;
using KamPortal.People;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Import;

internal sealed class PersonImporter(ImportSession session) : KindImporter(session)
{
    private AccountReferences accounts = null!;
    private Dictionary<string, int> keys = [];
    private Dictionary<int, string> keyOf = [];
    private Dictionary<int, Person> byId = [];
    private Dictionary<(int Account, string Name), List<Person>> byName = [];
    private Dictionary<(int Account, string Email), List<Person>> byEmail = [];

    public override int ChunkSize => 200;

    public override async Task PrepareAsync(KamDbContext db, IReadOnlyList<RowWork> rows, CancellationToken cancellationToken)
    {
        accounts = await AccountReferences.LoadAsync(db, Session.Source, rows, cancellationToken);
        keys = await KeysAsync(db, ImportKind.People, rows.Select(r => r.ExternalId), cancellationToken);
        var (ids, accountIds) = (keys.Values.ToHashSet(), accounts.Ids.ToHashSet());
        var people = await db.People.Include(p => p.Employments).Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken);
        if (rows.Any(r => r.ExternalId is null || !keys.ContainsKey(r.ExternalId)))
        {
            people.AddRange(await db.People.Include(p => p.Employments).Where(p => p.Employments.Any(e => accountIds.Contains(e.AccountId))).ToListAsync(cancellationToken));
        }

        byId = people.DistinctBy(p => p.Id).ToDictionary(p => p.Id);
        keyOf = await ExternalKeys.OfTargetsAsync(db, Session.Source, ImportKind.People, byId.Keys, cancellationToken);
        var employed = byId.Values.SelectMany(p => p.Employments, (person, employment) => (employment.AccountId, person)).Distinct().ToList();
        byName = employed.GroupBy(e => (e.AccountId, PersonNameParts.NormalOf(e.person.LastName, e.person.FirstName, e.person.MiddleName))).ToDictionary(g => g.Key, g => g.Select(e => e.person).ToList());
        byEmail = employed.Where(e => e.person.Email is not null).GroupBy(e => (e.AccountId, e.person.Email!.ToUpperInvariant())).ToDictionary(g => g.Key, g => g.Select(e => e.person).ToList());
    }

    public override void Apply(KamDbContext db, RowWork row)
    {
        var cells = row.Cells;
        var accountId = accounts.Find(cells);
        var name = NameOf(cells) ?? throw cells.Reject(ImportMessages.CellRequired, "lastName");
        var email = cells.Text("email", Person.EmailMaxLength);
        var (nameKey, emailKey) = (string.Create(CultureInfo.InvariantCulture, $"{accountId}/{PersonNameParts.NormalOf(name.LastName, name.FirstName, name.MiddleName)}"), email is null ? null : string.Create(CultureInfo.InvariantCulture, $"{accountId}/{email.ToUpperInvariant()}"));
        var person = Match(row, accountId, name, email);
        RequireFirst(row, "target", person?.Id.ToString(CultureInfo.InvariantCulture));
        if (person is null && row.ExternalId is null)
        {
            RequireFirst(row, "name", nameKey);
            RequireFirst(row, "email", emailKey);
        }

        var birthday = BirthdayCell.Read(cells);
        var (zone, language, seniority) = (cells.TimeZone("timeZone"), cells.Language("language"), SeniorityOf(cells));
        var (position, department) = (cells.Text("position", Employment.PositionMaxLength), cells.Text("department", Employment.DepartmentMaxLength));

        var isNew = person is null;
        person = row.Touch(db, person ?? Person.Named(name.LastName, name.FirstName, name.MiddleName), ImportTarget.Person);
        person.Rename(name.LastName, name.FirstName.Length > 0 ? name.FirstName : person.FirstName, name.MiddleName ?? (cells.Sets("middleName") ? null : person.MiddleName), person.LatinName);
        person.Reach(cells.Sets("email") ? email : person.Email, cells.TextOr("phone", Person.PhoneMaxLength, person.Phone), cells.TextOr("mobilePhone", Person.PhoneMaxLength, person.MobilePhone));
        if (birthday is { } born)
        {
            person.Born(born.Month, born.Day, born.Year ?? person.BirthYear);
        }

        person.TimeZoneId = zone ?? person.TimeZoneId;
        person.Language = language ?? (isNew && !PersonNameParts.IsCyrillic(person.FullName) ? "en" : person.Language);
        var employment = person.Employments.OrderBy(e => e.ToOn.HasValue).FirstOrDefault(e => e.AccountId == accountId);
        if (employment is null)
        {
            employment = new Employment { AccountId = accountId };
            person.Employments.Add(employment);
        }

        row.Touch(db, employment, ImportTarget.Employment);
        employment.Position = cells.Sets("position") ? position : employment.Position;
        employment.Department = cells.Sets("department") ? department : employment.Department;
        employment.Seniority = seniority ?? employment.Seniority;

        row.BindsKey = row.ExternalId is not null && !(keys.TryGetValue(row.ExternalId, out var bound) && byId.ContainsKey(bound));
        Claim(row, "target", person.Id > 0 ? person.Id.ToString(CultureInfo.InvariantCulture) : null);
        Claim(row, "name", nameKey);
        Claim(row, "email", emailKey);
    }

    private Person? Match(RowWork row, int accountId, PersonNameParts name, string? email)
    {
        if (row.ExternalId is not null && keys.TryGetValue(row.ExternalId, out var id) && byId.TryGetValue(id, out var known))
        {
            return known;
        }

        var same = email is not null && byEmail.TryGetValue((accountId, email.ToUpperInvariant()), out var reached) ? reached
            : byName.GetValueOrDefault((accountId, PersonNameParts.NormalOf(name.LastName, name.FirstName, name.MiddleName))) ?? [];

        // Namesakes of one account are told apart by the source's ids: one that belongs to another id is somebody else.
        var free = same.Where(p => row.ExternalId is null || !keyOf.ContainsKey(p.Id)).ToList();
        return free.Count <= 1 ? free.FirstOrDefault() : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.SeveralNamesakes, free[0].FullName));
    }

    private static PersonNameParts? NameOf(RowCells cells) =>
        cells.Text("lastName", Person.NameMaxLength) is { } last ? new PersonNameParts(last, cells.Text("firstName", Person.NameMaxLength) ?? "", cells.Text("middleName", Person.NameMaxLength))
        : cells.Text("fullName", 3 * Person.NameMaxLength) is { } full ? PersonNameParts.Split(full, cells.Map.NameOrder)
        : cells.Text("firstName", Person.NameMaxLength) is { } first ? new PersonNameParts("", first, cells.Text("middleName", Person.NameMaxLength)) : null;

    private static int? SeniorityOf(RowCells cells) => cells.Number("seniority", 0) switch
    {
        null => null,
        >= Employment.LowestSeniority and <= Employment.HighestSeniority and var level => (int)level,
        _ => throw cells.Reject(ImportMessages.CellNoSeniority, "seniority", cells.Text("seniority")!),
    };
}
