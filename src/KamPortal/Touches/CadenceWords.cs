namespace KamPortal.Touches;

/// <summary>Enough of a rule to say why a touch is due: its name and how often.</summary>
public sealed record CadenceWords(int RuleId, string RuleName, int Every, CadenceUnit Unit)
{
    /// <summary>The manager's own rule, not the company's programme.</summary>
    public bool IsOwn { get; init; }

    public TouchPlace Place { get; init; }
}
