namespace KamPortal.Profiles;

/// <summary>How much is asked.</summary>
public enum ProfileForm
{
    Full,

    /// <summary>For a client who stopped buying.</summary>
    Short,
}
