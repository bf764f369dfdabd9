namespace KamPortal.Profiles;

/// <summary>How an answer of the profile is given.</summary>
public enum ProfileAnswerKind
{
    Text,

    /// <summary>A whole number, 0 or more.</summary>
    Number,

    /// <summary>Roubles.</summary>
    Money,

    /// <summary>0…100.</summary>
    Percent,

    /// <summary>Names of product groups, one per line.</summary>
    ProductGroups,
}
