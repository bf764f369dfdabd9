namespace KamPortal.Greetings;

public static class OccasionKinds
{
    /// <summary>The person's or the company's own day: missed, it is noticed. The others are for many on one day.</summary>
    public static bool IsOwn(this OccasionKind kind) => kind is OccasionKind.Birthday or OccasionKind.CompanyAnniversary or OccasionKind.Partnership;

    /// <summary>A day of the account: the greeting goes to its people for that account.</summary>
    public static bool IsOfCompany(this OccasionKind kind) => kind is OccasionKind.CompanyAnniversary or OccasionKind.Partnership;
}
