namespace KamPortal.Touches;

public enum TouchType
{
    Call,
    Meeting,
    Visit,
    Email,
    Message,
    Letter,
    Event,
    Other,
}
