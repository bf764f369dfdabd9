namespace KamPortal.Categories;

/// <summary>Why a category was judged anew and came out differently.</summary>
public enum CategoryCause
{
    First,

    /// <summary>The potential was recorded or changed.</summary>
    Potential,

    /// <summary>Shipments moved.</summary>
    Sales,

    /// <summary>The thresholds were changed.</summary>
    Rules,
}
