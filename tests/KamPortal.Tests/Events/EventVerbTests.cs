using KamPortal.Events;
using KamPortal.Events.Participants;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Events;

public sealed class EventVerbTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_new_event_is_a_draft_with_its_seats_that_planners_alone_see(DatabaseKind kind)
    {
        await using var it = await EventCase.CreateAsync(kind);
        var fields = it.Fields();
        fields.Sessions.Add(new SessionFields { Starts = EventCase.Day.AddDays(1).AddHours(10), Ends = EventCase.Day.AddDays(1).AddHours(13) });
        fields.ContentOwnerId = it.Manager.Id;

        var id = await it.PlanAsync(fields);

        var saved = await it.FindAsync(id);
        Assert.Equal((EventStatus.Draft, new DateTime(2026, 12, 7, 7, 0, 0), new DateTime(2026, 12, 8, 10, 0, 0), it.Planner.Id), (saved.Status, saved.StartsAt, saved.EndsAt, saved.CreatedById));
        Assert.Equal(1, await it.Db.EventSeats.CountAsync(s => s.EventId == id, Now));
        Assert.Equal(id, await it.Db.EventChanges.Select(c => c.EventId).SingleAsync(Now));
        Assert.Contains("Обучение монтажу", await it.Db.Notifications.Where(n => n.UserId == it.Manager.Id).Select(n => n.Text).SingleAsync(Now), StringComparison.Ordinal);

        var assistant = await A.UserAsync(it.Db, KamPortal.Staff.Role.Assistant, lastName: "Осипова");
        await it.SignInAsync(assistant);
        Assert.Null(await it.Get<EventQueries>().FindAsync(id, Now));
        await EventCase.RefusedAsync(() => it.PlanAsync(it.Fields()));

        await it.SignInAsync(it.Planner);
        await it.Get<AnnounceEvent>().RunAsync(id, saved.Version, new HashSet<string>(), Now);
        await it.SignInAsync(assistant);
        var view = (await it.Get<EventQueries>().FindAsync(id, Now))!;
        Assert.Equal((EventStatus.Planned, false, 2, 20), (view.Status, view.MayChange, view.Sessions.Count, view.Seats.Free));
        Assert.NotNull(view.ChangedBy);
    }

    [Theory, EachDatabase]
    public async Task What_does_not_fit_is_refused_beside_its_field(DatabaseKind kind)
    {
        await using var it = await EventCase.CreateAsync(kind);

        async Task Refused(string field, Action<EventFields> change)
        {
            var fields = it.Fields();
            change(fields);
            Assert.Equal(field, (await EventCase.RefusedAsync(() => it.PlanAsync(fields))).Field);
        }

        await Refused("TitleRu", f => f.TitleRu = "  ");
        await Refused("Form", f => f.Form = null);
        await Refused("Level", f => f.Level = null);
        await Refused("ProcessScope", f => f.Level = EventLevel.Processes);
        await Refused("ProcessScope", f => f.ProcessScope = ProcessScope.Product);
        await Refused("TimeZoneId", f => f.TimeZoneId = "Mars/Base");
        await Refused("Capacity", f => f.Capacity = 0);
        await Refused("Capacity", f => f.Capacity = 5001);
        await Refused("SeniorityTo", f => (f.SeniorityFrom, f.SeniorityTo) = (4, 2));
        await Refused("OwnerId", f => f.OwnerId = null);
        await Refused("OwnerId", f => f.OwnerId = 9999);
        await Refused("Sessions", f => f.Sessions.Clear());
        await Refused("Sessions", f => f.Sessions[0].RoomId = 9999);
        await Refused("Sessions[0].Starts", f => f.Sessions[0].Starts = null);
        await Refused("Sessions[0].Ends", f => f.Sessions[0].Ends = f.Sessions[0].Starts);
        await Refused("Sessions[0].Ends", f => f.Sessions[0].Ends = f.Sessions[0].Starts!.Value.AddDays(8));
        await Refused("Sessions[0].Url", f => f.Sessions[0].Url = "javascript:alert(1)");
        await Refused("FeedbackCode", f => f.FeedbackCode = "none");
        Assert.Empty(await it.Db.DevelopmentEvents.ToListAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task A_manager_changes_their_own_and_a_head_those_of_below(DatabaseKind kind)
    {
        await using var it = await EventCase.CreateAsync(kind);
        await it.SignInAsync(it.Manager);
        await EventCase.RefusedAsync(() => it.PlanAsync(it.Fields(owner: it.Colleague.Id)));
        var id = await it.PlanAsync(it.Fields(owner: it.Manager.Id));

        await it.SignInAsync(it.Colleague);
        Assert.False((await it.Get<EventQueries>().FindAsync(id, Now))!.MayChange);
        await EventCase.RefusedAsync(() => it.MoveAsync(id, EventCase.Day.AddDays(1).AddHours(10)));

        await it.SignInAsync(it.Head);
        var fields = await it.Get<EventQueries>().FieldsAsync(id, Now);
        fields.TitleRu = "Обучение сварке";
        fields.Sessions[0].Place = "У клиента";
        await it.Get<EditEvent>().RunAsync(id, fields, Now);
        Assert.Equal(("Обучение сварке", "У клиента"), (await it.FindAsync(id)) is var e ? (e.TitleRu, e.Sessions[0].Place) : default);

        // The form of who opened it before does not overwrite.
        await Assert.ThrowsAsync<EditedMeanwhile>(() => it.Get<EditEvent>().RunAsync(id, fields, Now));
    }

    [Theory, EachDatabase]
    public async Task A_session_changed_alone_makes_an_older_form_stale(DatabaseKind kind)
    {
        await using var it = await EventCase.CreateAsync(kind);
        var fields = it.Fields();
        fields.Sessions.Add(new SessionFields { Starts = EventCase.Day.AddHours(14), Ends = EventCase.Day.AddHours(15) });
        fields.Sessions.Add(new SessionFields { Starts = EventCase.Day.AddHours(16), Ends = EventCase.Day.AddHours(17) });
        var id = await it.PlanAsync(fields);
        var (mine, theirs) = (await it.Get<EventQueries>().FieldsAsync(id, Now), await it.Get<EventQueries>().FieldsAsync(id, Now));
        (mine.Sessions[1].Place, theirs.Sessions[1].Place) = ("Мой зал", "Их зал");

        await it.Get<EditEvent>().RunAsync(id, mine, Now);

        await Assert.ThrowsAsync<EditedMeanwhile>(() => it.Get<EditEvent>().RunAsync(id, theirs, Now));
        Assert.Equal("Мой зал", (await it.FindAsync(id)).Sessions[1].Place);
    }

    [Theory, EachDatabase]
    public async Task Moving_raises_the_sequence_only_after_somebody_was_invited_and_keeps_the_gaps(DatabaseKind kind)
    {
        await using var it = await EventCase.CreateAsync(kind);
        var fields = it.Fields();
        fields.Sessions.Add(new SessionFields { Starts = EventCase.Day.AddDays(1).AddHours(15), Ends = EventCase.Day.AddDays(1).AddHours(16) });
        fields.ContentOwnerId = it.Head.Id;
        var id = await it.PlanAsync(fields);
        await it.Get<AnnounceEvent>().RunAsync(id, (await it.FindAsync(id)).Version, new HashSet<string>(), Now);

        await it.MoveAsync(id, EventCase.Day.AddDays(2).AddHours(9));
        var moved = await it.FindAsync(id);
        Assert.Equal([new DateTime(2026, 12, 9, 6, 0, 0), new DateTime(2026, 12, 10, 11, 0, 0)], moved.Sessions.Select(s => s.StartsAt));
        Assert.Equal((0, new DateTime(2026, 12, 10, 12, 0, 0)), (moved.Sequence, moved.EndsAt));

        var person = await A.PersonAsync(it.Db, it.Client.Id);
        var participant = await AnEvent.ParticipantAsync(it.Db, id, it.Client.Id, person.Id);
        participant.InvitedAt = it.Database.Clock.Now.UtcDateTime;
        await it.Db.SaveChangesAsync(Now);
        await it.MoveAsync(id, EventCase.Day.AddDays(3).AddHours(9), EventCase.Day.AddDays(3).AddHours(12), moved.Sessions[0].Id);
        moved = await it.FindAsync(id);
        Assert.Equal((1, new DateTime(2026, 12, 10, 6, 0, 0), new DateTime(2026, 12, 10, 9, 0, 0)), (moved.Sequence, moved.Sessions[0].StartsAt, moved.Sessions[0].EndsAt));
        Assert.Contains(await it.Db.Notifications.Where(n => n.UserId == it.Head.Id).Select(n => n.Text).ToListAsync(Now), t => t.Contains("перенесено", StringComparison.Ordinal));

        // Title and words tell nobody's calendar anything.
        var words = await it.Get<EventQueries>().FieldsAsync(id, Now);
        words.TitleRu = "Другое имя";
        await it.Get<EditEvent>().RunAsync(id, words, Now);
        Assert.Equal(1, (await it.FindAsync(id)).Sequence);
        words = await it.Get<EventQueries>().FieldsAsync(id, Now);
        words.Sessions[1].Place = "Самара";
        await it.Get<EditEvent>().RunAsync(id, words, Now);
        Assert.Equal(2, (await it.FindAsync(id)).Sequence);

        await EventCase.RefusedAsync(() => it.Get<CancelEvent>().RunAsync(new() { EventId = id, Reason = " ", Version = 1 }, Now));
        await it.Get<CancelEvent>().RunAsync(new() { EventId = id, Reason = "Заболел тренер", Version = (await it.FindAsync(id)).Version }, Now);
        var cancelled = await it.FindAsync(id);
        Assert.Equal((EventStatus.Cancelled, 3, "Заболел тренер"), (cancelled.Status, cancelled.Sequence, cancelled.CancelReason));
        Assert.Contains("отменено", (await EventCase.RefusedAsync(() => it.MoveAsync(id, EventCase.Day.AddDays(4)))).Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, EachDatabase]
    public async Task A_session_goes_to_another_trainer_or_room_and_those_concerned_hear_of_it(DatabaseKind kind)
    {
        await using var it = await EventCase.CreateAsync(kind);
        var (first, second) = (await AnEvent.TrainerAsync(it.Db, it.Manager.Id), await AnEvent.TrainerAsync(it.Db, it.Colleague.Id));
        var (room, other) = (await AnEvent.RoomAsync(it.Db), await AnEvent.RoomAsync(it.Db));
        var id = await it.PlanAsync(it.Fields(room.Id, first.Id));
        await it.Get<AnnounceEvent>().RunAsync(id, (await it.FindAsync(id)).Version, new HashSet<string>(), Now);
        var person = await A.PersonAsync(it.Db, it.Client.Id);
        var participant = await AnEvent.ParticipantAsync(it.Db, id, it.Client.Id, person.Id);
        participant.InvitedAt = it.Database.Clock.Now.UtcDateTime;
        await it.Db.SaveChangesAsync(Now);
        async Task GiveAsync(Action<MoveEvent.Form> change)
        {
            var one = await it.FindAsync(id);
            var form = new MoveEvent.Form { EventId = id, SessionId = one.Sessions[0].Id, Version = one.Version, Starts = EventCase.Day.AddHours(10) };
            change(form);
            await it.Get<MoveEvent>().RunAsync(form, Now);
        }

        // Another trainer is no change of when or where: clients are not written to, the one who teaches now is told.
        await GiveAsync(f => (f.FromTrainerId, f.ToTrainerId) = (first.Id, second.Id));
        var given = await it.FindAsync(id);
        Assert.Equal((second.Id, 0), (given.Sessions[0].Trainers.Single().TrainerId, given.Sequence));
        Assert.Contains(await it.Db.Notifications.Where(n => n.UserId == it.Colleague.Id).Select(n => n.Text).ToListAsync(Now), t => t.Contains("Обучение монтажу", StringComparison.Ordinal));
        Assert.Contains("заменили", (await EventCase.RefusedAsync(() => GiveAsync(f => (f.FromTrainerId, f.ToTrainerId) = (first.Id, second.Id)))).Message, StringComparison.Ordinal);

        // Another room is: the calendar of who was invited is changed, or somebody is asked to call.
        await GiveAsync(f => f.RoomId = other.Id);
        given = await it.FindAsync(id);
        Assert.Equal((other.Id, 1, 1), (given.Sessions[0].RoomId, given.Sequence, await it.Db.EventParticipants.Where(p => p.Id == participant.Id).Select(p => p.ToldSequence).SingleAsync(Now)));

        // What is taken or gone refuses, and nothing has changed.
        var taken = await it.PlanAsync(it.Fields(room.Id, first.Id));
        Assert.Contains(first.Name, (await EventCase.RefusedAsync(() => GiveAsync(f => (f.FromTrainerId, f.ToTrainerId) = (second.Id, first.Id)))).Message, StringComparison.Ordinal);
        Assert.Contains(room.Name, (await EventCase.RefusedAsync(() => GiveAsync(f => f.RoomId = room.Id))).Message, StringComparison.Ordinal);
        await EventCase.RefusedAsync(() => GiveAsync(f => f.RoomId = 9999));
        await EventCase.RefusedAsync(() => GiveAsync(f => (f.FromTrainerId, f.ToTrainerId) = (second.Id, 9999)));
        given = await it.FindAsync(id);
        Assert.Equal((other.Id, second.Id, 1), (given.Sessions[0].RoomId, given.Sessions[0].Trainers.Single().TrainerId, given.Sequence));

        // To where nothing stands in the way, on another day at once.
        await it.Get<CancelEvent>().RunAsync(new() { EventId = taken, Reason = "Не набрали", Version = (await it.FindAsync(taken)).Version }, Now);
        await GiveAsync(f => (f.FromTrainerId, f.ToTrainerId, f.Starts) = (second.Id, first.Id, EventCase.Day.AddDays(1).AddHours(10)));
        given = await it.FindAsync(id);
        Assert.Equal((first.Id, 2, new DateTime(2026, 12, 8, 7, 0, 0)), (given.Sessions[0].Trainers.Single().TrainerId, given.Sequence, given.StartsAt));
    }

    [Theory, EachDatabase]
    public async Task Seats_that_are_promised_are_not_taken_back(DatabaseKind kind)
    {
        await using var it = await EventCase.CreateAsync(kind);
        var id = await it.PlanAsync(it.Fields());
        foreach (var name in new[] { "Алов", "Белкин", "Витин" })
        {
            await AnEvent.ParticipantAsync(it.Db, id, it.Client.Id, (await A.PersonAsync(it.Db, it.Client.Id, name)).Id, name == "Витин" ? ParticipantStatus.Offered : ParticipantStatus.Confirmed);
        }

        var fields = await it.Get<EventQueries>().FieldsAsync(id, Now);
        fields.Capacity = 2;
        Assert.Equal("Capacity", (await EventCase.RefusedAsync(() => it.Get<EditEvent>().RunAsync(id, fields, Now))).Field);
        fields.Capacity = 3;
        await it.Get<EditEvent>().RunAsync(id, fields, Now);
        Assert.Equal(3, (await it.FindAsync(id)).Capacity);
    }

    [Theory, EachDatabase]
    public async Task An_event_is_announced_before_and_closed_after_its_end(DatabaseKind kind)
    {
        await using var it = await EventCase.CreateAsync(kind);
        var id = await it.PlanAsync(it.Fields());
        await EventCase.RefusedAsync(() => it.Get<HoldEvent>().RunAsync(id, 1, Now));
        var late = await it.PlanAsync(it.Fields(starts: new DateTime(2026, 11, 20, 10, 0, 0)));
        await EventCase.RefusedAsync(async () => await it.Get<AnnounceEvent>().RunAsync(late, (await it.FindAsync(late)).Version, new HashSet<string>(), Now));
        await it.Get<AnnounceEvent>().RunAsync(id, (await it.FindAsync(id)).Version, new HashSet<string>(), Now);
        await EventCase.RefusedAsync(async () => await it.Get<HoldEvent>().RunAsync(id, (await it.FindAsync(id)).Version, Now));

        it.Database.Clock.Now = new DateTimeOffset(2026, 12, 7, 9, 0, 0, TimeSpan.Zero);
        await it.Get<HoldEvent>().RunAsync(id, (await it.FindAsync(id)).Version, Now);
        Assert.Equal(EventStatus.Held, (await it.FindAsync(id)).Status);
        await EventCase.RefusedAsync(() => it.Get<EventQueries>().FieldsAsync(id, Now));
    }
}
