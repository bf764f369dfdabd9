using KamPortal.Greetings;
using KamPortal.People;
using Microsoft.EntityFrameworkCore;
using static KamPortal.Tests.Greetings.GreetingCase;

namespace KamPortal.Tests.Greetings;

public sealed class OccasionVerbTests
{
    [Theory, EachDatabase]
    public async Task An_occasion_of_ones_own_is_added_used_and_cannot_be_deleted_once_used(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        await it.Database.SignInAsync(it.Director);
        var verb = it.Get<SaveOccasion>();
        var form = new SaveOccasion.Form { NameRu = "День арматурщика", NameEn = "Valve Day", Month = 11, WeekOfMonth = -1, Weekday = DayOfWeek.Sunday };
        form.Rules.ForEach(r => r.Approval = GreetingApproval.Automatic);

        var id = await verb.RunAsync(form, Now);
        await it.Get<SaveTemplate>().RunAsync(new() { OccasionId = id, Subject = "Поздравляем", Body = "{Обращение}!" }, Now);
        await it.PersonAsync(0, 0);
        await it.PlanAsync();

        Assert.Equal(new DateOnly(2026, 11, 29), (await it.GreetingAsync()).On);
        Assert.Equal(GreetingMessages.UsedStays, (await Assert.ThrowsAsync<RuleViolation>(() => verb.DeleteAsync(id, Now))).Message);
        var standard = await it.Db.GreetingOccasions.Where(o => o.Code == StandardOccasions.NewYear).Select(o => o.Id).SingleAsync(Now);
        Assert.Equal(GreetingMessages.StandardStays, (await Assert.ThrowsAsync<RuleViolation>(() => verb.DeleteAsync(standard, Now))).Message);
        var unused = await verb.RunAsync(new() { NameRu = "Лишний", Month = 2, Day = 29 }, Now);
        await verb.DeleteAsync(unused, Now);
        Assert.False(await it.Db.GreetingOccasions.AnyAsync(o => o.Id == unused, Now));
    }

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData(2, 30, null, null)]
    [InlineData(13, 1, null, null)]
    [InlineData(5, 1, 1, DayOfWeek.Sunday)]
    [InlineData(5, null, 5, DayOfWeek.Sunday)]
    [InlineData(5, null, 0, DayOfWeek.Sunday)]
    [InlineData(5, null, 2, null)]
    public async Task A_day_that_does_not_exist_is_refused(int? month, int? day, int? week, DayOfWeek? weekday)
    {
        await using var it = await CreateAsync();
        await it.Database.SignInAsync(it.Director);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => it.Get<SaveOccasion>().RunAsync(new() { NameRu = "Повод", Month = month, Day = day, WeekOfMonth = week, Weekday = weekday }, Now));

        Assert.Equal((GreetingMessages.DayInvalid, nameof(SaveOccasion.Form.Day)), (refusal.Message, refusal.Field));
    }

    [Theory, EachDatabase]
    public async Task An_unknown_placeholder_is_refused_by_name_with_those_that_are_known(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        await it.Database.SignInAsync(it.Director);
        var birthday = await it.Db.GreetingOccasions.Where(o => o.Code == StandardOccasions.Birthday).Select(o => o.Id).SingleAsync(Now);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => it.Get<SaveTemplate>().RunAsync(new() { OccasionId = birthday, Subject = "Тема", Body = "Дорогому {Имени}!", Number = 1 }, Now));

        Assert.Equal(nameof(SaveTemplate.Form.Body), refusal.Field);
        Assert.Contains("{Имени}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("{Обращение}, {Имя}", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, await it.Db.GreetingTemplates.CountAsync(t => t.OccasionId == birthday && t.Language == "ru", Now));
    }

    [Theory, EachDatabase]
    public async Task Words_have_versions_and_two_who_write_at_once_do_not_overwrite_each_other(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        await it.Database.SignInAsync(it.Director);
        var birthday = await it.Db.GreetingOccasions.Where(o => o.Code == StandardOccasions.Birthday).Select(o => o.Id).SingleAsync(Now);
        SaveTemplate.Form Form(string body) => new() { OccasionId = birthday, Subject = "Тема", Body = body, Number = 1 };

        await it.Get<SaveTemplate>().RunAsync(Form("Первая {Обращение}"), Now);
        Assert.Equal(GreetingMessages.TemplateMeanwhile, (await Assert.ThrowsAsync<RuleViolation>(() => it.Get<SaveTemplate>().RunAsync(Form("Вторая"), Now))).Message);

        var versions = await it.Get<OccasionQueries>().TemplatesAsync(birthday, "ru", Now);
        Assert.Equal([(2, true, "Первая {Обращение}"), (1, false, versions[1].Body)], versions.Select(v => (v.Number, v.IsCurrent, v.Body)));
        Assert.Equal("Первая Уважаемая Анна Сергеевна", (await it.Get<PreviewGreeting>().RunAsync(Form("Первая {Обращение}"), null, Gender.Female, Now)).Text);
        var person = await it.PersonAsync(1, 1);
        Assert.Equal("Первая Уважаемый Пётр Иванович", (await it.Get<PreviewGreeting>().RunAsync(Form("Первая {Обращение}"), person.Id, Gender.Unknown, Now)).Text);
    }

    [Theory, EachDatabase]
    public async Task Occasions_come_to_a_database_of_an_earlier_version_and_what_was_changed_stays(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var count = await it.Db.GreetingOccasions.CountAsync(Now);
        await it.Db.GreetingTemplates.Where(t => t.Occasion.Code == "energy").ExecuteDeleteAsync(Now);
        await it.Db.GreetingOccasions.Where(o => o.Code == "energy").ExecuteDeleteAsync(Now);
        await it.Db.GreetingOccasions.Where(o => o.Code == "builder").ExecuteUpdateAsync(o => o.SetProperty(x => x.NameRu, "Наш день строителя"), Now);

        await it.Get<SeedOccasions>().RunAsync(Now);

        Assert.Equal((23, 23), (count, await it.Db.GreetingOccasions.CountAsync(Now)));
        Assert.Equal("Наш день строителя", await it.Db.GreetingOccasions.Where(o => o.Code == "builder").Select(o => o.NameRu).SingleAsync(Now));
        Assert.Equal(5, await it.Db.GreetingRules.CountAsync(r => r.Occasion.Code == "energy", Now));
    }

    [Fact]
    public async Task Whoever_may_not_keep_occasions_is_refused()
    {
        await using var it = await CreateAsync();
        await it.Database.SignInAsync(it.Anna);

        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<SaveOccasion>().RunAsync(new() { NameRu = "Повод", Month = 1, Day = 1 }, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<OccasionQueries>().ListAsync(Now));
    }
}
