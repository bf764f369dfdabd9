namespace KamPortal.Web.Gifts;

/// <summary>The tabs of the page of gifts.</summary>
internal enum GiftView
{
    Season,
    Register,
    Report,
}
