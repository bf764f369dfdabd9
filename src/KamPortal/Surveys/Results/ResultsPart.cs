namespace KamPortal.Surveys.Results;

/// <summary>By what figures are broken down.</summary>
public enum ResultsPart
{
    Manager,
    Segment,
    Category,
    Role,
    Source,
}
