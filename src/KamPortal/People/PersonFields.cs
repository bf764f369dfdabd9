namespace KamPortal.People;

/// <summary>What the form of a person holds, new or edited.</summary>
public sealed class PersonFields
{
    public string? LastName { get; set; }

    public string? FirstName { get; set; }

    public string? MiddleName { get; set; }

    public string? LatinName { get; set; }

    public string? Phone { get; set; }

    public string? MobilePhone { get; set; }

    public string? Email { get; set; }

    public int? BirthDay { get; set; }

    public int? BirthMonth { get; set; }

    /// <summary>Often unknown.</summary>
    public int? BirthYear { get; set; }

    /// <summary>Unknown: as the patronymic tells.</summary>
    public Gender Gender { get; set; }

    /// <summary>ru or en.</summary>
    public string Language { get; set; } = "ru";

    /// <summary>IANA name; null takes the account's.</summary>
    public string? TimeZoneId { get; set; }

    public ConsentStatus Consent { get; set; }

    public DateOnly? ConsentOn { get; set; }

    public string? ConsentBasis { get; set; }

    public OptOuts OptOuts { get; set; }

    /// <summary>A state or municipal employee: another limit of gifts holds.</summary>
    public bool IsOfficial { get; set; }

    /// <summary>Kept only for holders of <see cref="Staff.Policies.SeePersonalNotes"/>.</summary>
    public string? Hobby { get; set; }

    /// <summary>Kept only for holders of <see cref="Staff.Policies.SeePersonalNotes"/>.</summary>
    public string? Notes { get; set; }

    /// <summary>Hobby and notes of somebody known were shown in the form; else they stay as they are.</summary>
    public bool PersonalShown { get; set; }

    /// <summary>The version the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>A phone of unknown kind: Russian numbers from +7 9 are mobile, others the office's; a second one of a kind goes where there is room.</summary>
    public void TakePhone(string? phone)
    {
        if (phone is null)
        {
            return;
        }

        var digits = Data.SearchWords.Digits(phone);
        var isMobile = digits.Length >= 10 && digits[^10] == '9' && (digits.Length == 10 || (digits.Length == 11 && digits[0] is '7' or '8'));
        if (isMobile ? MobilePhone is null : Phone is not null && MobilePhone is null)
        {
            MobilePhone = phone;
        }
        else
        {
            Phone ??= phone;
        }
    }

    internal void ApplyTo(Person person, bool withNotes, DateOnly today)
    {
        person.Rename(LastName, FirstName, MiddleName, LatinName);
        person.Reach(Email, Phone, MobilePhone);
        person.Born(BirthMonth, BirthDay, BirthYear);
        if (Language is not ("ru" or "en"))
        {
            throw new RuleViolation(PeopleFormMessages.LanguageUnknown, nameof(Language));
        }

        Accounts.AccountChecks.CheckZone(TimeZoneId);
        if (Consent != ConsentStatus.Unknown && (Consent, ConsentOn) != (person.Consent, person.ConsentOn))
        {
            RequireConsentDate(today);
        }

        person.RecordConsent(Consent, ConsentOn, ConsentBasis);
        (person.Language, person.TimeZoneId, person.OptOuts, person.Gender) = (Language, TimeZoneId, OptOuts, Gender);
        person.IsOfficial = IsOfficial;
        if (withNotes)
        {
            person.Note(Hobby, Notes);
        }
    }

    private void RequireConsentDate(DateOnly today)
    {
        if (ConsentOn is null)
        {
            throw new RuleViolation(PeopleFormMessages.ConsentOnRequired, nameof(ConsentOn));
        }

        if (ConsentOn > today)
        {
            throw new RuleViolation(PeopleFormMessages.ConsentInFuture, nameof(ConsentOn));
        }
    }
}
