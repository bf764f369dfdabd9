using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Settings;
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
        Assert.Contains($"UID:event-{one.Event.Id}@kam.example.test\r\n", calendar, StringComparison.Ordinal);
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
            await EventLetters.MovedAsync(db, moved, new PortalSettings { SiteAddress = "https://kam.example.test" }, database.Clock, default);
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
