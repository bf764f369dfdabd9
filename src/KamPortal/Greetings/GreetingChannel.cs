namespace KamPortal.Greetings;

public enum GreetingChannel
{
    Email,

    /// <summary>The manager calls; the text is the draft of what to say.</summary>
    Call,

    /// <summary>A card or a gift handed over.</summary>
    Card,
}
