using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings;

/// <summary>How one person wishes to be congratulated; what is not in the form falls to the rule again.</summary>
public sealed class SavePreferences(KamDb kam)
{
    /// <exception cref="RuleViolation">The person is not visible, or an occasion is unknown.</exception>
    public async Task RunAsync(int personId, IReadOnlyCollection<PreferenceLine> lines, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkGreetings);
        if (!await db.People.AnyAsync(p => p.Id == personId, cancellationToken))
        {
            throw new RuleViolation(GreetingMessages.PersonNotFound);
        }

        var wanted = lines.Where(l => l.IsNever || l.Channel is not null).GroupBy(l => l.OccasionId).Select(g => g.Last()).ToList();
        var occasions = wanted.Where(l => l.OccasionId is not null).Select(l => l.OccasionId!.Value).ToArray();
        if (await db.GreetingOccasions.CountAsync(o => EF.Parameter(occasions).Contains(o.Id), cancellationToken) != occasions.Length)
        {
            throw new RuleViolation(GreetingMessages.OccasionNotFound);
        }

        var known = await db.GreetingPreferences.Where(p => p.PersonId == personId).ToListAsync(cancellationToken);
        db.RemoveRange(known.Where(k => wanted.TrueForAll(l => l.OccasionId != k.OccasionId)));
        foreach (var line in wanted)
        {
            if (known.Find(k => k.OccasionId == line.OccasionId) is { } same)
            {
                (same.IsNever, same.Channel) = (line.IsNever, line.IsNever ? null : line.Channel);
            }
            else
            {
                db.Add(new GreetingPreference { PersonId = personId, OccasionId = line.OccasionId, IsNever = line.IsNever, Channel = line.IsNever ? null : line.Channel });
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
