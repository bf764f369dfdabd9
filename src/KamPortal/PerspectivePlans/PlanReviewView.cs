using KamPortal.Accounts;

namespace KamPortal.PerspectivePlans;

/// <summary>Everything a head needs to look through an approved plan in ten minutes.</summary>
/// <param name="Now">The figures as they stand.</param>
/// <param name="Since">Last reviewed or approved; in the viewer's zone.</param>
/// <param name="Moves">Changes of category since then, oldest first.</param>
/// <param name="Alarms">Of the purchasing centres, in words.</param>
/// <param name="Notes">Earlier reviews, latest first.</param>
/// <param name="Position">1 … <paramref name="Count"/> in the order of the review.</param>
public sealed record PlanReviewView(
    PlanView Plan,
    string OwnerName,
    PlanSnapshot Now,
    DateTime Since,
    IReadOnlyList<PlanReviewView.Move> Moves,
    IReadOnlyList<PlanReviewView.Alarm> Alarms,
    IReadOnlyList<PlanReviewView.Note> Notes,
    int Position,
    int Count,
    int? PreviousId,
    int? NextId)
{
    public sealed record Move(DateOnly On, AbcdCategory From, AbcdCategory To);

    /// <param name="ProductGroup">Null: all the client buys.</param>
    /// <param name="Gone">Deciding members who left.</param>
    /// <param name="Negative">Deciding members against us.</param>
    public sealed record Alarm(int CentreId, string? ProductGroup, IReadOnlyList<string> Gone, IReadOnlyList<string> Negative, string? SingleThread);

    /// <param name="At">In the viewer's zone.</param>
    public sealed record Note(DateTime At, string By, string? Text, DateOnly NextOn);
}
