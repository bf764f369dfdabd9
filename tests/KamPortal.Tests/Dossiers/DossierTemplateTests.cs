using KamPortal.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Dossiers;

public sealed class DossierTemplateTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public void The_standard_dossier_has_the_eleven_groups_of_the_method_in_both_languages()
    {
        var template = StandardDossier.Template();
        var questions = template.Groups.SelectMany(g => g.Questions).ToList();

        Assert.Equal(["general", "business", "finance", "installed", "purchasing", "history", "competitors", "people", "needs", "position", "documents"], template.Groups.Select(g => g.Code));
        Assert.All(template.Groups, g => Assert.InRange(g.Questions.Count, 5, 9));
        Assert.Equal(questions.Count, questions.Select(q => q.Key).Distinct().Count());
        Assert.All(questions, q =>
        {
            Assert.StartsWith(q.Group.Code + ".", q.Key);
            Assert.InRange(q.Key.Length, 1, DossierQuestion.KeyMaxLength);
            Assert.InRange(q.TextRu.Length, 5, DossierQuestion.TextMaxLength);
            Assert.Matches(@"^\P{IsCyrillic}+$", q.TextEn);
            Assert.InRange(q.Importance, DossierQuestion.Lightest, DossierQuestion.Heaviest);
            Assert.True(q.Kind == AnswerKind.Choice == (DossierQuestion.Lines(q.ChoicesRu).Count >= 2) && DossierQuestion.Lines(q.ChoicesRu).Count == DossierQuestion.Lines(q.ChoicesEn).Count, q.Key);
        });
        Assert.True(template.Groups.Single(g => g.Code == "people").Questions.TrueForAll(q => q.IsConfidential));
        Assert.Equal(4, template.Groups.Single(g => g.Code == "position").Questions.Count(q => q.IsConfidential));
    }

    [Theory, EachDatabase]
    public async Task Seeding_twice_leaves_one_version(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        await it.Get<SeedDossierTemplate>().RunAsync(Now);
        await it.SignInAsync(it.Administrator);

        var version = Assert.Single(await it.Get<DossierTemplateQueries>().VersionsAsync(Now));

        Assert.Equal((1, TemplateStatus.Active, null), (version.Number, version.Status, version.PublishedBy));
        Assert.True(await it.Db.AuditEntries.CountAsync(Now) < 20);
    }

    [Theory, EachDatabase]
    public async Task A_draft_is_edited_aside_and_published_for_all_dossiers_at_once(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        var given = await it.AnswerAsync(DossierCase.Open, "Насосы");
        await it.AnswerAsync("general.site", "vektor.example");
        await it.SignInAsync(it.Administrator);
        await it.Get<DraftDossierTemplate>().RunAsync(Now);
        var group = (await DraftAsync(it)).Groups[0];
        await it.Get<SaveDossierQuestion>().RunAsync(new() { TemplateVersion = (await DraftAsync(it)).Version, GroupId = group.Id, TextRu = "Есть ли кот", TextEn = "Is there a cat", Kind = AnswerKind.YesNo, Importance = 5 }, Now);
        await it.Get<ArrangeDossierDraft>().RemoveQuestionAsync((await DraftAsync(it)).Version, Question(group, "general.site").Id, Now);
        var edit = (await it.Get<DossierTemplateQueries>().QuestionAsync(Question(group, DossierCase.Open).Id, Now))!;
        edit.TextRu = "Чем живёт компания";
        await it.Get<SaveDossierQuestion>().RunAsync(edit, Now);
        await it.Get<ArrangeDossierDraft>().MoveQuestionAsync((await DraftAsync(it)).Version, Question(group, DossierCase.Open).Id, 1, Now);
        await it.Get<ArrangeDossierDraft>().MoveGroupAsync((await DraftAsync(it)).Version, group.Id, 1, Now);

        await it.SignInAsync(it.Anna);
        Assert.Equal("general", (await it.ViewAsync()).Groups[0].Code);
        await it.SignInAsync(it.Administrator);
        await it.Get<PublishDossierTemplate>().RunAsync((await DraftAsync(it)).Version, "Спросили про кота", Now);

        await it.SignInAsync(it.Anna);
        var view = await it.ViewAsync();
        Assert.Equal((2, "business", "general"), (view.TemplateNumber, view.Groups[0].Code, view.Groups[1].Code));
        Assert.Equal("general.owners", view.Groups[1].Questions[0].Key);
        Assert.Equal(("Чем живёт компания", given!.Id), (view.Groups[1].Questions[1].Text, view.Groups[1].Questions[1].Answer!.Id));
        Assert.Equal("Есть ли кот", view.Groups[1].Questions[^1].Text);
        var removed = Assert.Single(await it.Get<DossierQueries>().RemovedAsync(it.Account.Id, Now));
        Assert.Equal("vektor.example", removed.Answer.Shown);
        await it.SignInAsync(it.Director);
        Assert.Equal([(2, TemplateStatus.Active, "Шестаков Иван", "Спросили про кота"), (1, TemplateStatus.Retired, null, null)], (await it.Get<DossierTemplateQueries>().VersionsAsync(Now)).Select(v => (v.Number, v.Status, v.PublishedBy, v.Note)));
    }

    [Theory, EachDatabase]
    public async Task There_is_one_draft_and_who_is_second_is_told(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        await it.SignInAsync(it.Administrator);
        await it.Get<DraftDossierTemplate>().RunAsync(Now);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<DraftDossierTemplate>().RunAsync(Now));
        var seen = await DraftAsync(it);

        await it.SignInAsync(it.Director);
        await it.Get<SaveDossierGroup>().RunAsync(new() { TemplateVersion = seen.Version, TitleRu = "Логистика", TitleEn = "Logistics" }, Now);
        await it.SignInAsync(it.Administrator);

        foreach (var late in new Func<Task>[]
        {
            () => it.Get<SaveDossierGroup>().RunAsync(new() { TemplateVersion = seen.Version, TitleRu = "Склад", TitleEn = "Store" }, Now),
            () => it.Get<ArrangeDossierDraft>().RemoveQuestionAsync(seen.Version, seen.Groups[0].Questions[0].Id, Now),
            () => it.Get<PublishDossierTemplate>().RunAsync(seen.Version, null, Now),
            () => it.Get<DraftDossierTemplate>().DiscardAsync(seen.Version, Now),
        })
        {
            var told = await Assert.ThrowsAsync<EditedMeanwhile>(late);
            Assert.Contains("Вершинин Иван", told.Message);
            Assert.Equal(seen.Version + 1, told.CurrentVersion);
        }

        await it.Get<DraftDossierTemplate>().DiscardAsync(seen.Version + 1, Now);
        Assert.Null(await it.Get<DossierTemplateQueries>().DraftAsync(Now));
        Assert.Equal(11, await it.Db.DossierGroups.CountAsync(Now));
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<PublishDossierTemplate>().RunAsync(seen.Version + 1, null, Now));
    }

    [Theory, EachDatabase]
    public async Task What_answers_mean_does_not_change_under_them(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        await it.AnswerAsync("general.headcount", "250");
        await it.AnswerAsync(DossierCase.Choice, "2");
        await it.AnswerAsync("general.owners", "семья Орловых");
        await it.SignInAsync(it.Administrator);
        await it.Get<DraftDossierTemplate>().RunAsync(Now);

        Assert.Equal(nameof(SaveDossierQuestion.Form.Kind), (await Assert.ThrowsAsync<RuleViolation>(() => EditAsync(it, "general.headcount", f => f.Kind = AnswerKind.Date))).Field);
        Assert.Equal(nameof(SaveDossierQuestion.Form.ChoicesRu), (await Assert.ThrowsAsync<RuleViolation>(() => EditAsync(it, DossierCase.Choice, f => (f.ChoicesRu, f.ChoicesEn) = ("С задержкой до недели\nВовремя\nДолго\nНикогда", "A\nB\nC\nD")))).Field);
        Assert.Equal(nameof(SaveDossierQuestion.Form.ChoicesRu), (await Assert.ThrowsAsync<RuleViolation>(() => EditAsync(it, DossierCase.Choice, f => (f.ChoicesRu, f.ChoicesEn) = ("Вовремя\nПоздно", "On time\nLate")))).Field);
        await EditAsync(it, "general.headcount", f => f.Kind = AnswerKind.Money);
        await EditAsync(it, "general.owners", f => f.Kind = AnswerKind.LongText);
        await EditAsync(it, "general.founded", f => f.Kind = AnswerKind.Number);
        await EditAsync(it, DossierCase.Choice, f => (f.ChoicesRu, f.ChoicesEn) = (f.ChoicesRu + "\nНе платит", f.ChoicesEn + "\nDoes not pay"));
    }

    [Theory, EachDatabase]
    public async Task An_administrator_cannot_open_what_is_confidential_and_the_director_can(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        await it.AnswerAsync("position.weaknesses", "Долго везём");
        await it.AnswerAsync(DossierCase.Confidential, "Рыбалка");
        await it.SignInAsync(it.Administrator);
        await it.Get<DraftDossierTemplate>().RunAsync(Now);
        var people = (await DraftAsync(it)).Groups.Single(g => g.Code == "people");
        var open = new SaveDossierGroup.Form { GroupId = people.Id, TitleRu = people.TitleRu, TitleEn = people.TitleEn, Audience = DossierAudience.Team, TemplateVersion = (await DraftAsync(it)).Version };

        await Assert.ThrowsAsync<RuleViolation>(() => EditAsync(it, "position.weaknesses", f => f.Audience = DossierAudience.Team));
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<SaveDossierGroup>().RunAsync(open, Now));

        await it.SignInAsync(it.Director);
        await it.Get<SaveDossierGroup>().RunAsync(open, Now);
        await it.SignInAsync(it.Administrator);
        var seen = (await DraftAsync(it)).Version;
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<PublishDossierTemplate>().RunAsync(seen, null, Now));
    }

    [Theory, EachDatabase]
    public async Task A_form_is_checked_and_the_right_required(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<DraftDossierTemplate>().RunAsync(Now));
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<DossierTemplateQueries>().ActiveAsync(Now));
        await it.SignInAsync(it.Director);
        await it.Get<DraftDossierTemplate>().RunAsync(Now);

        foreach (var (field, change) in new (string, Action<SaveDossierQuestion.Form>)[]
        {
            (nameof(SaveDossierQuestion.Form.TextRu), f => f.TextRu = " "),
            (nameof(SaveDossierQuestion.Form.TextEn), f => f.TextEn = new string('x', 301)),
            (nameof(SaveDossierQuestion.Form.Importance), f => f.Importance = 6),
            (nameof(SaveDossierQuestion.Form.FreshDays), f => f.FreshDays = 0),
            (nameof(SaveDossierQuestion.Form.ChoicesRu), f => (f.Kind, f.ChoicesRu) = (AnswerKind.Choice, "один")),
            (nameof(SaveDossierQuestion.Form.ChoicesEn), f => (f.Kind, f.ChoicesRu, f.ChoicesEn) = (AnswerKind.Choice, "один\nдва", "one")),
        })
        {
            Assert.Equal(field, (await Assert.ThrowsAsync<RuleViolation>(() => EditAsync(it, "general.founded", change))).Field);
        }
    }

    [Theory, EachDatabase]
    public async Task The_figure_follows_the_published_version(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        await it.AnswerAsync(DossierCase.Open, "Насосы");
        await it.SignInAsync(it.Director);
        await it.Get<DraftDossierTemplate>().RunAsync(Now);
        foreach (var group in (await DraftAsync(it)).Groups.Skip(1))
        {
            await it.Get<ArrangeDossierDraft>().RemoveGroupAsync((await DraftAsync(it)).Version, group.Id, Now);
        }

        await it.Get<PublishDossierTemplate>().RunAsync((await DraftAsync(it)).Version, null, Now);

        var weights = StandardDossier.Template().Groups[0].Questions.Sum(q => q.Importance);
        Assert.Equal(500 / weights, (await it.Get<DossierQueries>().CompletenessAsync(it.Account.Id, Now))!.Percent);
    }

    private static async Task<TemplateView> DraftAsync(DossierCase it) => (await it.Get<DossierTemplateQueries>().DraftAsync(Now))!;

    private static TemplateQuestion Question(TemplateGroup group, string key) => group.Questions.Single(q => q.Key == key);

    private static async Task EditAsync(DossierCase it, string key, Action<SaveDossierQuestion.Form> change)
    {
        var draft = await DraftAsync(it);
        var form = (await it.Get<DossierTemplateQueries>().QuestionAsync(draft.Groups.SelectMany(g => g.Questions).Single(q => q.Key == key).Id, Now))!;
        change(form);
        await it.Get<SaveDossierQuestion>().RunAsync(form, Now);
    }
}
