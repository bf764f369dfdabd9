namespace KamPortal.Events.Resources;

/// <summary>How full a trainer's year is.</summary>
public enum TrainerLoad
{
    /// <summary>Below half.</summary>
    Under,
    Fits,

    /// <summary>More than the year holds.</summary>
    Over,
}
