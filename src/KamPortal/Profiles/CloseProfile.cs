using KamPortal.Data;

namespace KamPortal.Profiles;

/// <summary>Ends a call; its answers stay. A call nobody finished may be given up so that a new one can begin.</summary>
public sealed class CloseProfile(KamDb kam, TimeProvider clock)
{
    /// <param name="isAbandoned">Given up half-way.</param>
    /// <exception cref="RuleViolation">The call is finished already, or its account is not the viewer's to write about.</exception>
    public async Task RunAsync(int sessionId, bool isAbandoned, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var session = await ProfileDoor.OpenSessionAsync(db, sessionId, cancellationToken);
        session.Close(isAbandoned ? ProfileSessionStatus.Abandoned : ProfileSessionStatus.Finished, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
    }
}
