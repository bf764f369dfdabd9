namespace KamPortal;

/// <summary>Nothing was saved: the form has to come back with these warnings confirmed. Texts are in the culture of whoever asked.</summary>
public sealed class ConfirmationNeeded : Exception
{
    public ConfirmationNeeded(IReadOnlyList<Warning> warnings) : base(string.Join(' ', warnings.Select(w => w.Text))) => Warnings = warnings;

    public IReadOnlyList<Warning> Warnings { get; }
}
