namespace KamPortal.Gifts;

/// <param name="Limit">Roubles of one gift that need no override on its day.</param>
/// <param name="Together">With everything that counts as the same gift.</param>
/// <param name="OfYear">All the person gets from us in the calendar year, this one included.</param>
internal sealed record LimitCheck(decimal Limit, decimal Together, decimal OfYear)
{
    /// <summary>3 000.00 passes a limit of 3 000, 3 000.01 does not.</summary>
    public bool IsOver => Together > Limit;
}
