using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Gifts;

/// <summary>Whose gifts the viewer may approve: a director anybody's, others as <see cref="Supervision"/> says; never what one planned oneself.</summary>
internal sealed class GiftApprovers(KamDbContext db, DateOnly today)
{
    private readonly Dictionary<int, bool> known = [];

    public async Task<bool> MayDecideAsync(int plannerId, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue(plannerId, out var may))
        {
            known[plannerId] = may = db.Viewer.May(Policies.ApproveGifts) && db.Viewer.UserId is { } me && me != plannerId
                && (db.Viewer.Roles.Contains(Role.Director) || await db.MayDecideForAsync(plannerId, today, cancellationToken));
        }

        return may;
    }

    /// <exception cref="RuleViolation">Says who decides.</exception>
    public async Task RequireAsync(int plannerId, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.ApproveGifts);
        if (!await MayDecideAsync(plannerId, cancellationToken))
        {
            await db.RequireSupervisorOfAsync(plannerId, today, cancellationToken);
        }
    }
}
