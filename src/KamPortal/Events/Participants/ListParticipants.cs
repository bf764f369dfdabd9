using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Participants;

/// <summary>Puts people on the list of an event; nobody is told yet. Who was taken off or said no before is put on it anew.</summary>
public sealed class ListParticipants(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int EventId { get; set; }

        /// <summary>Places of people at clients.</summary>
        public HashSet<int> EmploymentIds { get; init; } = [];
    }

    /// <returns>How many were put on the list; who is on it already or works there no longer is passed over.</returns>
    /// <exception cref="RuleViolation">Nobody was chosen, or the list can no longer be changed.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.InviteToEvents);
        if (form.EmploymentIds.Count == 0)
        {
            throw new RuleViolation(ParticipantMessages.NobodyChosen);
        }

        await using var turn = await SeatLock.TakeAsync(db, form.EventId, cancellationToken);
        var one = await ParticipantDoor.EventToFillAsync(db, form.EventId, clock, cancellationToken);
        int[] chosen = [.. form.EmploymentIds];
        var today = db.Viewer.Today(clock);
        var contacts = await db.EventContacts.Where(c => EF.Parameter(chosen).Contains(c.EmploymentId) && (c.ToOn == null || c.ToOn >= today) && (c.LeftOn == null || c.LeftOn > today)).OrderBy(c => c.EmploymentId).ToListAsync(cancellationToken);
        int[] people = [.. contacts.Select(c => c.PersonId).Distinct()];
        var known = await db.AllEventParticipants.Where(p => p.EventId == one.Id && EF.Parameter(people).Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, cancellationToken);
        var added = contacts.DistinctBy(c => c.PersonId).Count(c => Put(db, one.Id, c, known.GetValueOrDefault(c.PersonId)));
        EventDoor.TellOpenPages(db, one.Id, clock);
        await db.SaveChangesAsync(cancellationToken);
        await SeatLock.CountAsync(db, one.Id, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return added;
    }

    private static bool Put(KamDbContext db, int eventId, EventContact contact, EventParticipant? known)
    {
        if (known is null)
        {
            db.Add(new EventParticipant { EventId = eventId, PersonId = contact.PersonId, EmploymentId = contact.EmploymentId, AccountId = contact.AccountId, Position = contact.Position, Seniority = contact.Seniority });
            return true;
        }

        if (known.Status is not (ParticipantStatus.Removed or ParticipantStatus.Declined or ParticipantStatus.Lapsed))
        {
            return false;
        }

        (known.Status, known.Reason, known.AnsweredAt, known.AnsweredById) = (ParticipantStatus.Listed, null, null, null);
        return true;
    }
}
