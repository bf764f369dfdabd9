using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Programmes;

/// <summary>How verbs reach the draft of the programme. Every change of a part counts as a change of the draft, so nobody publishes what they have not seen.</summary>
internal static class ProgrammeDraft
{
    /// <returns>The draft with its goals and rules; null when there is none.</returns>
    public static async Task<RetentionProgramme?> FindAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.ManageCadence);
        return await db.RetentionProgrammes.Include(p => p.Goals).Include(p => p.Rules).AsSplitQuery().SingleOrDefaultAsync(p => p.Status == ProgrammeStatus.Draft, cancellationToken);
    }

    /// <exception cref="RuleViolation">There is no draft.</exception>
    public static async Task<RetentionProgramme> RequireAsync(KamDbContext db, CancellationToken cancellationToken) =>
        await FindAsync(db, cancellationToken) ?? throw new RuleViolation(TouchesMessages.NoDraft);

    /// <returns>The draft, or a new one with everything of the latest version.</returns>
    public static async Task<RetentionProgramme> FindOrStartAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        if (await FindAsync(db, cancellationToken) is { } draft)
        {
            return draft;
        }

        var latest = await db.RetentionProgrammes.AsNoTracking().Include(p => p.Goals).Include(p => p.Rules).AsSplitQuery().OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancellationToken);
        draft = Copy(latest, (latest?.Number ?? 0) + 1);
        db.Add(draft);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The unique number or draft: another one was quicker.
            throw new RuleViolation(TouchesMessages.DraftThereAlready);
        }

        return draft;
    }

    /// <summary>Marks the draft as changed by a change of one of its parts.</summary>
    public static void Touch(KamDbContext db, RetentionProgramme draft) => db.Entry(draft).Property(p => p.Version).IsModified = true;

    private static RetentionProgramme Copy(RetentionProgramme? latest, int number)
    {
        var draft = new RetentionProgramme { Number = number };
        var goals = new Dictionary<int, ProgrammeGoal>();
        foreach (var goal in latest?.Goals.OrderBy(g => g.Order).ToList() ?? [])
        {
            goals[goal.Id] = new ProgrammeGoal { Key = goal.Key, Order = goal.Order, TextRu = goal.TextRu, TextEn = goal.TextEn, MeasureRu = goal.MeasureRu, MeasureEn = goal.MeasureEn };
            draft.Goals.Add(goals[goal.Id]);
        }

        foreach (var rule in latest?.Rules.OrderBy(r => r.Id).ToList() ?? [])
        {
            draft.Rules.Add(rule.NextVersion(rule.GoalId is { } id ? goals.GetValueOrDefault(id) : null));
        }

        return draft;
    }
}
