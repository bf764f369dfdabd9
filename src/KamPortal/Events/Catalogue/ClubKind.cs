namespace KamPortal.Events.Catalogue;

/// <summary>What holds the members together.</summary>
public enum ClubKind
{
    DealerClub,
    IndustryUnion,
}
