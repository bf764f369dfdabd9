using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Events.Participants;

/// <summary>An event of HR for people of one manager's client.</summary>
internal sealed class EventCase(TestDatabase database)
{
    public PortalUser Manager { get; private set; } = null!;

    public PortalUser Hr { get; private set; } = null!;

    public Account Account { get; private set; } = null!;

    public DevelopmentEvent Event { get; private set; } = null!;

    public List<Person> People { get; } = [];

    public static async Task<EventCase> CreateAsync(TestDatabase database, int people, int capacity)
    {
        var one = new EventCase(database);
        await using var db = database.OpenAsSystem();
        db.Add(new Setting { Key = nameof(PortalSettings.SiteAddress), Value = "https://kam.example.test" });
        one.Manager = await A.UserAsync(db);
        one.Hr = await A.UserAsync(db, Role.HumanResources, lastName: "Савельева");
        one.Account = await A.AccountAsync(db, one.Manager.Id);
        for (var i = 0; i < people; i++)
        {
            one.People.Add(await one.PersonAsync(db, $"Участник{i:000}"));
        }

        one.Event = await AnEvent.PlannedAsync(db, one.Hr.Id, capacity: capacity);
        return one;
    }

    public async Task<Person> PersonAsync(KamDbContext db, string lastName)
    {
        var person = await A.PersonAsync(db, Account.Id, lastName);
        person.Reach($"{lastName}@client.test", null, null);
        person.RecordConsent(ConsentStatus.Given, A.Monday.AddDays(-30), "анкета");
        await db.SaveChangesAsync();
        return person;
    }

    /// <summary>Put on the list and invited, in the order of <see cref="People"/>.</summary>
    public async Task<List<int>> InviteAsync()
    {
        await database.SignInAsync(Hr.Id);
        var places = People.ConvertAll(p => p.Employments[0].Id);
        await database.Get<ListParticipants>().RunAsync(new() { EventId = Event.Id, EmploymentIds = [.. places] }, default);
        var ids = await IdsAsync();
        await database.Get<InviteParticipants>().RunAsync(new() { EventId = Event.Id, ParticipantIds = [.. ids] }, default);
        return ids;
    }

    public async Task<List<int>> IdsAsync()
    {
        await using var db = database.OpenAsSystem();
        var of = await db.EventParticipants.Where(p => p.EventId == Event.Id).ToDictionaryAsync(p => p.PersonId, p => p.Id);
        return People.ConvertAll(p => of[p.Id]);
    }

    public async Task<string> TokenAsync(int participantId)
    {
        await using var db = database.OpenAsSystem();
        return EventToken.Of(participantId, await EventToken.KeyAsync(db, default));
    }

    public async Task<ParticipantStatus?> AnswerAsync(int participantId, bool comes = true, string? words = null) =>
        await database.Get<AnswerInvitation>().RunAsync(await TokenAsync(participantId), comes, words, default);

    public async Task<EventParticipant> FindAsync(int participantId)
    {
        await using var db = database.OpenAsSystem();
        return await db.EventParticipants.AsNoTracking().SingleAsync(p => p.Id == participantId);
    }

    public async Task<EventSeats> SeatsAsync()
    {
        await using var db = database.OpenAsSystem();
        return await db.EventSeats.AsNoTracking().SingleAsync(s => s.EventId == Event.Id);
    }
}
