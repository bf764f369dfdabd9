namespace KamPortal.People;

/// <summary>How a person is addressed: in agreement with their gender where it is known, neutral where it is not.</summary>
/// <param name="Gender">As recorded or told by the patronymic.</param>
public sealed record Addressee(string LastName, string FirstName, string? MiddleName, string? LatinName, Gender Gender)
{
    /// <summary>Without the mark at the end, which the template has.</summary>
    public string Russian => (Gender, FirstName.Length > 0) switch
    {
        (Gender.Male, true) => "Уважаемый " + Name,
        (Gender.Female, true) => "Уважаемая " + Name,
        (Gender.Male, _) => "Уважаемый господин " + LastName,
        (Gender.Female, _) => "Уважаемая госпожа " + LastName,
        _ => "Здравствуйте, " + Name,
    };

    public string English => (Gender, LastName.Length > 0 && LatinName is null) switch
    {
        (Gender.Male, true) => "Dear Mr " + LastName,
        (Gender.Female, true) => "Dear Ms " + LastName,
        _ => "Dear " + EnglishName,
    };

    /// <summary>First name and patronymic; without a patronymic first and last name.</summary>
    public string Name => Person.NameOf(FirstName, MiddleName ?? (FirstName.Length > 0 ? LastName : null)) is { Length: > 0 } name ? name : LastName;

    public string EnglishName => LatinName ?? Person.NameOf(FirstName, LastName);
}
