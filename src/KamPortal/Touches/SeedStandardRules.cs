using KamPortal.Data;
using KamPortal.Touches.Programmes;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches;

/// <summary>
/// Gives a database without a programme its version 1. Rules of categories, strategies and roles from before there were
/// versions become its rules; a database without any rules gets the method's standard ones, so that a company imported a
/// minute ago has touches. Rules for one account stay outside the programme.
/// </summary>
public sealed class SeedStandardRules(KamDb kam, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("seed");
        if (await db.RetentionProgrammes.AnyAsync(cancellationToken))
        {
            return;
        }

        await EnsureAsync(db, clock.GetUtcNow().UtcDateTime, cancellationToken);
    }

    internal static async Task EnsureAsync(KamDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var goals = StandardProgramme.Goals();
        var goalOf = goals.ToDictionary(g => g.Key);
        var hadRules = await db.CadenceRules.AnyAsync(cancellationToken);
        var rules = hadRules
            ? await db.CadenceRules.Where(r => r.ProgrammeId == null && r.Scope != CadenceScope.Account).OrderBy(r => r.Id).ToListAsync(cancellationToken)
            : StandardProgramme.Rules(goalOf);
        var programme = new RetentionProgramme { Number = 1 };
        programme.Goals.AddRange(goals);
        programme.Rules.AddRange(rules);
        foreach (var rule in rules)
        {
            rule.Goal ??= goalOf[StandardProgramme.GoalOf(rule)];
        }

        programme.Publish(null, now, rules.Select(r => r.StartsOn).DefaultIfEmpty(StandardProgramme.Start).Min(), null);
        db.Add(programme);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The unique number: another server of the farm was quicker.
            db.ChangeTracker.Clear();
            if (!await db.RetentionProgrammes.AnyAsync(cancellationToken))
            {
                throw;
            }
        }
    }
}
