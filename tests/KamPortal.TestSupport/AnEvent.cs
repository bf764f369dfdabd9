using KamPortal.Data;
using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.Events.Resources;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.TestSupport;

/// <summary>Development events for tests.</summary>
internal static class AnEvent
{
    private static int counter;

    /// <summary>Announced, one session of two hours.</summary>
    /// <param name="startsAt">UTC; null: two weeks after the clock's start, 10:00 in Moscow.</param>
    public static async Task<DevelopmentEvent> PlannedAsync(KamDbContext db, int ownerId, DateTime? startsAt = null, int capacity = 20, EventForm form = EventForm.StaffTraining, EventLevel level = EventLevel.WholeStaff, Action<DevelopmentEvent>? change = null)
    {
        var start = startsAt ?? TestClock.Start.UtcDateTime.Date.AddDays(14).AddHours(7);
        var number = Interlocked.Increment(ref counter);
        var one = new DevelopmentEvent
        {
            TitleRu = $"Мероприятие {number:0000}", TitleEn = $"Event {number:0000}", Form = form, Level = level, Status = EventStatus.Planned, TimeZoneId = "Europe/Moscow",
            StartsAt = start, EndsAt = start.AddHours(2), Capacity = capacity, OwnerId = ownerId, CreatedById = ownerId, Seats = new EventSeats(),
        };
        one.Sessions.Add(new EventSession { StartsAt = start, EndsAt = start.AddHours(2) });
        change?.Invoke(one);
        db.Add(one);
        await db.SaveChangesAsync();
        return one;
    }

    public static async Task<EventParticipant> ParticipantAsync(KamDbContext db, int eventId, int accountId, int personId, ParticipantStatus status = ParticipantStatus.Invited)
    {
        var employment = await db.Employments.SingleAsync(e => e.AccountId == accountId && e.PersonId == personId);
        var participant = new EventParticipant { EventId = eventId, PersonId = personId, EmploymentId = employment.Id, AccountId = accountId, Position = employment.Position, Seniority = employment.Seniority, Status = status };
        db.Add(participant);
        await db.SaveChangesAsync();
        await SeatLock.CountAsync(db, eventId, CancellationToken.None);
        return participant;
    }

    public static async Task<EventRoom> RoomAsync(KamDbContext db, int seats = 30)
    {
        var room = new EventRoom { Name = $"Аудитория {Interlocked.Increment(ref counter):0000}", Seats = seats, TimeZoneId = "Europe/Moscow" };
        db.Add(room);
        await db.SaveChangesAsync();
        return room;
    }

    public static async Task<Trainer> TrainerAsync(KamDbContext db, int? userId = null)
    {
        var trainer = new Trainer { Name = $"Тренер {Interlocked.Increment(ref counter):0000}", UserId = userId };
        db.Add(trainer);
        await db.SaveChangesAsync();
        return trainer;
    }
}
