namespace KamPortal.Staff;

/// <summary>Which shape the row filter takes; one cached model each, so that "sees everything" costs no predicate.</summary>
public enum ViewerScope
{
    Nothing,
    Owners,
    OwnersAndTeam,
    Everything,
}
