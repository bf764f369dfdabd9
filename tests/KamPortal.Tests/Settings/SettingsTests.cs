using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Settings;

public sealed class SettingsTests
{
    [Theory, EachDatabase]
    public async Task A_changed_setting_is_kept_audited_and_only_an_administrator_changes_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var manager = await A.UserAsync(db);
        var administrator = await A.UserAsync(db, Role.Administrator);
        var defaults = new PortalSettings();

        await database.SignInAsync(manager.Id);
        Assert.Equal(defaults, await database.Get<SettingQueries>().GetAsync(CancellationToken.None));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SaveSettings>().RunAsync(new(defaults with { ReminderHour = 9 }, defaults), CancellationToken.None));

        await database.SignInAsync(administrator.Id);
        await database.Get<SaveSettings>().RunAsync(new(defaults with { ReminderHour = 9 }, defaults), CancellationToken.None);

        Assert.Equal(9, (await database.Get<SettingQueries>().GetAsync(CancellationToken.None)).ReminderHour);
        Assert.Equal(1, await db.Settings.CountAsync());
        Assert.Equal(administrator.Id, (await db.AuditEntries.SingleAsync(e => e.Entity == nameof(Setting))).UserId);
    }

    [Fact]
    public async Task A_stale_form_does_not_overwrite_what_a_colleague_saved_but_other_settings_may_change()
    {
        await using var database = await TestDatabase.CreateAsync();
        var opened = new PortalSettings();
        var save = database.Get<SaveSettings>();
        await save.RunAsync(new(opened with { ReminderHour = 9 }, opened), CancellationToken.None);

        await save.RunAsync(new(opened with { CatchUpDays = 3 }, opened), CancellationToken.None);
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => save.RunAsync(new(opened with { ReminderHour = 10 }, opened), CancellationToken.None));

        Assert.Equal(nameof(PortalSettings.ReminderHour), refusal.Field);
        Assert.Equal(opened with { ReminderHour = 9, CatchUpDays = 3 }, await database.Get<SettingQueries>().GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Values_out_of_bounds_are_refused_beside_their_field()
    {
        await using var database = await TestDatabase.CreateAsync();
        var before = new PortalSettings();
        foreach (var (wrong, field) in new (PortalSettings, string)[]
        {
            (before with { ReminderHour = 20 }, nameof(PortalSettings.ReminderHour)),
            (before with { PlanningHorizonDays = 0 }, nameof(PortalSettings.PlanningHorizonDays)),
            (before with { TimeZone = "Mars/Olympus" }, nameof(PortalSettings.TimeZone)),
            (before with { SiteAddress = "javascript:alert(1)" }, nameof(PortalSettings.SiteAddress)),
            (before with { CompanyName = " " }, nameof(PortalSettings.CompanyName)),
            (before with { CompanyName = new string('я', 501) }, nameof(PortalSettings.CompanyName)),
        })
        {
            Assert.Equal(field, (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SaveSettings>().RunAsync(new(wrong, before), CancellationToken.None))).Field);
        }
    }
}
