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

    /// <summary>Opens a published rule for change: its copy in the draft, which is started where there is none.</summary>
    /// <returns>The rule in the draft; null when the draft has it no more.</returns>
    /// <exception cref="RuleViolation">There is no such rule, or the viewer may not prepare the programme.</exception>
    public async Task<int?> OpenRuleAsync(int ruleId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await ProgrammeDraft.FindOrStartAsync(db, cancellationToken);
        var rule = await db.CadenceRules.AsNoTracking().SingleOrDefaultAsync(r => r.Id == ruleId, cancellationToken) ?? throw new RuleViolation(TouchesMessages.RuleNotFound);
        return draft.Rules.Find(r => r.SeriesId == rule.SeriesId)?.Id;
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
