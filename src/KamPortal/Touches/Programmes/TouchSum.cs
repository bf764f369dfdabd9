namespace KamPortal.Touches.Programmes;

/// <param name="Planned">Not cancelled, done ones included.</param>
/// <param name="Minutes">Planned, of done ones actual.</param>
public sealed record TouchSum(int Planned, int Done, int Minutes)
{
    /// <summary>Percent done of planned; null when nothing was planned.</summary>
    public int? DonePercent => Planned == 0 ? null : (int)Math.Round(100.0 * Done / Planned, MidpointRounding.AwayFromZero);
}
