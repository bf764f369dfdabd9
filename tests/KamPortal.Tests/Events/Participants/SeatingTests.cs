using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.Settings;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Events.Participants;

public sealed class SeatingTests
{
    [Theory, EachDatabase]
    public async Task Who_finds_no_seat_stands_in_line_and_a_seat_given_back_goes_to_the_first(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var one = await EventCase.CreateAsync(database, people: 4, capacity: 2);
        var ids = await one.InviteAsync();
        var answers = new List<ParticipantStatus?>();
        foreach (var id in ids)
        {
            answers.Add(await one.AnswerAsync(id));
        }

        Assert.Equal([ParticipantStatus.Confirmed, ParticipantStatus.Confirmed, ParticipantStatus.Waiting, ParticipantStatus.Waiting], answers);
        Assert.Equal([1, 2], new[] { (await one.FindAsync(ids[2])).Place, (await one.FindAsync(ids[3])).Place });

        Assert.Equal(ParticipantStatus.Declined, await one.AnswerAsync(ids[0], comes: false, "Уезжаю"));
        var next = await one.FindAsync(ids[2]);
        Assert.Equal(ParticipantStatus.Offered, next.Status);
        Assert.Equal(database.Clock.Now.UtcDateTime.AddHours(48), next.OfferedUntil);
        Assert.Equal(ParticipantStatus.Waiting, (await one.FindAsync(ids[3])).Status);
        Assert.Equal("Уезжаю", (await one.FindAsync(ids[0])).Reason);

        Assert.Equal(ParticipantStatus.Confirmed, await one.AnswerAsync(ids[2]));
        var seats = await one.SeatsAsync();
        Assert.Equal((2, 0, 1, 2), (seats.Confirmed, seats.Offered, seats.Waiting, seats.LastPlace));
    }

    [Theory, EachDatabase]
    public async Task An_offer_that_ran_out_goes_on_and_who_comes_late_stands_at_the_end(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var one = await EventCase.CreateAsync(database, people: 4, capacity: 1);
        var ids = await one.InviteAsync();
        foreach (var id in ids)
        {
            await one.AnswerAsync(id);
        }

        await one.AnswerAsync(ids[0], comes: false);
        database.Clock.Now += TimeSpan.FromHours(49);
        Assert.Equal(ParticipantStatus.Waiting, await one.AnswerAsync(ids[1]));
        Assert.Equal(ParticipantStatus.Offered, (await one.FindAsync(ids[2])).Status);
        Assert.True((await one.FindAsync(ids[1])).Place > (await one.FindAsync(ids[3])).Place);
    }

    [Theory, EachDatabase]
    public async Task A_seat_is_never_held_beyond_the_start(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var one = await EventCase.CreateAsync(database, people: 2, capacity: 1);
        var ids = await one.InviteAsync();
        await one.AnswerAsync(ids[0]);
        await one.AnswerAsync(ids[1]);
        database.Clock.Now = new DateTimeOffset(one.Event.StartsAt.AddHours(-5), TimeSpan.Zero);
        await one.AnswerAsync(ids[0], comes: false);
        Assert.Equal(one.Event.StartsAt, (await one.FindAsync(ids[1])).OfferedUntil);
        database.Clock.Now = new DateTimeOffset(one.Event.StartsAt, TimeSpan.Zero);
        await Assert.ThrowsAsync<RuleViolation>(() => one.AnswerAsync(ids[1]));
    }

    [Theory, EachDatabase]
    public async Task More_seats_go_to_the_line_and_fewer_than_taken_are_refused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var one = await EventCase.CreateAsync(database, people: 4, capacity: 1);
        var ids = await one.InviteAsync();
        foreach (var id in ids)
        {
            await one.AnswerAsync(id);
        }

        await FitAsync(database, one.Event.Id, 3);
        Assert.Equal([ParticipantStatus.Confirmed, ParticipantStatus.Offered, ParticipantStatus.Offered, ParticipantStatus.Waiting], (await Task.WhenAll(ids.Select(one.FindAsync))).Select(p => p.Status));
        await Assert.ThrowsAsync<RuleViolation>(() => FitAsync(database, one.Event.Id, 2));
    }

    [Theory, EachDatabase]
    public async Task Whoever_is_taken_off_makes_room_and_is_told(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var one = await EventCase.CreateAsync(database, people: 2, capacity: 1);
        var ids = await one.InviteAsync();
        await one.AnswerAsync(ids[0]);
        await one.AnswerAsync(ids[1]);
        await database.Get<RemoveParticipant>().RunAsync(ids[0], default);
        Assert.Equal(ParticipantStatus.Offered, (await one.FindAsync(ids[1])).Status);
        await using var db = database.OpenAsSystem();
        Assert.Contains("METHOD:CANCEL", (await db.OutboxMessages.SingleAsync(m => m.Key.StartsWith($"event:{ids[0]}:removed:"))).Calendar, StringComparison.Ordinal);
        Assert.Single(await db.OutboxMessages.Where(m => m.Key.StartsWith($"event:{ids[1]}:offered:")).ToListAsync());
        await Assert.ThrowsAsync<RuleViolation>(() => one.AnswerAsync(ids[0]));
    }

    [Theory, EachDatabase]
    public async Task Many_who_confirm_at_once_get_every_seat_and_no_more_and_the_rest_stand_in_line(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var one = await EventCase.CreateAsync(database, people: 40, capacity: 7);
        var ids = await one.InviteAsync();
        var tokens = await Task.WhenAll(ids.Select(one.TokenAsync));
        await Parallel.ForEachAsync(tokens, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (token, _) => await database.Get<AnswerInvitation>().RunAsync(token, comes: true, null, default));
        var all = await Task.WhenAll(ids.Select(one.FindAsync));
        Assert.Equal(7, all.Count(p => p.Status == ParticipantStatus.Confirmed));
        Assert.Equal(Enumerable.Range(1, 33), all.Where(p => p.Status == ParticipantStatus.Waiting).Select(p => p.Place!.Value).Order());

        // Three give back at once: three are moved up, the first three in line.
        var leaving = all.Where(p => p.Status == ParticipantStatus.Confirmed).Take(3).Select(p => p.Id);
        await Parallel.ForEachAsync(leaving, async (id, _) => await one.AnswerAsync(id, comes: false));
        all = await Task.WhenAll(ids.Select(one.FindAsync));
        Assert.Equal([1, 2, 3], all.Where(p => p.Status == ParticipantStatus.Offered).Select(p => p.Place!.Value).Order());
        Assert.Equal(30, all.Count(p => p.Status == ParticipantStatus.Waiting));
    }

    [Theory, EachDatabase]
    public async Task Who_was_there_is_marked_and_may_be_unmarked(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var one = await EventCase.CreateAsync(database, people: 3, capacity: 1);
        var ids = await one.InviteAsync();
        await one.AnswerAsync(ids[0]);
        var mark = database.Get<MarkAttendance>();
        await Assert.ThrowsAsync<RuleViolation>(() => mark.RunAsync(ids[0], true, default));
        database.Clock.Now = new DateTimeOffset(one.Event.StartsAt.AddMinutes(-20), TimeSpan.Zero);
        Assert.Equal(ParticipantStatus.Attended, await mark.RunAsync(ids[0], true, default));
        Assert.Equal(ParticipantStatus.Confirmed, await mark.RunAsync(ids[0], false, default));

        // Came without having answered.
        Assert.Equal(ParticipantStatus.Attended, await mark.RunAsync(ids[1], true, default));
        Assert.Equal(ParticipantStatus.Invited, await mark.RunAsync(ids[1], false, default));
        Assert.Equal(0, (await one.SeatsAsync()).Attended);
    }

    private static async Task FitAsync(TestDatabase database, int eventId, int capacity)
    {
        await using var db = database.OpenAsSystem();
        await using var turn = await SeatLock.TakeAsync(db, eventId, default);
        var one = await db.DevelopmentEvents.SingleAsync(e => e.Id == eventId);
        var seating = await Seating.OpenAsync(db, one, new PortalSettings { SiteAddress = "https://kam.example.test" }, database.Clock, default);
        await seating.FitAsync(capacity, default);
        await seating.SaveAsync(default);
        await turn.CommitAsync(default);
    }
}
