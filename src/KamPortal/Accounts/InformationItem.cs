namespace KamPortal.Accounts;

/// <summary>What a manager should know of every account.</summary>
public enum InformationItem
{
    Inn,
    Industry,
    Segment,
    Region,
    Category,
    People,
    Position,
    Contact,
    DecisionMaker,
    DecisionMakerBirthday,
}
