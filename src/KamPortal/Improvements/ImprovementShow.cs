namespace KamPortal.Improvements;

/// <summary>Which improvements a list holds.</summary>
public enum ImprovementShow
{
    /// <summary>In work, the most urgent first.</summary>
    Open,

    /// <summary>In work and past their day.</summary>
    Overdue,

    /// <summary>Done, and some client who named it does not know yet.</summary>
    NotShown,
    Done,
    Dropped,
}
