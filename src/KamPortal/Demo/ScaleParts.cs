namespace KamPortal.Demo;

/// <summary>Big tables the scale set can do without.</summary>
[Flags]
public enum ScaleParts
{
    None = 0,
    Orders = 1,
    Touches = 2,
    Notifications = 4,
    Audit = 8,
    Centres = 16,
    Tasks = 32,
    Potentials = 64,
}
