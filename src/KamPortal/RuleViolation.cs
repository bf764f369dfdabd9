namespace KamPortal;

/// <summary>A refusal the user can act on. The message is already in the culture of whoever asked.</summary>
public class RuleViolation : Exception
{
    public RuleViolation(string message) : base(message)
    {
    }

    public RuleViolation(string message, string field) : base(message) => Field = field;

    /// <summary>Name of the form property the message belongs beside; null when it concerns the whole form.</summary>
    public string? Field { get; }
}
