namespace KamPortal.Touches;

/// <summary>Standard touches follow the category; mandatory ones stand whatever else was done.</summary>
public enum CadencePriority
{
    Standard,
    Mandatory,
}
