using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Participants;

/// <summary>Who is on the list of an event. Names come by <see cref="EventContact"/> alone: of their own clients to managers, of everybody to who fills events.</summary>
public sealed class ParticipantQueries(KamDb kam, TimeProvider clock)
{
    private static readonly ParticipantStatus[] Gone = [ParticipantStatus.Declined, ParticipantStatus.Lapsed, ParticipantStatus.Removed];

    /// <returns>Those who have a seat or stand in line first; null when the viewer sees no such event.</returns>
    public async Task<ParticipantsView?> FindAsync(int eventId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var viewer = db.Viewer;
        viewer.Require(Policies.SeeEvents);
        var one = await EventDoor.Seen(db).AsNoTracking().Where(e => e.Id == eventId)
            .Select(e => new { e.TitleRu, e.TitleEn, e.Status, e.Level, e.StartsAt, e.TimeZoneId, e.ClubId, e.Capacity, e.Seats.Listed, e.Seats.Invited, e.Seats.Confirmed, e.Seats.Offered, e.Seats.Waiting, e.Seats.Attended }).SingleOrDefaultAsync(cancellationToken);
        if (one is null)
        {
            return null;
        }

        var rows = await RowsAsync(db, eventId, cancellationToken);
        var all = await db.AllEventParticipants.Where(p => p.EventId == eventId).GroupBy(p => new { p.Status, p.Seniority }).Select(g => new { g.Key.Status, g.Key.Seniority, Count = g.Count() }).ToListAsync(cancellationToken);
        var coming = all.Where(g => !Gone.Contains(g.Status)).ToList();
        var isOpen = one.Status is EventStatus.Draft or EventStatus.Planned && clock.GetUtcNow().UtcDateTime < one.StartsAt;
        return new ParticipantsView(
            eventId, InLanguage.Of(one.TitleRu, one.TitleEn), one.Status, one.Level, one.StartsAt, one.TimeZoneId,
            new SeatCounts(one.Capacity, one.Listed, one.Invited, one.Confirmed, one.Offered, one.Waiting, one.Attended), rows)
        {
            ClubId = one.ClubId,
            Hidden = all.Where(g => g.Status != ParticipantStatus.Removed).Sum(g => g.Count) - rows.Count(r => r.Status != ParticipantStatus.Removed),
            Shares = [.. coming.GroupBy(g => g.Seniority).Select(g => new SeniorityShare(g.Key, g.Sum(s => s.Count))).OrderByDescending(s => s.Seniority ?? 0)],
            IsOpen = isOpen,
            MayInvite = isOpen && viewer.May(Policies.InviteToEvents),
            MayMark = viewer.May(Policies.MarkAttendance) && one.Status is EventStatus.Planned or EventStatus.Held && MarkAttendance.IsOn(one.StartsAt, one.TimeZoneId, clock),
            SeesPeople = viewer.May(Policies.SeePeople),
        };
    }

    private static async Task<List<ParticipantRow>> RowsAsync(KamDbContext db, int eventId, CancellationToken cancellationToken)
    {
        var rows = await (
            from p in db.EventParticipants
            join c in db.EventContacts on p.EmploymentId equals c.EmploymentId
            where p.EventId == eventId
            select new
            {
                p.Id, p.PersonId, c.LastName, c.FirstName, c.MiddleName, c.SortName, p.Position, p.Seniority, p.AccountId, c.Account, c.Category, HasEmail = c.Email != null, p.Status, p.Place,
                p.InvitedAt, p.AnsweredAt, By = p.AnsweredBy == null ? null : p.AnsweredBy.LastName + " " + p.AnsweredBy.FirstName, p.OfferedUntil, p.Reason,
            }).ToListAsync(cancellationToken);

        // Places grow and have gaps; how many stand before somebody is over all clients.
        var places = await db.AllEventParticipants.Where(p => p.EventId == eventId && p.Status == ParticipantStatus.Waiting).OrderBy(p => p.Place).Select(p => p.Place).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(r => Order(r.Status)).ThenBy(r => r.Place ?? 0).ThenBy(r => r.SortName, StringComparer.Ordinal).ThenBy(r => r.Id).Select(r => new ParticipantRow(
            r.Id, r.PersonId, Person.NameOf(r.LastName, r.FirstName, r.MiddleName), r.Position, r.Seniority, r.AccountId, r.Account, r.Category, r.HasEmail, r.Status,
            r.Status == ParticipantStatus.Waiting ? places.IndexOf(r.Place) + 1 : null, r.InvitedAt, r.AnsweredAt, r.By, r.OfferedUntil, r.Reason))];
    }

    private static int Order(ParticipantStatus status) => status switch
    {
        ParticipantStatus.Attended => 0,
        ParticipantStatus.NoShow => 1,
        ParticipantStatus.Confirmed => 2,
        ParticipantStatus.Offered => 3,
        ParticipantStatus.Waiting => 4,
        ParticipantStatus.Invited => 5,
        ParticipantStatus.Listed => 6,
        _ => 7,
    };
}
