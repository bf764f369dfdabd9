using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Improvements;

/// <summary>Takes an improvement up again: it was not done after all, or is wanted after all. Clients who were shown it will be shown it anew.</summary>
public sealed class ReopenImprovement(KamDb kam, ViewerDirectory viewers, TimeProvider clock)
{
    /// <exception cref="RuleViolation">It is in work, or not the viewer's to change.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved it since it was shown.</exception>
    public async Task RunAsync(int improvementId, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var improvement = await ImprovementDoor.ToEditAsync(db, improvementId, cancellationToken);
        if (improvement.Status == ImprovementStatus.Open)
        {
            throw new RuleViolation(ImprovementMessages.NotClosed);
        }

        improvement.Evidence = null;
        await ImprovementEnding.SaveAsync(db, viewers, improvement, ImprovementStatus.Open, version, clock, cancellationToken);
    }
}
