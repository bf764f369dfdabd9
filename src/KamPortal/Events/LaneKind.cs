namespace KamPortal.Events;

/// <summary>Whose lines a timeline has.</summary>
public enum LaneKind
{
    Trainer,
    Room,
    Client,
}
