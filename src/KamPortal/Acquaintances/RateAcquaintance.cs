using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Acquaintances;

/// <summary>Says how well one of us knows a person of a client; strength 0 ends an acquaintance and keeps its history.</summary>
public sealed class RateAcquaintance(KamDb kam, TimeProvider clock)
{
    /// <exception cref="RuleViolation">A value is wrong, the person is not visible, or somebody has just noted the same pair.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved it after <see cref="Form.Version"/>.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePeople);
        RequireRight(db.Viewer, form.UserId);
        await CheckAsync(db, form, cancellationToken);
        var known = await db.Acquaintances.Include(a => a.Person).SingleOrDefaultAsync(a => a.UserId == form.UserId && a.PersonId == form.PersonId, cancellationToken);
        if (known is not null && form.Version == 0)
        {
            throw new RuleViolation(AcquaintanceMessages.NotedMeanwhile);
        }

        var acquaintance = known ?? new Acquaintance { UserId = form.UserId, PersonId = form.PersonId };
        var sinceOn = form.SinceOn ?? (form.Strength > 0 && acquaintance.Strength == 0 ? db.Viewer.Today(clock) : acquaintance.SinceOn);
        acquaintance.Rate(form.Strength, sinceOn, form.Note);
        acquaintance.IntroducedBy(form.IntroducedByUserId, form.IntroducedByPersonId);
        if (known is not null)
        {
            await db.SaveFormAsync(acquaintance, form.Version, cancellationToken);
            return;
        }

        db.Add(acquaintance);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Two noted one pair at once: the unique index let the first in.
            db.ChangeTracker.Clear();
            if (await db.Acquaintances.AnyAsync(a => a.UserId == form.UserId && a.PersonId == form.PersonId, cancellationToken))
            {
                throw new RuleViolation(AcquaintanceMessages.NotedMeanwhile);
            }

            throw;
        }
    }

    /// <summary>One's own acquaintances anybody may note, a colleague's only who works with the clients.</summary>
    private static void RequireRight(Viewer viewer, int userId)
    {
        if (viewer.UserId != userId && !viewer.May(Policies.EditPeople) && !viewer.May(Policies.WorkTouches))
        {
            throw new RuleViolation(AcquaintanceMessages.OnlyOwn);
        }
    }

    private async Task CheckAsync(KamDbContext db, Form form, CancellationToken cancellationToken)
    {
        if (!await db.People.AnyAsync(p => p.Id == form.PersonId, cancellationToken) || !await db.PortalUsers.AnyAsync(u => u.Id == form.UserId, cancellationToken))
        {
            throw new RuleViolation(AcquaintanceMessages.NotFound);
        }

        if (form.SinceOn > db.Viewer.Today(clock))
        {
            throw new RuleViolation(AcquaintanceMessages.SinceInFuture, nameof(form.SinceOn));
        }

        if (form is { IntroducedByUserId: not null, IntroducedByPersonId: not null })
        {
            throw new RuleViolation(AcquaintanceMessages.OneIntroducer, nameof(form.IntroducedByUserId));
        }

        if (form.IntroducedByUserId == form.UserId || (form.IntroducedByPersonId == form.PersonId && form.IntroducedByPersonId is not null))
        {
            throw new RuleViolation(AcquaintanceMessages.IntroducedBySelf, nameof(form.IntroducedByUserId));
        }

        if ((form.IntroducedByUserId is { } userId && !await db.PortalUsers.AnyAsync(u => u.Id == userId, cancellationToken))
            || (form.IntroducedByPersonId is { } personId && !await db.People.AnyAsync(p => p.Id == personId, cancellationToken)))
        {
            throw new RuleViolation(AcquaintanceMessages.IntroducerUnknown, nameof(form.IntroducedByUserId));
        }
    }

    public sealed class Form
    {
        /// <summary>Who of us.</summary>
        public int UserId { get; set; }

        /// <summary>Whom of theirs.</summary>
        public int PersonId { get; set; }

        /// <summary>0 not acquainted (any more), 1 have met, 2 work together, 3 trust each other.</summary>
        public int Strength { get; set; }

        /// <summary>Null: today when the acquaintance begins, else as it was.</summary>
        public DateOnly? SinceOn { get; set; }

        public int? IntroducedByUserId { get; set; }

        public int? IntroducedByPersonId { get; set; }

        public string? Note { get; set; }

        /// <summary>The version the form was opened with; 0 for a new pair.</summary>
        public int Version { get; set; }
    }
}
