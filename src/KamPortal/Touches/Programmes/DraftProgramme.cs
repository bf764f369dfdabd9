using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Programmes;

/// <summary>Starts the next version of the programme as a copy of the latest one, and throws it away. The planner does not notice a draft.</summary>
public sealed class DraftProgramme(KamDb kam)
{
    /// <returns>Number of the draft; the one under way when there is one already.</returns>
    /// <exception cref="RuleViolation">The viewer may not prepare the programme, or somebody started a draft at the same moment.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        return (await ProgrammeDraft.FindOrStartAsync(db, cancellationToken)).Number;
    }

    /// <param name="version">The version of the draft the page shows.</param>
    /// <exception cref="RuleViolation">There is no draft.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed it since.</exception>
    public async Task DiscardAsync(int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await ProgrammeDraft.RequireAsync(db, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.RemoveRange(draft.Rules);
        ProgrammeDraft.Touch(db, draft);
        await db.SaveFormAsync(draft, version, cancellationToken);
        db.Remove(draft);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
