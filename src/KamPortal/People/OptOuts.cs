namespace KamPortal.People;

/// <summary>What the person asked not to receive.</summary>
[Flags]
public enum OptOuts
{
    None = 0,
    Greetings = 1,
    Surveys = 2,
    Events = 4,
    Mail = 8,
}
