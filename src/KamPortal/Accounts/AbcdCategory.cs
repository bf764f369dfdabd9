namespace KamPortal.Accounts;

/// <summary>A takes much and can take more; B much, no more; C little, more; D little, no more; Unknown ("?") while the potential is not known.</summary>
public enum AbcdCategory
{
    Unknown,
    A,
    B,
    C,
    D,
}
