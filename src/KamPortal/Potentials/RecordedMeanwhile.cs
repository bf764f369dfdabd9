namespace KamPortal.Potentials;

/// <summary>Somebody else recorded a figure after the form was opened. Nothing is lost: theirs stands, the form keeps mine.</summary>
public sealed class RecordedMeanwhile : RuleViolation
{
    public RecordedMeanwhile(string message, int currentId) : base(message) => CurrentId = currentId;

    /// <summary>A form that carries it writes after theirs on purpose.</summary>
    public int CurrentId { get; }
}
