namespace KamPortal.People;

public enum MatchedBy
{
    Phone,
    Email,

    /// <summary>Ё and е alike, first and last name in either order.</summary>
    Name,

    /// <summary>One letter of the full name apart, at the same account.</summary>
    Likeness,
}
