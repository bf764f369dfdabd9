namespace KamPortal.People;

/// <summary>Nothing was saved: the form has to say which of these the person is, or that it is none of them.</summary>
public sealed class SamePersonSuspected(IReadOnlyList<PersonMatch> matches) : Exception("Somebody like this is known already.")
{
    public IReadOnlyList<PersonMatch> Matches { get; } = matches;
}
