namespace KamPortal.PerspectivePlans;

/// <summary>Somebody else changed the cell since it was shown. Says who and when; what was typed is kept by the page.</summary>
public sealed class CellEditedMeanwhile : RuleViolation
{
    public CellEditedMeanwhile(string message, string current) : base(message) => Current = current;

    /// <summary>What stands in the cell now, as it is typed.</summary>
    public string Current { get; }
}
