namespace KamPortal.Surveys;

public enum VersionChangeKind
{
    Added,
    Removed,
    Reworded,

    /// <summary>Options, ends of the scale, help or whether it must be answered.</summary>
    Altered,

    /// <summary>Asked under another condition.</summary>
    Conditioned,

    /// <summary>Stands elsewhere in the order or on another page.</summary>
    Moved,

    /// <summary>Title, introduction, thanks or the points of dimensions.</summary>
    Head,
}
