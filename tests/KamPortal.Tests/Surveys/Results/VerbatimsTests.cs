using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Results;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Surveys.Results;

public sealed class VerbatimsTests
{
    [Theory, EachDatabase]
    public async Task Managers_read_their_clients_words_and_marketing_all_words_but_no_names(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (world, staff) = (new ResultsWorld(database), await SurveyResultsQueriesTests.StaffAsync(database));
        var wave = await world.WaveAsync(StandardSurveys.Nps);
        await world.AnswerAsync(wave, staff.AnnasAccount, given: [("recommend", 3), ("why-low", "Долго ждали машину")]);
        await world.AnswerAsync(wave, staff.BorisAccount, ResponseSource.Phone, null, ("recommend", 10), ("why-high", "Всё ясно"));

        await database.SignInAsync(staff.Anna);
        var own = await PageAsync(database, wave, new VerbatimFilter());
        var row = Assert.Single(own.Rows);
        Assert.Equal(("Долго ждали машину", 3, "Петров Пётр", "Вектор"), (row.Text, row.Score, row.Person!.Name, row.Account!.Name));

        await database.SignInAsync(staff.Marketing);
        var all = await PageAsync(database, wave, new VerbatimFilter { ManagerId = staff.Anna });
        Assert.Equal(2, all.Rows.Count);
        Assert.All(all.Rows, r => Assert.True(r is { Person: null, Account: null, Manager: null, At: null }));
        Assert.Empty(all.Managers);

        await database.SignInAsync(staff.Director);
        Assert.Equal("Всё ясно", Assert.Single((await PageAsync(database, wave, new VerbatimFilter { Band = ScoreBand.Promoters })).Rows).Text);
        Assert.Equal("Всё ясно", Assert.Single((await PageAsync(database, wave, new VerbatimFilter { ManagerId = staff.Boris })).Rows).Text);
        Assert.Equal("Всё ясно", Assert.Single((await PageAsync(database, wave, new VerbatimFilter { Source = ResponseSource.Phone })).Rows).Text);
        Assert.Empty((await PageAsync(database, wave, new VerbatimFilter { Band = ScoreBand.Passives })).Rows);
    }

    [Theory, EachDatabase]
    public async Task An_answer_may_be_about_several_themes_and_the_themes_are_counted(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (world, staff) = (new ResultsWorld(database), await SurveyResultsQueriesTests.StaffAsync(database));
        var wave = await world.WaveAsync(StandardSurveys.Nps);
        await world.AnswerAsync(wave, staff.AnnasAccount, given: [("recommend", 3), ("why-low", "Долго и дорого")]);
        await world.AnswerAsync(wave, staff.AnnasAccount, given: [("recommend", 5), ("why-low", "Долго")]);
        await database.SignInAsync(staff.Director);
        var themes = database.Get<SaveSurveyTheme>();
        var late = await themes.RunAsync(new() { NameRu = "Сроки", NameEn = "Delivery times" }, default);
        var price = await themes.RunAsync(new() { NameRu = "Цена" }, default);
        await Assert.ThrowsAsync<RuleViolation>(() => themes.RunAsync(new() { NameRu = " Сроки " }, default));

        var code = database.Get<CodeAnswer>();
        var rows = (await PageAsync(database, wave, new VerbatimFilter())).Rows;
        var (both, one) = (rows.Single(r => r.Text == "Долго и дорого").AnswerId, rows.Single(r => r.Text == "Долго").AnswerId);
        await code.RunAsync(both, late, true, default);
        await code.RunAsync(both, price, true, default);
        await code.RunAsync(both, price, true, default);
        await code.RunAsync(one, late, true, default);

        var page = await PageAsync(database, wave, new VerbatimFilter { ThemeId = late });
        Assert.Equal(2, page.Rows.Count);
        Assert.Equal([("Сроки", 2, 66.7m), ("Цена", 1, 100m)], page.Pareto.Select(p => (p.Name, p.Count, Math.Round(p.Cumulative, 1))));
        Assert.Equal((2, 2), (page.Answers, page.Coded));
        await code.RunAsync(one, late, false, default);
        Assert.Equal(one, Assert.Single((await PageAsync(database, wave, new VerbatimFilter { Uncoded = true })).Rows).AnswerId);

        var retired = (await database.Get<SurveyThemeQueries>().ListAsync(default)).Single(t => t.Id == price);
        Assert.Equal(1, retired.Answers);
        await themes.RunAsync(new() { Id = price, Version = retired.Version, NameRu = "Цена", IsActive = false }, default);
        await Assert.ThrowsAsync<RuleViolation>(() => code.RunAsync(one, price, true, default));
        await Assert.ThrowsAsync<EditedMeanwhile>(() => themes.RunAsync(new() { Id = price, Version = retired.Version, NameRu = "Цены" }, default));
    }

    [Theory, EachDatabase]
    public async Task Nobody_codes_what_they_may_not_read(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (world, staff) = (new ResultsWorld(database), await SurveyResultsQueriesTests.StaffAsync(database));
        var (wave, secret) = (await world.WaveAsync(StandardSurveys.Nps), await world.WaveAsync(StandardSurveys.Csat, anonymous: true));
        await world.AnswerAsync(wave, staff.BorisAccount, given: [("recommend", 3), ("why-low", "Долго")]);
        await world.AnswerAsync(secret, staff.BorisAccount, given: [("satisfaction", 3), ("comment", "Тайна")]);
        await database.SignInAsync(staff.Director);
        var theme = await database.Get<SaveSurveyTheme>().RunAsync(new() { NameRu = "Сроки" }, default);
        await using var db = database.OpenAsSystem();
        var (open, hidden) = (await db.SurveyAnswers.SingleAsync(a => a.Text == "Долго"), await db.SurveyAnswers.SingleAsync(a => a.Text == "Тайна"));

        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<CodeAnswer>().RunAsync(hidden.Id, theme, true, default));
        await database.SignInAsync(staff.Anna);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<CodeAnswer>().RunAsync(open.Id, theme, true, default));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SaveSurveyTheme>().RunAsync(new() { NameRu = "Моя" }, default));
        await database.SignInAsync(staff.Marketing);
        await database.Get<CodeAnswer>().RunAsync(open.Id, theme, true, default);
        Assert.Equal(staff.Marketing, (await db.AnswerThemes.SingleAsync()).ById);
    }

    private static async Task<VerbatimPage> PageAsync(TestDatabase database, int wave, VerbatimFilter filter) => (await database.Get<VerbatimQueries>().PageAsync(wave, filter, default))!;
}
