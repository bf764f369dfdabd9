namespace KamPortal.Greetings;

public enum OccasionKind
{
    /// <summary>Day and month of the person.</summary>
    Birthday,

    /// <summary>The client company's foundation (<see cref="Accounts.Account.FoundedOn"/>).</summary>
    CompanyAnniversary,

    /// <summary>The first order with us (<see cref="Accounts.Account.FirstOrderOn"/>).</summary>
    Partnership,

    /// <summary>A professional day; only for its industry, when it names one.</summary>
    Professional,

    /// <summary>New Year, 23 February, 8 March and the like.</summary>
    Public,

    /// <summary>The company's own.</summary>
    Custom,
}
