using KamPortal.Calendars;
using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.Events.Preparation;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Calendars;

public sealed class EventsInCalendarTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Events_stand_in_the_calendars_of_those_they_concern_at_their_hour_and_stay_when_called_off(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        int hr, one, session;
        await using (var db = world.Database.OpenAsSystem())
        {
            hr = (await A.UserAsync(db, Role.HumanResources)).Id;
            var trainer = await AnEvent.TrainerAsync(db, world.Colleague.Id);
            var planned = await AnEvent.PlannedAsync(db, hr, new(2026, 11, 26, 3, 0, 0, DateTimeKind.Utc), change: e =>
            {
                e.TimeZoneId = "Asia/Vladivostok";
                e.Sessions[0].Trainers.Add(new SessionTrainer { TrainerId = trainer.Id });
            });
            (one, session) = (planned.Id, planned.Sessions[0].Id);
            var person = await A.PersonAsync(db, world.Account.Id);
            await AnEvent.ParticipantAsync(db, one, world.Account.Id, person.Id);
            db.Add(new PreparationTask { EventId = one, Title = "Напечатать программу", Department = EventDepartments.Marketing, OwnerId = world.Head.Id, DueOn = new(2026, 11, 25) });
            await AnEvent.PlannedAsync(db, world.Director.Id, new(2026, 11, 27, 7, 0, 0, DateTimeKind.Utc));
            await db.SaveChangesAsync(Now);
        }

        async Task<IReadOnlyList<CalendarEntry>> OfAsync(int userId)
        {
            await world.Database.SignInAsync(userId);
            return (await world.Database.Get<CalendarQueries>().FindAsync(new CalendarFilter { From = new(2026, 11, 23), To = new(2026, 11, 30), Kinds = CalendarKinds.Events }, Now))!.Entries;
        }

        // Whoever runs it, trains there, or whose client's person is invited.
        foreach (var user in new[] { hr, world.Colleague.Id, world.Manager.Id })
        {
            var entry = Assert.Single(await OfAsync(user));
            Assert.Equal((CalendarSource.EventSession, session, new DateOnly(2026, 11, 26), CalendarState.Open), (entry.Source, entry.Id, entry.On, entry.State));
        }

        Assert.Equal(CalendarSource.Preparation, Assert.Single(await OfAsync(world.Head.Id)).Source);
        Assert.Empty(await OfAsync(world.OtherHead.Id));

        await world.Database.SignInAsync(hr);
        var feed = await world.Database.Get<AddCalendarFeed>().RunAsync(new() { Name = "Телефон", Kinds = CalendarKinds.All }, Now);
        var first = Assert.Single(Ics.Read((await world.Database.Get<ReadCalendarFeed>().RunAsync(feed.Token, Now)).Text).Events);
        Assert.Equal(("20261126T130000", "20261126T150000", "CONFIRMED"), (first["DTSTART;TZID=Asia/Vladivostok"], first["DTEND;TZID=Asia/Vladivostok"], first["STATUS"]));
        await using (var db = world.Database.OpenAsSystem())
        {
            (await db.DevelopmentEvents.SingleAsync(e => e.Id == one, Now)).Status = EventStatus.Cancelled;
            await db.SaveChangesAsync(Now);
        }

        var after = Assert.Single(Ics.Read((await world.Database.Get<ReadCalendarFeed>().RunAsync(feed.Token, Now)).Text).Events);
        Assert.Equal((first["UID"], "CANCELLED"), (after["UID"], after["STATUS"]));
        Assert.True(int.Parse(after["SEQUENCE"], System.Globalization.CultureInfo.InvariantCulture) > int.Parse(first["SEQUENCE"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Empty(await OfAsync(hr));
    }
}
