namespace KamPortal;

/// <summary>Somebody saved the same row after the form was opened. Says who and when; the form keeps what was typed.</summary>
public sealed class EditedMeanwhile : RuleViolation
{
    public EditedMeanwhile(string message, int currentVersion) : base(message) => CurrentVersion = currentVersion;

    /// <summary>The version a form must carry to be saved over the newer one on purpose.</summary>
    public int CurrentVersion { get; }
}
