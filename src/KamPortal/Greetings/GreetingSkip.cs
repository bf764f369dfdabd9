namespace KamPortal.Greetings;

/// <summary>Why nobody was greeted.</summary>
public enum GreetingSkip
{
    /// <summary>Its day has passed; a late greeting is never sent.</summary>
    Late,

    /// <summary>Nobody agreed in time.</summary>
    NotApproved,
    OptedOut,
    NoConsent,
    NoEmail,
    PersonLeft,
    AccountInactive,

    /// <summary>Greeted for another account already.</summary>
    GreetedElsewhere,

    /// <summary>A preference of the person or the occasion's rule says no.</summary>
    Preference,
    NoTemplate,
    Refused,
}
