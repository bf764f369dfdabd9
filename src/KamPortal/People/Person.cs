using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.People;

/// <summary>Somebody at the client's side, in one account or several.</summary>
internal sealed class Person : IVersioned, IAudited, ISearchable
{
    public const int NameMaxLength = 100;
    public const int EmailMaxLength = 254;
    public const int PhoneMaxLength = 40;
    public const int NotesMaxLength = 4000;
    public const int HobbyMaxLength = 500;
    public const int ConsentBasisMaxLength = 200;
    public const int SearchTextMaxLength = 700;

    private Person()
    {
    }

    public int Id { get; private set; }

    public string LastName { get; private set; } = "";

    public string FirstName { get; private set; } = "";

    public string? MiddleName { get; private set; }

    public string? LatinName { get; private set; }

    public Gender Gender { get; set; }

    /// <summary>A state or municipal employee: another limit of gifts holds.</summary>
    public bool IsOfficial { get; set; }

    [Sensitive]
    public int? BirthMonth { get; private set; }

    [Sensitive]
    public int? BirthDay { get; private set; }

    [Sensitive]
    public int? BirthYear { get; private set; }

    /// <summary>ru or en.</summary>
    public string Language { get; set; } = "ru";

    /// <summary>IANA name; null takes the account's.</summary>
    public string? TimeZoneId { get; set; }

    [Sensitive]
    public string? Email { get; private set; }

    [Sensitive]
    public string? Phone { get; private set; }

    [Sensitive]
    public string? MobilePhone { get; private set; }

    [Sensitive]
    public string? Hobby { get; set; }

    [Sensitive]
    public string? Notes { get; set; }

    public ConsentStatus Consent { get; private set; }

    public DateOnly? ConsentOn { get; private set; }

    public string? ConsentBasis { get; private set; }

    public OptOuts OptOuts { get; set; }

    /// <summary>Left the field altogether; a change of employer ends an <see cref="Employment"/> instead.</summary>
    public DateOnly? LeftOn { get; set; }

    public string SortName { get; private set; } = "";

    public string SearchText { get; private set; } = "";

    public int Version { get; set; }

    public List<Employment> Employments { get; private set; } = [];

    public string FullName => NameOf(LastName, FirstName, MiddleName);

    public Birthday? Birthday => BirthMonth is { } month && BirthDay is { } day ? new Birthday(month, day, BirthYear) : null;

    /// <summary>The account whose page shows the change: the current employment first.</summary>
    int? IAudited.AuditAccountId => Employments.OrderBy(e => e.ToOn.HasValue).ThenByDescending(e => e.FromOn).FirstOrDefault() is { } e ? (e.AccountId != 0 ? e.AccountId : e.Account?.Id) : null;

    IEnumerable<string> ISearchable.SearchWords =>
        SearchWords.Of(LastName, FirstName, MiddleName, LatinName, Email)
            .Concat(SearchWords.OfPhone(Phone)).Concat(SearchWords.OfPhone(MobilePhone)).Distinct(StringComparer.Ordinal);

    public static string NameOf(params string?[] parts) => string.Join(' ', parts.Where(n => !string.IsNullOrWhiteSpace(n)));

    public static Person Named(string lastName, string firstName, string? middleName = null, string? latinName = null)
    {
        var person = new Person();
        person.Rename(lastName, firstName, middleName, latinName);
        return person;
    }

    /// <exception cref="RuleViolation">Neither a last nor a first name is given, or one is too long.</exception>
    public void Rename(string? lastName, string? firstName, string? middleName, string? latinName)
    {
        LastName = FormRules.Text(lastName, NameMaxLength, nameof(LastName)) ?? "";
        FirstName = FormRules.Text(firstName, NameMaxLength, nameof(FirstName)) ?? "";
        MiddleName = FormRules.Text(middleName, NameMaxLength, nameof(MiddleName));
        LatinName = FormRules.Text(latinName, 2 * NameMaxLength, nameof(LatinName));
        if (LastName.Length + FirstName.Length == 0)
        {
            throw new RuleViolation(PeopleMessages.NameRequired, nameof(LastName));
        }

        RefreshSearch();
    }

    /// <exception cref="RuleViolation">The address is not an e-mail address, or a value is too long.</exception>
    public void Reach(string? email, string? phone, string? mobilePhone)
    {
        Email = FormRules.Text(email, EmailMaxLength, nameof(Email));
        if (Email is not null && !System.Net.Mail.MailAddress.TryCreate(Email, out _))
        {
            throw new RuleViolation(PeopleMessages.EmailInvalid, nameof(Email));
        }

        Phone = FormRules.Text(phone, PhoneMaxLength, nameof(Phone));
        MobilePhone = FormRules.Text(mobilePhone, PhoneMaxLength, nameof(MobilePhone));
        RefreshSearch();
    }

    /// <exception cref="RuleViolation">There is no such day.</exception>
    public void Born(int? month, int? day, int? year)
    {
        if (month is null && day is null && year is null)
        {
            (BirthMonth, BirthDay, BirthYear) = (null, null, null);
            return;
        }

        if (month is null || day is null || !People.Birthday.IsValid(month.Value, day.Value, year))
        {
            throw new RuleViolation(PeopleMessages.BirthdayInvalid, nameof(BirthDay));
        }

        (BirthMonth, BirthDay, BirthYear) = (month, day, year);
    }

    /// <summary>Personal: read only with <see cref="Policies.SeePersonalNotes"/>.</summary>
    public void Note(string? hobby, string? notes) =>
        (Hobby, Notes) = (FormRules.Text(hobby, HobbyMaxLength, nameof(Hobby)), FormRules.Text(notes, NotesMaxLength, nameof(Notes)));

    public void RecordConsent(ConsentStatus status, DateOnly? on, string? basis) =>
        (Consent, ConsentOn, ConsentBasis) = (status, status == ConsentStatus.Unknown ? null : on, FormRules.Text(basis, ConsentBasisMaxLength, nameof(ConsentBasis)));

    private void RefreshSearch()
    {
        SortName = SearchWords.Normalise(FullName, 3 * NameMaxLength);
        var phones = string.Join(' ', SearchWords.Digits(Phone), SearchWords.Digits(MobilePhone));
        SearchText = SearchWords.Normalise(string.Join(' ', FullName, LatinName, Email, phones), SearchTextMaxLength);
    }
}
