namespace KamPortal.Dossiers;

/// <summary>Somebody else answered after the form was opened. Nothing is lost: theirs stands, the form keeps mine.</summary>
public sealed class AnsweredMeanwhile : RuleViolation
{
    public AnsweredMeanwhile(string message, AnswerLine theirs) : base(message) => Theirs = theirs;

    /// <summary>A form that carries its id writes over it on purpose.</summary>
    public AnswerLine Theirs { get; }
}
