namespace KamPortal.PurchasingCentres;

/// <summary>
/// Somebody saved the same member meanwhile, and changed fields that this form changes too. Nothing was saved; the form
/// goes on from <see cref="Merge"/>, with the person's choice for each conflict.
/// </summary>
public sealed class MemberConflict(string message, MemberMerge merge, MemberFields theirs) : RuleViolation(message)
{
    public MemberMerge Merge { get; } = merge;

    /// <summary>As they saved it: what the next save starts from.</summary>
    public MemberFields Theirs { get; } = theirs;
}
