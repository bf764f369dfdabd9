namespace KamPortal.Improvements;

/// <summary>How the client got the sheet.</summary>
public enum SheetChannel
{
    /// <summary>Shown or handed over on paper or as a file.</summary>
    Printed,

    /// <summary>Sent by the portal.</summary>
    Email,
}
