namespace KamPortal.Greetings;

public enum GreetingStatus
{
    /// <summary>Waits for whoever has to agree.</summary>
    Planned,

    /// <summary>Agreed, or needs nobody's consent: sent on its day, or to be done by the manager.</summary>
    Approved,

    /// <summary>The letter is in the outbox.</summary>
    Sent,

    /// <summary>The manager has called or handed over.</summary>
    Done,

    /// <summary>Not sent and why: <see cref="Greeting.SkipReason"/>.</summary>
    Skipped,

    /// <summary>Somebody decided against it.</summary>
    Cancelled,
}
