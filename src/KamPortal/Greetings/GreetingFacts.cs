using KamPortal.People;

namespace KamPortal.Greetings;

/// <summary>What the words of one greeting rest on.</summary>
internal sealed record GreetingFacts(
    OccasionKind Kind, string OccasionRu, string OccasionEn, DateOnly On, string Language,
    string LastName, string FirstName, string? MiddleName, string? LatinName, Gender Gender, int? BirthYear,
    string Company, DateOnly? FoundedOn, DateOnly? FirstOrderOn,
    string ManagerLastName, string ManagerFirstName, string? ManagerPosition, string? ManagerPhone, string? ManagerEmail)
{
    public GreetingWords Words(string ourCompany) => new(
        new Addressee(LastName, FirstName, MiddleName, LatinName, Genders.Of(Gender, MiddleName)),
        Company,
        Years,
        Language == "en" && OccasionEn.Length > 0 ? OccasionEn : OccasionRu,
        ourCompany,
        Person.NameOf(ManagerFirstName, ManagerLastName),
        ManagerPosition,
        ManagerPhone,
        ManagerEmail);

    private int? Years => (Kind switch { OccasionKind.Birthday => BirthYear, OccasionKind.CompanyAnniversary => FoundedOn?.Year, OccasionKind.Partnership => FirstOrderOn?.Year, _ => null }) is { } since && On.Year > since ? On.Year - since : null;
}
