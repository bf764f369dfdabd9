using KamPortal.Accounts;
using KamPortal.Profiles;
using KamPortal.Tests.Potentials;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Profiles;

public sealed class ProfileTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_standard_questions_come_easiest_first_and_only_once(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        await it.Get<SeedProfile>().RunAsync(Now);

        var call = await CallAsync(it);

        Assert.Equal(11, call.Questions.Count);
        Assert.Contains("заказов в год", call.Questions[0].Text);
        Assert.Equal([ProfileMeaning.OrdersPerYear, ProfileMeaning.AverageOrder, ProfileMeaning.None, ProfileMeaning.OurShare], call.Questions.Take(4).Select(q => q.Meaning));
        Assert.All(call.Questions, q => Assert.NotNull(q.Help));
        Assert.Equal(["Опрос после покупки", "Вопросы о сервисе", "Отраслевое исследование (открытое)"], call.Scripts.Select(s => s.Name));
        Assert.Null(call.SessionId);
    }

    [Theory, EachDatabase]
    public async Task Every_answer_is_kept_at_once_and_another_person_goes_on(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        var session = await StartAsync(it);
        await AnswerAsync(it, session, "orders", "24");
        await SkipAsync(it, session, "average-order");

        await it.SignInAsync(it.Developer);
        Assert.Equal(session, await StartAsync(it));
        var call = await CallAsync(it);
        Assert.Equal((session, 2, "Аннина Иван"), (call.SessionId, call.Done, call.StartedBy));
        Assert.Equal(("24", true), (call.Questions[0].Answer!.Shown, call.Questions[0].IsDone));
        Assert.Equal((null, true), (call.Questions[1].Answer!.Shown, call.Questions[1].IsDone));
        Assert.Null(call.Estimate);

        await AnswerAsync(it, session, "average-order", "150 000,50");
        await AnswerAsync(it, session, "our-share", "20%");
        call = await CallAsync(it);
        Assert.Equal((24 * 150_000.50m, 3_400_000m), (call.Estimate, call.EstimateOfShare));
        var history = await it.Get<ProfileQueries>().HistoryAsync(it.Account.Id, "average-order", Now);
        Assert.Equal([("150 000,50 ₽", "Назарова Иван", true), (null, "Аннина Иван", false)], history.Select(h => (h.Shown?.Replace('\u00A0', ' '), h.By, h.IsCurrent)));
    }

    [Theory, EachDatabase]
    public async Task A_finished_call_takes_no_more_answers_and_the_next_one_starts_with_what_is_known(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        var first = await StartAsync(it);
        await AnswerAsync(it, first, "orders", "24");
        await it.Get<CloseProfile>().RunAsync(first, false, Now);

        await Assert.ThrowsAsync<RuleViolation>(() => AnswerAsync(it, first, "orders", "30"));
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<CloseProfile>().RunAsync(first, true, Now));
        it.Database.Clock.Now += TimeSpan.FromDays(200);
        var second = await StartAsync(it);
        Assert.NotEqual(first, second);
        var call = await CallAsync(it);
        Assert.Equal(("24", false, 0), (call.Questions[0].Answer!.Typed, call.Questions[0].IsDone, call.Done));

        await AnswerAsync(it, second, "orders", "24");
        Assert.Equal([A.Monday.AddDays(200), A.Monday], (await it.Get<ProfileQueries>().HistoryAsync(it.Account.Id, "orders", Now)).Select(h => h.AsOfOn));
        Assert.Equal(ProfileSessionStatus.Finished, (await it.Db.ProfileSessions.AsNoTracking().SingleAsync(s => s.Id == first, Now)).Status);
    }

    [Theory, EachDatabase]
    public async Task Saying_the_same_twice_in_a_call_is_one_answer(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        var session = await StartAsync(it);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => AnswerAsync(it, session, "orders", n < 3 ? "24" : "30"))));

        var answers = await it.Db.ProfileAnswers.AsNoTracking().ToListAsync(Now);
        Assert.Single(answers, a => a.IsCurrent);
        Assert.InRange(answers.Count, 2, 6);
    }

    [Theory, EachDatabase]
    public async Task Begun_by_many_at_once_there_is_one_call(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);

        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => StartAsync(it))));

        Assert.Single(ids.Distinct());
        Assert.Equal(1, await it.Db.ProfileSessions.CountAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task A_client_who_stopped_is_asked_less_until_one_wants_all(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        Assert.Equal(ProfileForm.Full, (await CallAsync(it)).Suggested);
        it.Account.ChangeStatus(AccountStatus.Lost, "ушли");
        await it.Db.SaveChangesAsync(Now);

        Assert.Equal((ProfileForm.Short, 5), ((await CallAsync(it)).Suggested, (await CallAsync(it)).Questions.Count));
        var session = await StartAsync(it, ProfileForm.Short);
        await AnswerAsync(it, session, "orders", "4");
        Assert.Equal((5, 1), ((await CallAsync(it)).Questions.Count, (await CallAsync(it)).Done));
        await it.Get<ChangeProfile>().RunAsync(new() { SessionId = session, Asked = ProfileForm.Full, ScriptId = 2 }, Now);
        var call = await CallAsync(it);
        Assert.Equal((11, 1, 2), (call.Questions.Count, call.Done, call.ScriptId));
    }

    [Theory, EachDatabase]
    public async Task A_client_without_a_shipment_in_the_window_has_stopped_as_well(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        await it.Db.AccountMonthSales.Where(s => s.Amount > 0 && s.Month != new DateOnly(2026, 11, 1)).ExecuteDeleteAsync(Now);

        Assert.Equal(ProfileForm.Short, (await CallAsync(it)).Suggested);
        it.Account.ChangeStatus(AccountStatus.Prospect, null);
        await it.Db.SaveChangesAsync(Now);
        Assert.Equal(ProfileForm.Full, (await CallAsync(it)).Suggested);
    }

    [Theory]
    [InlineData(ProfileAnswerKind.Number, "24", "24")]
    [InlineData(ProfileAnswerKind.Number, "1 200", "1200")]
    [InlineData(ProfileAnswerKind.Number, "2,5", null)]
    [InlineData(ProfileAnswerKind.Number, "-1", null)]
    [InlineData(ProfileAnswerKind.Number, "дюжина", null)]
    [InlineData(ProfileAnswerKind.Money, "150 000,505", "150000.51")]
    [InlineData(ProfileAnswerKind.Money, "0", "0")]
    [InlineData(ProfileAnswerKind.Percent, "33,3 %", "33.3")]
    [InlineData(ProfileAnswerKind.Percent, "100", "100")]
    [InlineData(ProfileAnswerKind.Percent, "100,1", null)]
    [InlineData(ProfileAnswerKind.ProductGroups, "Насосы\n\nнасосы\nТрубы", "Насосы\nТрубы")]
    [InlineData(ProfileAnswerKind.Text, "  цена  ", "цена")]
    public void Answers_are_kept_without_culture_or_refused(ProfileAnswerKind kind, string typed, string? kept)
    {
        if (kept is null)
        {
            Assert.Equal("Value", Assert.Throws<RuleViolation>(() => ProfileValue.Parse(kind, typed, "Value")).Field);
            return;
        }

        Assert.Equal(kept, ProfileValue.Parse(kind, typed, "Value"));
        Assert.Equal(kept, ProfileValue.Parse(kind, ProfileValue.Typed(kind, kept), "Value"));
    }

    [Theory]
    [InlineData(24.0, 150000.0, 3600000.0)]
    [InlineData(0.0, 150000.0, 0.0)]
    [InlineData(24.0, null, null)]
    [InlineData(null, 150000.0, null)]
    public void The_potential_is_orders_times_the_average_one(double? orders, double? average, double? expected) =>
        Assert.Equal((decimal?)expected, ProfileEstimate.OfOrders((decimal?)orders, (decimal?)average));

    [Theory]
    [InlineData(680000.0, 20.0, 3400000.0)]
    [InlineData(680000.0, 0.0, null)]
    [InlineData(0.0, 20.0, null)]
    [InlineData(-5.0, 20.0, null)]
    [InlineData(680000.0, null, null)]
    public void Our_share_gives_another_estimate_to_compare(double sales, double? share, double? expected) =>
        Assert.Equal((decimal?)expected, ProfileEstimate.OfShare((decimal)sales, (decimal?)share));

    [Theory, EachDatabase]
    public async Task Whom_and_how_one_asks_is_the_client_s_and_who_may_not_write_does_not_call(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        var person = await A.PersonAsync(it.Db, it.Account.Id);
        var other = await A.PersonAsync(it.Db, (await A.AccountAsync(it.Db, it.Anna.Id, "Другой")).Id, "Чужой");
        Assert.Equal(person.Id, Assert.Single((await CallAsync(it)).People).PersonId);

        await Assert.ThrowsAsync<RuleViolation>(() => StartAsync(it, person: other.Id));
        var session = await StartAsync(it, person: person.Id);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<ChangeProfile>().RunAsync(new() { SessionId = session, ScriptId = 99 }, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => AnswerAsync(it, session, "nothing", "1"));
        Assert.Equal(nameof(AnswerProfile.Form.Value), (await Assert.ThrowsAsync<RuleViolation>(() => AnswerAsync(it, session, "orders", " "))).Field);
        await AnswerAsync(it, session, "orders", "2");
        Assert.Equal("Петров Пётр", (await it.Get<ProfileQueries>().HistoryAsync(it.Account.Id, "orders", Now))[0].Whom);

        await it.SignInAsync(it.Assistant);
        await Assert.ThrowsAsync<RuleViolation>(() => AnswerAsync(it, session, "orders", "3"));
        await Assert.ThrowsAsync<RuleViolation>(() => CallAsync(it));
        await it.SignInAsync(await A.UserAsync(it.Db));
        Assert.Null(await it.Get<ProfileQueries>().CallAsync(it.Account.Id, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => AnswerAsync(it, session, "orders", "3"));
    }

    private static async Task<ProfileCall> CallAsync(PotentialCase it) => (await it.Get<ProfileQueries>().CallAsync(it.Account.Id, Now))!;

    private static Task<int> StartAsync(PotentialCase it, ProfileForm form = ProfileForm.Full, int? person = null) =>
        it.Get<StartProfile>().RunAsync(new() { AccountId = it.Account.Id, Asked = form, ScriptId = 1, PersonId = person }, Now);

    private static Task AnswerAsync(PotentialCase it, int session, string key, string value) => it.Get<AnswerProfile>().RunAsync(new() { SessionId = session, QuestionKey = key, Value = value }, Now);

    private static Task SkipAsync(PotentialCase it, int session, string key) => it.Get<AnswerProfile>().RunAsync(new() { SessionId = session, QuestionKey = key, IsSkipped = true }, Now);
}
