namespace KamPortal.Data;

/// <summary>A row that is only added to: one is current by a filtered unique index, the rest is history.</summary>
internal interface ICurrent
{
    int Id { get; }

    bool IsCurrent { get; }
}
