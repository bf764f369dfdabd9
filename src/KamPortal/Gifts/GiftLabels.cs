namespace KamPortal.Gifts;

/// <summary>How the values of gifts are called on screens and in files, in the current UI culture.</summary>
public static class GiftLabels
{
    public static string Label(this GiftStatus status) => status switch
    {
        GiftStatus.Planned => GiftTerms.Planned,
        GiftStatus.Approved => GiftTerms.Approved,
        GiftStatus.Given => GiftTerms.Given,
        GiftStatus.Refused => GiftTerms.Refused,
        _ => GiftTerms.Cancelled,
    };

    public static string Label(this SeasonStatus status) => status switch
    {
        SeasonStatus.Open => GiftTerms.SeasonOpen,
        SeasonStatus.Submitted => GiftTerms.SeasonSubmitted,
        SeasonStatus.Approved => GiftTerms.SeasonApproved,
        _ => GiftTerms.SeasonClosed,
    };

    public static string Label(this GiftRecipient recipient) => recipient == GiftRecipient.Official ? GiftTerms.Official : GiftTerms.Commercial;
}
