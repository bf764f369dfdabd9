using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.People;

namespace KamPortal.Demo;

/// <summary>
/// Who was and will be at the demo events: the next one is full, with two seats offered and a line behind; the last one saw many who did not come; later ones are half
/// invited, half only listed.
/// </summary>
internal sealed class DemoParticipants(KamDbContext db, BulkLoad load, DemoEvents events, DemoAccounts accounts, DemoPeople people, DateTime now)
{
    private const int InLine = 5;

    private readonly Random random = new(DemoCompany.Seed + 91);

    public List<EventParticipant> All { get; } = [];

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var one in events.All.Where(e => e.Status != EventStatus.Draft))
        {
            Fill(one);
        }

        await load.WriteAsync(All, cancellationToken);
        foreach (var one in events.All)
        {
            await SeatLock.CountAsync(db, one.Id, cancellationToken);
        }

        var seats = await db.EventSeats.FindAsync([events.Next.Id], cancellationToken);
        seats!.LastPlace = InLine + 2;
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Fill(DevelopmentEvent one)
    {
        var statuses = Statuses(one);
        var owners = accounts.All.Where(a => a.Abcd <= AbcdCategory.C && !a.IsArchived).Select(a => a.Id).ToHashSet();
        var on = DateOnly.FromDateTime(one.StartsAt);
        var last = people.All.Where(p => p.LeftOn is not null).Select(p => p.Id).ToHashSet();
        var fitting = people.Employments.Where(e => owners.Contains(e.AccountId) && e.ToOn is null && !last.Contains(e.PersonId) && e.Seniority >= one.SeniorityFrom && e.Seniority <= one.SeniorityTo && (e.FromOn is null || e.FromOn <= on)).OrderBy(e => e.Id).DistinctBy(e => e.PersonId).ToArray();
        random.Shuffle(fitting);
        var place = 0;
        foreach (var (employment, status) in fitting.Zip(statuses))
        {
            All.Add(Participant(one, employment, status, status is ParticipantStatus.Offered or ParticipantStatus.Waiting ? ++place : null));
        }
    }

    private List<ParticipantStatus> Statuses(DevelopmentEvent one)
    {
        if (one == events.Next)
        {
            return Mix((ParticipantStatus.Confirmed, one.Capacity - 2), (ParticipantStatus.Offered, 2), (ParticipantStatus.Waiting, InLine), (ParticipantStatus.Declined, 3), (ParticipantStatus.Invited, 4));
        }

        var seats = one.Capacity;
        return one.Status switch
        {
            EventStatus.Held when one == events.All[14] => Mix((ParticipantStatus.Attended, seats * 6 / 10), (ParticipantStatus.NoShow, seats * 3 / 10), (ParticipantStatus.Declined, 2)),
            EventStatus.Held => Mix((ParticipantStatus.Attended, seats * (6 + random.Next(4)) / 10), (ParticipantStatus.NoShow, random.Next(3)), (ParticipantStatus.Declined, 1 + random.Next(3)), (ParticipantStatus.Invited, random.Next(2))),
            EventStatus.Cancelled => Mix((ParticipantStatus.Confirmed, seats / 2), (ParticipantStatus.Invited, 2)),
            _ when one.StartsAt < now.AddDays(60) => Mix((ParticipantStatus.Confirmed, seats * 4 / 10), (ParticipantStatus.Invited, seats * 3 / 10), (ParticipantStatus.Declined, 1), (ParticipantStatus.Listed, 3)),
            _ => Mix((ParticipantStatus.Listed, 2 + random.Next(6))),
        };
    }

    private EventParticipant Participant(DevelopmentEvent one, Employment employment, ParticipantStatus status, int? place)
    {
        var isInvited = status != ParticipantStatus.Listed;
        var hasAnswered = isInvited && status != ParticipantStatus.Invited;
        var invited = Earlier(one.StartsAt.AddDays(-30), now.AddDays(-8));
        var participant = new EventParticipant
        {
            EventId = one.Id, PersonId = employment.PersonId, EmploymentId = employment.Id, AccountId = employment.AccountId, Position = employment.Position, Seniority = employment.Seniority,
            Status = status, Place = place, InvitedAt = isInvited ? invited : null, InvitedById = isInvited ? one.OwnerId : null,
            AnsweredAt = hasAnswered ? invited.AddHours(3 + random.Next(90)) : null, AnsweredById = hasAnswered && random.Next(6) == 0 ? one.OwnerId : null,
            Reason = status == ParticipantStatus.Declined && random.Next(2) == 0 ? "В эти дни в командировке" : null,
            OfferedUntil = status == ParticipantStatus.Offered ? now.AddHours(20 + (4 * place!.Value)) : null, ToldSequence = isInvited ? one.Sequence : 0,
            MarkedAt = status == ParticipantStatus.Attended ? one.StartsAt : null, MarkedById = status == ParticipantStatus.Attended ? one.OwnerId : null,
        };
        load.Number(participant);
        return participant;
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    private static List<ParticipantStatus> Mix(params (ParticipantStatus Status, int Count)[] parts) => [.. parts.SelectMany(p => Enumerable.Repeat(p.Status, p.Count))];
}
