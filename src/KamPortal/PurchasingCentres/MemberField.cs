namespace KamPortal.PurchasingCentres;

/// <summary>What a member's form holds, in its order.</summary>
public enum MemberField
{
    Roles,
    Influence,
    Attitude,
    Stage,
    Decides,
    BusinessInterests,
    PersonalInterests,
    CompetitorAttitude,
    CompetitorNote,
    OurContact,
    NextAction,
    NextActionOn,
}
