using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Web.Events.Participants;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.Events.Participants;

public sealed class EventParticipantsPanelTests : PageTest
{
    private DevelopmentEvent one = null!;
    private PortalUser manager = null!;
    private PortalUser hr = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var db = Database.OpenAsSystem();
        db.Add(new Setting { Key = nameof(PortalSettings.SiteAddress), Value = "https://kam.example.test" });
        hr = await A.UserAsync(db, Role.HumanResources);
        manager = await A.UserAsync(db);
        one = await AnEvent.PlannedAsync(db, hr.Id, capacity: 1);
        var mine = await A.AccountAsync(db, manager.Id, "Вектор");
        var other = await A.AccountAsync(db, (await A.UserAsync(db)).Id, "Прогресс");
        foreach (var (account, name, status) in new[] { (mine, "Петров", ParticipantStatus.Listed), (mine, "Сидоров", ParticipantStatus.Confirmed), (other, "Чужов", ParticipantStatus.Listed) })
        {
            var person = await A.PersonAsync(db, account.Id, name);
            person.Reach("a@client.test", null, null);
            person.RecordConsent(ConsentStatus.Given, A.Monday.AddDays(-9), "анкета");
            var participant = await AnEvent.ParticipantAsync(db, one.Id, account.Id, person.Id, status);
            participant.AnsweredAt = status == ParticipantStatus.Confirmed ? Database.Clock.GetUtcNow().UtcDateTime : null;
            await db.SaveChangesAsync();
        }
    }

    [Fact]
    public async Task A_manager_sees_their_people_and_how_many_others_there_are()
    {
        await SignInAsync(manager.Id);
        var panel = Render<EventParticipantsPanel>(p => p.Add(x => x.EventId, one.Id));
        panel.WaitForAssertion(() => Assert.Contains("Петров", panel.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("Чужов", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("и ещё 1 человек других клиентов", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("1 из 1", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("как можно более высокий уровень", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HR_sees_everybody_and_invites_all_who_are_only_listed()
    {
        await SignInAsync(hr.Id);
        var panel = Render<EventParticipantsPanel>(p => p.Add(x => x.EventId, one.Id));
        panel.WaitForAssertion(() => Assert.Contains("Чужов", panel.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("href=\"/people", panel.Markup, StringComparison.Ordinal);
        await panel.FindAll("button").Single(b => b.TextContent.Contains("Пригласить всех", StringComparison.Ordinal)).ClickAsync(new());
        panel.WaitForAssertion(() => Assert.Equal(2, panel.FindAll(".badge.accent").Count));
        await using var db = Database.OpenAsSystem();
        Assert.Equal(2, await db.OutboxMessages.CountAsync());
    }

    [Fact]
    public async Task At_the_door_a_tap_marks_who_came_and_another_takes_it_back()
    {
        await SignInAsync(hr.Id);
        Database.Clock.Now = new DateTimeOffset(one.StartsAt, TimeSpan.Zero);
        var page = Render<AttendancePage>(p => p.Add(x => x.Id, one.Id));
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".attendance-row")));
        await page.Find(".attendance-row").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("true", page.Find(".attendance-row").GetAttribute("aria-pressed")));
        Assert.Contains("Пришли: 1 из 1", page.Markup, StringComparison.Ordinal);
        await page.Find(".attendance-row").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("false", page.Find(".attendance-row").GetAttribute("aria-pressed")));
    }
}
