namespace KamPortal.Touches;

/// <summary>Where a touch happens ("где", row 3.1).</summary>
public enum TouchPlace
{
    Any,
    AtClient,
    AtOurOffice,
    Online,
    Outside,
}
