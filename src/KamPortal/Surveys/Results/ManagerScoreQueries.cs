using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Surveys.Results;

public sealed class ManagerScoreQueries(KamDb kam, TimeProvider clock)
{
    /// <summary>What clients gave the managers, by the manager's number; those nobody scored are absent.</summary>
    /// <exception cref="RuleViolation">The viewer is no head and no director.</exception>
    public async Task<IReadOnlyDictionary<int, ManagerRating>> ByManagerAsync(CancellationToken cancellationToken)
    {
        await using var door = await ResultsDoor.OpenAsync(kam, Policies.PlanTraining, cancellationToken);
        return (await ManagerRatings.OfAsync(door.Rows, door.Viewer.Today(clock), null, cancellationToken)).ToDictionary(r => r.UserId);
    }
}
