using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Tests.Calendars;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Events.Participants;

public sealed class EventLettersTests
{
    [Theory, EachDatabase]
    public async Task Invitation_goes_in_the_language_of_the_person_with_a_file_for_the_calendar_and_one_link_for_ever(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var one = await EventCase.CreateAsync(database, people: 2, capacity: 1);
        await using (var change = database.OpenAsSystem())
        {
            (await change.People.SingleAsync(p => p.Id == one.People[1].Id)).Language = "en";
            await change.SaveChangesAsync();
        }

        var ids = await one.InviteAsync();
        await one.AnswerAsync(ids[0]);
        await one.AnswerAsync(ids[1]);
        await one.AnswerAsync(ids[0], comes: false);

        await using var db = database.OpenAsSystem();
        var letters = await db.OutboxMessages.OrderBy(m => m.Id).ToListAsync();
        Assert.Equal([$"event:{ids[0]}:invite:0", $"event:{ids[1]}:invite:0", $"event:{ids[1]}:offered:0"], letters.Select(l => l.Key[..l.Key.LastIndexOf('.')]));
        Assert.All(letters, l => Assert.True(l.IsSecret));
        Assert.StartsWith("Приглашаем:", letters[0].Subject, StringComparison.Ordinal);
        Assert.StartsWith("Invitation:", letters[1].Subject, StringComparison.Ordinal);
        var link = $"https://kam.example.test/e/{await one.TokenAsync(ids[1])}";
        Assert.All(letters.Skip(1), l => Assert.Contains(link, l.Text, StringComparison.Ordinal));
        Assert.Equal(link + "/unsubscribe", letters[1].UnsubscribeUrl);
        var calendar = letters[1].Calendar!.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("METHOD:REQUEST\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains($"UID:event-{one.Event.Id}-session-{one.Event.Sessions[0].Id}@kam.example.test\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:0\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("ORGANIZER;CN=\"Иван Савельева\":mailto:kam@example.test\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("mailto:Участник001@client.test", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain(letters[1].Text, (await one.FindAsync(ids[1])).TokenHash!, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Without_consent_or_address_somebody_is_asked_to_call_and_who_wants_no_invitations_gets_none(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var one = await EventCase.CreateAsync(database, people: 4, capacity: 9);
        await using (var change = database.OpenAsSystem())
        {
            var people = await change.People.OrderBy(p => p.Id).ToListAsync();
            people[0].RecordConsent(ConsentStatus.Unknown, null, null);
            people[1].Reach(null, null, null);
            people[2].OptOuts = OptOuts.Mail;
            people[3].OptOuts = OptOuts.Events;
            await change.SaveChangesAsync();
        }

        await database.SignInAsync(one.Hr.Id);
        await database.Get<ListParticipants>().RunAsync(new() { EventId = one.Event.Id, EmploymentIds = [.. one.People.Select(p => p.Employments[0].Id)] }, default);
        var ids = await one.IdsAsync();
        Assert.Equal(new InviteResult(0, 3, 1), await database.Get<InviteParticipants>().RunAsync(new() { EventId = one.Event.Id, ParticipantIds = [.. ids] }, default));

        await using var db = database.OpenAsSystem();
        Assert.Empty(await db.OutboxMessages.ToListAsync());
        var tasks = await db.WorkTasks.OrderBy(t => t.Id).ToListAsync();
        Assert.Equal(one.People.Take(3).Select(p => (int?)p.Id), tasks.Select(t => t.PersonId));
        Assert.All(tasks, t => Assert.Equal((TaskSource.Event, one.Manager.Id, $"/events/{one.Event.Id}?tab=participants"), (t.Source, t.AssigneeId, t.Link)));
        Assert.Equal(ParticipantStatus.Listed, (await one.FindAsync(ids[3])).Status);

        // Who chooses sees it before, HR as well, and nothing of why.
        foreach (var viewer in new[] { one.Hr.Id, one.Manager.Id })
        {
            await database.SignInAsync(viewer);
            var proposals = await database.Get<ProposalQueries>().FindAsync(new ProposalFilter(one.Event.Id) { Everybody = true }, default);
            Assert.Equal([one.People[3].Id], proposals.Rows.Where(r => r.IsNotToInvite).Select(r => r.PersonId));
        }
    }

    [Theory, EachDatabase]
    public async Task Everybody_who_was_told_hears_of_a_change_once_with_a_higher_sequence(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var one = await EventCase.CreateAsync(database, people: 3, capacity: 2);
        var ids = await one.InviteAsync();
        await one.AnswerAsync(ids[0]);
        await one.AnswerAsync(ids[2], comes: false);
        await using (var db = database.OpenAsSystem())
        {
            var moved = await db.DevelopmentEvents.Include(e => e.Sessions).SingleAsync();
            moved.Sequence++;
            await EventLetters.MovedAsync(db, moved, [], new PortalSettings { SiteAddress = "https://kam.example.test" }, database.Clock, default);
            (moved.Status, moved.CancelReason, moved.Sequence) = (EventStatus.Cancelled, "Заболел тренер", 2);
            await EventLetters.CancelledAsync(db, moved, new PortalSettings { SiteAddress = "https://kam.example.test" }, database.Clock, default);
            await db.SaveChangesAsync();
        }

        await using var after = database.OpenAsSystem();
        var letters = await after.OutboxMessages.Where(m => !m.Key.Contains("invite")).OrderBy(m => m.Id).ToListAsync();
        Assert.Equal([$"event:{ids[0]}:moved:1", $"event:{ids[1]}:moved:1", $"event:{ids[0]}:cancelled:2", $"event:{ids[1]}:cancelled:2"], letters.Select(l => l.Key));
        Assert.Contains("SEQUENCE:1\r\n", letters[0].Calendar, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED\r\n", letters[2].Calendar, StringComparison.Ordinal);
        Assert.Contains("Заболел тренер", letters[2].Text, StringComparison.Ordinal);
        Assert.Equal(2, (await one.FindAsync(ids[0])).ToldSequence);
    }

    [Theory, EachDatabase]
    public async Task Several_sessions_are_several_entries_that_live_and_end_each_by_itself(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var one = await EventCase.CreateAsync(database, people: 1, capacity: 5);
        var first = one.Event.Sessions[0].Id;
        var ids = await one.InviteAsync();
        async Task<(Ics File, OutboxMessage Letter)> LastAsync()
        {
            await using var db = database.OpenAsSystem();
            var letter = await db.OutboxMessages.OrderByDescending(m => m.Id).FirstAsync();
            var file = Ics.Read(letter.Calendar!);
            var theirs = await IndependentParser.ReadAsync(letter.Calendar!, (2026, 2027));
            Assert.Empty(theirs.Differences);
            Assert.All(theirs.Events, e => Assert.Empty(e.Errors));
            Assert.Equal(file.Events.Select(e => (e["UID"], e["STATUS"], e["SEQUENCE"])), theirs.Events.Select(e => (e.Uid, e.Status, e.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture))));
            return (file, letter);
        }

        async Task EditAsync(Action<EventFields> change)
        {
            await database.SignInAsync(one.Hr.Id);
            var fields = await database.Get<EventQueries>().FieldsAsync(one.Event.Id, default);
            change(fields);
            try
            {
                await database.Get<EditEvent>().RunAsync(one.Event.Id, fields, default);
            }
            catch (ConfirmationNeeded needed)
            {
                fields.Confirmed.UnionWith(needed.Warnings.Select(w => w.Key));
                await database.Get<EditEvent>().RunAsync(one.Event.Id, fields, default);
            }
        }

        static void Says(OutboxMessage letter, string words) => Assert.True(string.Concat(letter.Text.Select(c => char.IsWhiteSpace(c) ? ' ' : c)).Contains(words, StringComparison.Ordinal), letter.Text);
        string Uid(int session) => $"event-{one.Event.Id}-session-{session}@kam.example.test";
        Assert.Equal("REQUEST", (await LastAsync()).File["METHOD"]);

        // On both sides of the holidays: nobody is busy in between.
        await EditAsync(f => f.Sessions.Add(new SessionFields { Title = "Практика", Place = "Склад", Starts = new DateTime(2027, 1, 12, 10, 0, 0), Ends = new DateTime(2027, 1, 12, 13, 0, 0) }));
        var second = await database.OpenAsSystem().EventSessions.Where(s => s.EventId == one.Event.Id && s.Id != first).Select(s => s.Id).SingleAsync();
        var (file, letter) = await LastAsync();
        Assert.Equal($"event:{ids[0]}:moved:1", letter.Key);
        Assert.Equal("PUBLISH", file["METHOD"]);
        Assert.Equal([(Uid(first), "CONFIRMED", "1"), (Uid(second), "CONFIRMED", "1")], file.Events.Select(e => (e["UID"], e["STATUS"], e["SEQUENCE"])));
        Assert.Equal(["20261207T120000", "20270112T130000"], file.Events.Select(e => e["DTEND;TZID=Europe/Moscow"]));
        Assert.Equal([null, "Склад"], file.Events.Select(e => e.GetValueOrDefault("LOCATION")));
        Assert.EndsWith(": Практика", file.Events[1]["SUMMARY"], StringComparison.Ordinal);
        Assert.DoesNotContain(file.Lines, l => l.Name.StartsWith("ATTENDEE", StringComparison.Ordinal));
        Assert.Equal(2, file.Lines.Count(l => l.Name.StartsWith("ORGANIZER", StringComparison.Ordinal)));
        Says(letter, "Занятий: 2. Когда и где:");
        Says(letter, "1) понедельник, 7 декабря 2026 г., 10:00–12:00, Москва (UTC+3)");
        Says(letter, "2) вторник, 12 января 2027 г., 10:00–13:00, Москва (UTC+3) — Практика — Склад");

        // The first one goes: the second keeps its name in calendars, the first is told as called off, once.
        await EditAsync(f => f.Sessions.RemoveAt(0));
        (file, letter) = await LastAsync();
        Assert.Equal("PUBLISH", file["METHOD"]);
        Assert.Equal([(Uid(second), "CONFIRMED", "2"), (Uid(first), "CANCELLED", "2")], file.Events.Select(e => (e["UID"], e["STATUS"], e["SEQUENCE"])));
        Says(letter, "Больше не состоится: понедельник, 7 декабря 2026 г., 10:00–12:00, Москва (UTC+3)");
        await EditAsync(f => (f.Sessions[0].Starts, f.Sessions[0].Ends) = (new DateTime(2027, 1, 13, 10, 0, 0), new DateTime(2027, 1, 13, 13, 0, 0)));
        (file, _) = await LastAsync();
        Assert.Equal(("REQUEST", Uid(second), "3"), (file["METHOD"], Assert.Single(file.Events)["UID"], file["SEQUENCE"]));

        // Called off with two: both are.
        await EditAsync(f => f.Sessions.Add(new SessionFields { Starts = new DateTime(2027, 1, 14, 10, 0, 0), Ends = new DateTime(2027, 1, 14, 12, 0, 0) }));
        await using var db = database.OpenAsSystem();
        var version = await db.DevelopmentEvents.Select(e => e.Version).SingleAsync();
        await database.Get<CancelEvent>().RunAsync(new() { EventId = one.Event.Id, Version = version, Reason = "Заболел тренер" }, default);
        (file, letter) = await LastAsync();
        Assert.Equal(("PUBLISH", 2), (file["METHOD"], file.Events.Count));
        Assert.All(file.Events, e => Assert.Equal(("CANCELLED", "5"), (e["STATUS"], e["SEQUENCE"])));
        Says(letter, "Занятий: 2. Были назначены на:");

        var page = (await database.Get<PublicEventQueries>().FindAsync(await one.TokenAsync(ids[0]), "ru", default))!;
        Assert.Equal(["Склад", ""], page.Sessions.Select(s => s.Place));
        var download = Ics.Read((await database.Get<PublicEventQueries>().CalendarAsync(await one.TokenAsync(ids[0]), "ru", default))!);
        Assert.Equal(("PUBLISH", 2), (download["METHOD"], download.Events.Count));
    }

    [Fact]
    public async Task Another_database_gives_other_addresses_and_a_dump_gives_none()
    {
        await using var first = await TestDatabase.CreateAsync();
        await using var second = await TestDatabase.CreateAsync();
        var tokens = new List<string>();
        foreach (var database in new[] { first, second })
        {
            await using var db = database.OpenAsSystem();
            var key = await EventToken.KeyAsync(db, default);
            Assert.Equal(key, await EventToken.KeyAsync(db, default));
            Assert.Empty(database.Get<ProtectionKeyRing>().All());
            tokens.Add(EventToken.Of(1, key));
            tokens.Add(EventToken.Of(2, key));
        }

        Assert.Equal(4, tokens.Distinct().Count());
        Assert.All(tokens, t => Assert.True(EventToken.IsWellFormed(t)));
    }
}
