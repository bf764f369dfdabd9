using KamPortal.Potentials;
using KamPortal.Profiles;
using KamPortal.Tests.Potentials;

namespace KamPortal.Tests.Profiles;

public sealed class ProfileTemplateTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_director_orders_the_questions_and_the_call_follows(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        await it.SignInAsync(it.Director);
        var rows = await it.Get<ProfileTemplateQueries>().QuestionsAsync(Now);

        await it.Get<MoveProfileQuestion>().RunAsync(rows[2].Id, -1, Now);
        await it.Get<MoveProfileQuestion>().RunAsync(rows[0].Id, -1, Now);

        Assert.Equal(["orders", "suppliers", "average-order", "our-share"], (await it.Get<ProfileQueries>().CallAsync(it.Account.Id, Now))!.Questions.Take(4).Select(q => q.Key));
    }

    [Theory, EachDatabase]
    public async Task A_question_is_added_changed_and_switched_off_and_its_answers_stay(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        await it.SignInAsync(it.Director);
        await it.Get<SaveProfileQuestion>().RunAsync(new() { TextRu = "Есть ли склад?", TextEn = "Is there a warehouse?", IsInShortForm = true }, Now);
        var added = (await it.Get<ProfileTemplateQueries>().QuestionsAsync(Now))[^1];
        var session = await it.Get<StartProfile>().RunAsync(new() { AccountId = it.Account.Id }, Now);
        await it.Get<AnswerProfile>().RunAsync(new() { SessionId = session, QuestionKey = added.Key, Value = "да" }, Now);

        var form = (await it.Get<ProfileTemplateQueries>().QuestionAsync(added.Id, Now))!;
        form.Kind = ProfileAnswerKind.Number;
        Assert.Equal(nameof(form.Kind), (await Assert.ThrowsAsync<RuleViolation>(() => it.Get<SaveProfileQuestion>().RunAsync(form, Now))).Field);
        (form.Kind, form.IsActive) = (ProfileAnswerKind.Text, false);
        await it.Get<SaveProfileQuestion>().RunAsync(form, Now);
        await Assert.ThrowsAsync<EditedMeanwhile>(() => it.Get<SaveProfileQuestion>().RunAsync(form, Now));

        Assert.DoesNotContain((await it.Get<ProfileQueries>().CallAsync(it.Account.Id, Now))!.Questions, q => q.Key == added.Key);
        Assert.Equal("да", (await it.Get<ProfileQueries>().AnswersAsync(it.Account.Id, Now))!.Questions.Single(q => q.Key == added.Key).Answer!.Shown);
        Assert.Equal(1, (await it.Get<ProfileTemplateQueries>().QuestionsAsync(Now))[^1].Answers);
    }

    [Theory, EachDatabase]
    public async Task Only_one_question_means_what_is_calculated_with_and_of_the_right_kind(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        await it.SignInAsync(it.Director);
        SaveProfileQuestion.Form Question(ProfileAnswerKind answer, ProfileMeaning meaning) => new() { TextRu = "Сколько?", TextEn = "How many?", Kind = answer, Meaning = meaning };

        Assert.Equal("Meaning", (await Assert.ThrowsAsync<RuleViolation>(() => it.Get<SaveProfileQuestion>().RunAsync(Question(ProfileAnswerKind.Number, ProfileMeaning.OrdersPerYear), Now))).Field);
        Assert.Equal("Meaning", (await Assert.ThrowsAsync<RuleViolation>(() => it.Get<SaveProfileQuestion>().RunAsync(Question(ProfileAnswerKind.Text, ProfileMeaning.AverageOrder), Now))).Field);
        Assert.Equal("TextEn", (await Assert.ThrowsAsync<RuleViolation>(() => it.Get<SaveProfileQuestion>().RunAsync(new() { TextRu = "Сколько?" }, Now))).Field);
        Assert.Equal(11, (await it.Get<ProfileTemplateQueries>().QuestionsAsync(Now)).Count);
    }

    [Theory, EachDatabase]
    public async Task Scripts_are_edited_by_whoever_keeps_the_method(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<ProfileTemplateQueries>().ScriptsAsync(Now));
        await it.SignInAsync(it.Director);
        var script = (await it.Get<ProfileTemplateQueries>().ScriptsAsync(Now))[0];
        script.NameRu = "После отгрузки";
        await it.Get<SaveTalkScript>().RunAsync(script, Now);
        await Assert.ThrowsAsync<EditedMeanwhile>(() => it.Get<SaveTalkScript>().RunAsync(script, Now));
        await it.Get<SaveTalkScript>().RunAsync(new() { NameRu = "Тендер", NameEn = "Tender", TextRu = "Здравствуйте!", TextEn = "Hello!", Source = PotentialSource.ClientPlan }, Now);

        var scripts = (await it.Get<ProfileQueries>().CallAsync(it.Account.Id, Now))!.Scripts;

        Assert.Equal(["После отгрузки", "Вопросы о сервисе", "Отраслевое исследование (открытое)", "Тендер"], scripts.Select(s => s.Name));
        await it.SignInAsync(it.Anna);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<SaveTalkScript>().RunAsync(script, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<MoveProfileQuestion>().RunAsync(1, 1, Now));
    }
}
