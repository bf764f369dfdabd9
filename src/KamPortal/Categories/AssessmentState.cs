namespace KamPortal.Categories;

/// <summary>Whether an assessment holds.</summary>
public enum AssessmentState
{
    Applied,

    /// <summary>A key client would go down: a supervisor has to confirm.</summary>
    Proposed,
    Declined,
}
