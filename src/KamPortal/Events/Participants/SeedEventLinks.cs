using KamPortal.Data;

namespace KamPortal.Events.Participants;

/// <summary>The key of participants' addresses, made before the first letter.</summary>
public sealed class SeedEventLinks(KamDb kam)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("event-links");
        await EventToken.KeyAsync(db, cancellationToken);
    }
}
