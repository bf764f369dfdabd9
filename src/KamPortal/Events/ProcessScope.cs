namespace KamPortal.Events;

/// <summary>Which processes of the client an event of level 3 is about (row 0.9).</summary>
public enum ProcessScope
{
    /// <summary>Tied to our product.</summary>
    Product,

    /// <summary>The client's whole business: what one should aim at.</summary>
    WholeBusiness,
}
