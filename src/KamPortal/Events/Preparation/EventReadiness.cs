namespace KamPortal.Events.Preparation;

/// <summary>How far the preparation of an event is.</summary>
/// <param name="Counted">All tasks that were not dropped.</param>
/// <param name="Overdue">Open ones whose day is past, on the event's clock.</param>
public sealed record EventReadiness(int Done, int Counted, int Overdue)
{
    public static readonly EventReadiness None = new(0, 0, 0);

    /// <summary>Share of done among those not dropped, 0 … 100, rounded down so that 100 means all; null: nothing to prepare.</summary>
    public int? Percent => Counted == 0 ? null : Done * 100 / Counted;
}
