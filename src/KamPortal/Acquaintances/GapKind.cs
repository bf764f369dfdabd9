namespace KamPortal.Acquaintances;

/// <summary>What is missing between us and a person who matters; the worst first.</summary>
public enum GapKind
{
    /// <summary>A decision maker was known only by somebody who no longer works with us.</summary>
    KnownByGone,

    /// <summary>Decides, or has influence, and none of us knows them.</summary>
    KnownByNobody,

    /// <summary>A decision maker the account's owner does not know.</summary>
    UnknownToOwner,

    /// <summary>Decides or stands at the top, and only one of us knows them.</summary>
    KnownByOne,
}
