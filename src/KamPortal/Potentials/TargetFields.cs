namespace KamPortal.Potentials;

/// <summary>What a person says of a target.</summary>
public sealed class TargetFields
{
    public int OwnerId { get; set; }

    public DateOnly DueOn { get; set; }

    /// <summary>Roubles a year the group shall reach, as typed.</summary>
    public string? Amount { get; set; }

    public string? Note { get; set; }
}
