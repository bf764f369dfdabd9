namespace KamPortal.PurchasingCentres;

/// <summary>Why a centre is a draft.</summary>
public enum DraftReason
{
    New,

    /// <summary>Somebody changed members, roles or weights after the publication.</summary>
    Edited,

    /// <summary>A member left, and their weight with them.</summary>
    MemberLeft,
}
