namespace KamPortal.Touches;

/// <summary>Planned by the company's programme, or the manager's own initiative.</summary>
public enum TouchOrigin
{
    Programme,
    Own,

    /// <summary>A call or card to congratulate.</summary>
    Greeting,
}
