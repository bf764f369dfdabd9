namespace KamPortal.Greetings;

public enum GreetingApproval
{
    /// <summary>Nobody is greeted.</summary>
    Off,

    /// <summary>The account's manager agrees to the text.</summary>
    Manager,

    /// <summary>The manager's supervisor agrees to the text.</summary>
    Supervisor,

    /// <summary>Sent without asking.</summary>
    Automatic,
}
