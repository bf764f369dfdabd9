namespace KamPortal.Touches;

public enum CadenceUnit
{
    Day,
    Week,
    Month,
}
