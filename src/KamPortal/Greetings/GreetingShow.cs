namespace KamPortal.Greetings;

/// <summary>Which greetings a list shows.</summary>
public enum GreetingShow
{
    /// <summary>To come, agreed or not.</summary>
    Coming,

    /// <summary>To come and not agreed yet.</summary>
    Waiting,

    /// <summary>Sent, or the manager has called.</summary>
    Done,

    /// <summary>Late, skipped or cancelled, with the reason.</summary>
    Missed,
}
