namespace KamPortal.Potentials;

/// <summary>Where the sale of a weak or absent product group stands.</summary>
public enum TargetStatus
{
    Open,
    Reached,
    Dropped,
}
