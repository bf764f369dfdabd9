using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.People;

public sealed class PeopleQueries(KamDb kam, TimeProvider clock)
{
    public const int PageSize = 50;

    private const int RecentTouches = 5;

    /// <summary>Visible people by name; <paramref name="search"/> holds starts of words of the name or address, or digits of a phone.</summary>
    /// <param name="page">From 1.</param>
    public async Task<PeoplePage> ListAsync(string? search, int page, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePeople);
        var today = db.Viewer.Today(clock);
        var ids = await Matching(db, search).OrderBy(p => p.SortName).ThenBy(p => p.Id).Select(p => p.Id)
            .Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        var shown = ids.Take(PageSize).ToList();
        var people = await db.People.AsNoTracking().Where(p => shown.Contains(p.Id))
            .Select(p => new { p.Id, p.LastName, p.FirstName, p.MiddleName, Phone = p.MobilePhone ?? p.Phone, p.Email }).ToDictionaryAsync(p => p.Id, cancellationToken);
        var places = (await db.Employments.AsNoTracking()
            .Where(e => shown.Contains(e.PersonId) && (e.FromOn == null || e.FromOn <= today) && (e.ToOn == null || e.ToOn >= today))
            .OrderBy(e => e.Id).Select(e => new { e.PersonId, Place = new PlaceOfWork(e.AccountId, e.Account.Name, e.Position) }).ToListAsync(cancellationToken))
            .ToLookup(e => e.PersonId, e => e.Place);
        return new PeoplePage(
            [.. shown.Select(id => people[id]).Select(p => new PersonRow(p.Id, Person.NameOf(p.LastName, p.FirstName, p.MiddleName), p.Phone, p.Email, [.. places[p.Id]]))],
            ids.Count > PageSize);
    }

    /// <summary>Who works at the account, the present first, then by name.</summary>
    public async Task<IReadOnlyList<AccountPerson>> OfAccountAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePeople);
        var today = db.Viewer.Today(clock);
        var leapDay = (await SettingQueries.GetAsync(db, cancellationToken)).LeapBirthdayDay;
        var rows = await db.Employments.AsNoTracking().Where(e => e.AccountId == accountId).OrderBy(e => e.Person.SortName).ThenBy(e => e.Id).Select(e => new
        {
            e.Id, e.PersonId, e.Person.LastName, e.Person.FirstName, e.Person.MiddleName, e.Person.Phone, e.Person.MobilePhone, e.Person.Email, e.Person.Consent, e.Person.LeftOn,
            e.Person.BirthMonth, e.Person.BirthDay, e.Person.BirthYear, e.Position, e.Department, e.Seniority, e.Role, e.FromOn, e.ToOn, e.ReportsToId, e.IsOutside, e.Organisation,
        }).ToListAsync(cancellationToken);

        // A superior works at the same account, and so is among the rows.
        var names = rows.ToDictionary(e => e.Id, e => $"{e.LastName} {e.FirstName}".Trim());
        var last = await db.TouchPeople.AsNoTracking().Where(p => p.Touch.AccountId == accountId && p.Touch.DoneOn != null)
            .GroupBy(p => p.PersonId).Select(g => new { g.Key, On = g.Max(p => p.Touch.DoneOn) }).ToDictionaryAsync(p => p.Key, p => p.On, cancellationToken);
        var people = rows.Select(e => new AccountPerson
        {
            PersonId = e.PersonId,
            EmploymentId = e.Id,
            Name = Person.NameOf(e.LastName, e.FirstName, e.MiddleName),
            Position = e.Position,
            Department = e.Department,
            Seniority = e.Seniority,
            IsOutside = e.IsOutside,
            Organisation = e.Organisation,
            Role = e.Role?.Name,
            ReportsTo = e.ReportsToId is { } superior ? names.GetValueOrDefault(superior) : null,
            Phone = e.Phone,
            MobilePhone = e.MobilePhone,
            Email = e.Email,
            NextBirthdayOn = Next(e.BirthMonth, e.BirthDay, e.BirthYear, today, leapDay),
            Consent = e.Consent,
            FromOn = e.FromOn,
            ToOn = e.ToOn,
            IsCurrent = (e.FromOn is null || e.FromOn <= today) && (e.ToOn is null || e.ToOn >= today) && e.LeftOn is null,
            LastTouchOn = last.GetValueOrDefault(e.PersonId),
        });
        return [.. people.OrderBy(p => !p.IsCurrent)];
    }

    /// <returns>Null when there is no such person or none of their accounts is visible.</returns>
    public async Task<PersonCard?> FindAsync(int personId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePeople);
        var p = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, cancellationToken);
        if (p is null)
        {
            return null;
        }

        var today = db.Viewer.Today(clock);
        var leapDay = (await SettingQueries.GetAsync(db, cancellationToken)).LeapBirthdayDay;
        return new PersonCard
        {
            Id = p.Id,
            Name = p.FullName,
            LatinName = p.LatinName,
            Phone = p.Phone,
            MobilePhone = p.MobilePhone,
            Email = p.Email,
            Birthday = p.Birthday,
            NextBirthdayOn = p.Birthday?.NextFrom(today, leapDay),
            Gender = Genders.Of(p.Gender, p.MiddleName),
            Language = p.Language,
            TimeZoneId = p.TimeZoneId,
            Consent = p.Consent,
            ConsentOn = p.ConsentOn,
            ConsentBasis = p.ConsentBasis,
            OptOuts = p.OptOuts,
            LeftOn = p.LeftOn,
            MaySeeNotes = db.Viewer.May(Policies.SeePersonalNotes),
            MayBreakGlass = ReadPersonalInformation.MayBreakGlass(db.Viewer),
            HasPersonal = p.Hobby is not null || p.Notes is not null,
            Employments = await EmploymentsAsync(db, personId, today, cancellationToken),
            Touches = await db.TouchPeople.AsNoTracking().Where(t => t.PersonId == personId && t.Touch.Status == TouchStatus.Done)
                .OrderByDescending(t => t.Touch.DoneOn).ThenByDescending(t => t.TouchId).Take(RecentTouches)
                .Select(t => new TouchMark(t.TouchId, t.Touch.DoneOn!.Value, t.Touch.Type, t.Touch.Topic, t.Touch.DoneBy!.LastName + " " + t.Touch.DoneBy.FirstName)).ToListAsync(cancellationToken),
            Today = today,
            MayEdit = db.Viewer.May(Policies.EditPeople),
        };
    }

    /// <summary>The form as it stands now, without personal information: <see cref="ReadPersonalInformation"/> brings it, and logs that.</summary>
    /// <returns>Null when the person is not visible.</returns>
    public async Task<PersonFields?> ToEditAsync(int personId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditPeople);
        var p = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, cancellationToken);
        return p is null ? null : new PersonFields
        {
            LastName = p.LastName, FirstName = p.FirstName, MiddleName = p.MiddleName, LatinName = p.LatinName, Phone = p.Phone, MobilePhone = p.MobilePhone, Email = p.Email,
            BirthDay = p.BirthDay, BirthMonth = p.BirthMonth, BirthYear = p.BirthYear, Gender = p.Gender, Language = p.Language, TimeZoneId = p.TimeZoneId, Consent = p.Consent, ConsentOn = p.ConsentOn,
            ConsentBasis = p.ConsentBasis, OptOuts = p.OptOuts, IsOfficial = p.IsOfficial, Version = p.Version,
        };
    }

    /// <returns>Null when the employment is not visible.</returns>
    public async Task<EmploymentFields?> EmploymentToEditAsync(int employmentId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditPeople);
        return await db.Employments.AsNoTracking().Where(e => e.Id == employmentId).Select(e => new EmploymentFields
        {
            AccountId = e.AccountId, Position = e.Position, Department = e.Department, Seniority = e.Seniority, RoleId = e.RoleId, ReportsToId = e.ReportsToId, IsOutside = e.IsOutside, Organisation = e.Organisation,
            FromOn = e.FromOn, ToOn = e.ToOn, Version = e.Version,
        }).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Roles in purchases, in the order set for them and in the viewer's language.</summary>
    public async Task<IReadOnlyList<Choice>> RolesAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePeople);
        return [.. (await db.RoleDefinitions.AsNoTracking().Where(r => r.IsActive).OrderBy(r => r.Order).ThenBy(r => r.Id).ToListAsync(cancellationToken)).Select(r => new Choice(r.Id, r.Name))];
    }

    /// <summary>Present employments of the account to report to.</summary>
    public async Task<IReadOnlyList<Choice>> SuperiorsAsync(int accountId, int exceptEmploymentId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePeople);
        var today = db.Viewer.Today(clock);
        var rows = await db.Employments.AsNoTracking().Where(e => e.AccountId == accountId && e.Id != exceptEmploymentId && !e.IsOutside && (e.ToOn == null || e.ToOn >= today))
            .OrderBy(e => e.Person.SortName).ThenBy(e => e.Id).Select(e => new { e.Id, e.Person.LastName, e.Person.FirstName, e.Position }).ToListAsync(cancellationToken);
        return rows.ConvertAll(e => new Choice(e.Id, Person.NameOf(e.LastName, e.FirstName) + (e.Position is null ? "" : ", " + e.Position)));
    }

    /// <summary>Visible accounts by name to give somebody a place in; at most ten.</summary>
    public async Task<IReadOnlyList<Choice>> AccountsLikeAsync(string text, CancellationToken cancellationToken)
    {
        const int shown = 10;
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditPeople);
        var typed = SearchWords.Normalise(text, Accounts.Account.NameMaxLength);
        return await db.Accounts.AsNoTracking().Where(a => !a.IsArchived && a.SortName.Contains(typed)).OrderBy(a => a.SortName).ThenBy(a => a.Id).Take(shown)
            .Select(a => new Choice(a.Id, a.Name)).ToListAsync(cancellationToken);
    }

    private static IQueryable<Person> Matching(KamDbContext db, string? search)
    {
        var people = db.People.AsNoTracking();
        if (PhoneOf(search) is { } digits)
        {
            // With the country code or without, as it may have been written.
            var bare = digits is ['7' or '8', _, ..] ? digits[1..] : digits;
            var (from, before, bareFrom, bareBefore) = (digits, SearchWords.EndOfPrefix(digits), bare, SearchWords.EndOfPrefix(bare));
            return people.Where(p => db.PersonWords.Any(w => w.PersonId == p.Id
                && ((w.Word.CompareTo(from) >= 0 && w.Word.CompareTo(before) < 0) || (w.Word.CompareTo(bareFrom) >= 0 && w.Word.CompareTo(bareBefore) < 0))));
        }

        foreach (var word in SearchWords.OfQuery(search ?? ""))
        {
            // A range, not LIKE: it uses the index of words on both databases.
            var (from, before) = (word, SearchWords.EndOfPrefix(word));
            people = people.Where(p => db.PersonWords.Any(w => w.PersonId == p.Id && w.Word.CompareTo(from) >= 0 && w.Word.CompareTo(before) < 0));
        }

        return people;
    }

    private static string? PhoneOf(string? search)
    {
        const int shortest = 5;
        const int withCode = 11;
        var digits = SearchWords.Digits(search);
        return digits.Length is >= shortest and <= withCode && search!.All(c => char.IsAsciiDigit(c) || " +-()".Contains(c, StringComparison.Ordinal)) ? digits : null;
    }

    private static async Task<IReadOnlyList<EmploymentLine>> EmploymentsAsync(KamDbContext db, int personId, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.Employments.AsNoTracking().Where(e => e.PersonId == personId).OrderByDescending(e => e.FromOn).ThenByDescending(e => e.Id).Select(e => new
        {
            e.Id, e.AccountId, AccountName = e.Account.Name, e.Position, e.Department, e.Seniority, e.Role, e.FromOn, e.ToOn, e.IsOutside, e.Organisation,
            SuperiorId = e.ReportsTo == null ? (int?)null : e.ReportsTo.PersonId,
            Superior = e.ReportsTo == null ? null : e.ReportsTo.Person.LastName + " " + e.ReportsTo.Person.FirstName,
        }).ToListAsync(cancellationToken);
        return [.. rows.Select(e => new EmploymentLine(
            e.Id, e.AccountId, e.AccountName, e.Position, e.Department, e.Seniority, e.Role?.Name, e.SuperiorId, e.Superior?.Trim(), e.FromOn, e.ToOn,
            (e.FromOn is null || e.FromOn <= today) && (e.ToOn is null || e.ToOn >= today), e.IsOutside, e.Organisation)).OrderBy(e => !e.IsCurrent)];
    }

    private static DateOnly? Next(int? month, int? day, int? year, DateOnly today, int leapDay) =>
        month is { } m && day is { } d ? new Birthday(m, d, year).NextFrom(today, leapDay) : null;
}
