using KamPortal.AccountPlans;
using KamPortal.Acquaintances;
using KamPortal.Dossiers;
using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.Orders;
using KamPortal.People;
using KamPortal.Potentials;
using KamPortal.Surveys;
using KamPortal.Tests.Improvements;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.AccountPlans;

public sealed class StepEvidenceTests
{
    [Theory, EachDatabase]
    public async Task A_dossier_closes_its_step_at_the_target_and_not_before(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        await it.Get<SeedDossierTemplate>().RunAsync(PlanCase.Now);
        await it.StartAsync();
        var questions = await it.Db.DossierQuestions.Where(q => q.Group.Template.Status == TemplateStatus.Active).OrderBy(q => q.Id).Select(q => new { q.Key, q.Importance }).ToListAsync(PlanCase.Now);
        var all = questions.Sum(q => q.Importance);
        var known = 0;
        foreach (var question in questions.TakeWhile(q => 100 * (known + q.Importance) / all < 70 && (known += q.Importance) > 0))
        {
            it.Db.Add(DossierAnswer.Give(it.Client, question.Key, 1, "да", A.Monday, null, it.Anna, TestClock.Start.UtcDateTime));
        }

        await it.Db.SaveChangesAsync(PlanCase.Now);
        Assert.Equal(0, await it.Get<CheckPlans>().RunAsync(it.Client, PlanCase.Now));
        var step = await it.StepAsync(StepEvidence.DossierCompleteness);
        Assert.Equal((100 * known / all, StepStatus.Open), (step.Value!.Value, step.Status));
        Assert.Contains("без ответа", step.Missing);

        foreach (var question in questions.Where(q => !it.Db.DossierAnswers.Local.Any(a => a.QuestionKey == q.Key)))
        {
            it.Db.Add(DossierAnswer.Give(it.Client, question.Key, 1, "да", A.Monday, null, it.Anna, TestClock.Start.UtcDateTime));
        }

        await it.Db.SaveChangesAsync(PlanCase.Now);
        Assert.Equal(1, await it.Get<CheckPlans>().RunAsync(it.Client, PlanCase.Now));
        step = await it.StepAsync(StepEvidence.DossierCompleteness);
        Assert.Equal((StepStatus.Done, 100, A.Monday, null), (step.Status, step.DoneValue, step.DoneOn, step.Missing));
    }

    [Theory, EachDatabase]
    public async Task People_by_name_count_once_each_and_only_those_who_are_there(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        await it.StartAsync();
        for (var i = 0; i < 11; i++)
        {
            await A.PersonAsync(it.Db, it.Client, $"Человек{i}");
        }

        var (twice, gone, outside) = (await A.PersonAsync(it.Db, it.Client, "Двойной"), await A.PersonAsync(it.Db, it.Client, "Ушедший"), await A.PersonAsync(it.Db, it.Client, "Внешний"));
        it.Db.Add(new Employment { PersonId = twice.Id, AccountId = it.Client, Position = "Вторая должность" });
        gone.Employments[0].ToOn = A.Monday.AddDays(-1);
        outside.Employments[0].IsOutside = true;
        await it.Db.SaveChangesAsync(PlanCase.Now);

        var step = await it.StepAsync(StepEvidence.PeopleNamed);
        Assert.Equal((12, StepStatus.Open), (step.Value!.Value, step.Status));
        Assert.Equal(1, await it.Get<CheckPlans>().RunAsync(it.Client, PlanCase.Now));
        gone.Employments[0].ToOn = null;
        twice.Employments[0].ToOn = A.Monday.AddDays(-1);
        twice.Employments[1].ToOn = A.Monday.AddDays(-1);
        (await it.Db.Employments.FirstAsync(e => e.Person.LastName == "Человек1", PlanCase.Now)).ToOn = A.Monday.AddDays(-1);
        await it.Db.SaveChangesAsync(PlanCase.Now);

        await it.Get<CheckPlans>().RunAsync(it.Client, PlanCase.Now);
        step = await it.StepAsync(StepEvidence.PeopleNamed);
        Assert.Equal((StepStatus.Done, 11, 12, true), (step.Status, step.Value!.Value, step.DoneValue!.Value, step.IsBelow));
        Assert.Equal(1, (await it.Get<PlanListQueries>().PageAsync(new(), PlanCase.Now)).Rows[0].Plans[0].Below);
    }

    [Theory, EachDatabase]
    public async Task A_centre_counts_when_it_is_published(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        await it.StartAsync();
        Assert.Contains("ещё не составлен", (await it.StepAsync(StepEvidence.CentrePublished)).Missing);
        var draft = await A.CentreAsync(it.Db, it.Client, [60, 40]);
        Assert.Contains("черновике", (await it.StepAsync(StepEvidence.CentrePublished)).Missing);
        await it.Db.CentreMemberRoles.Include(r => r.Role).LoadAsync(PlanCase.Now);
        draft.Publish(it.Anna, TestClock.Start.UtcDateTime);
        await it.Db.SaveChangesAsync(PlanCase.Now);

        Assert.Equal(1, await it.Get<CheckPlans>().RunAsync(it.Client, PlanCase.Now));
        Assert.Equal(StepStatus.Done, (await it.StepAsync(StepEvidence.CentrePublished)).Status);
    }

    [Theory, EachDatabase]
    public async Task Every_decision_maker_is_known_personally_or_named_as_missing(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        await it.StartAsync();
        Assert.Contains("ни одного ЛПР", (await it.StepAsync(StepEvidence.DecisionMakersKnown)).Missing);
        var people = new List<Person>();
        foreach (var name in new[] { "Первый", "Второй", "Третий" })
        {
            people.Add(await A.PersonAsync(it.Db, it.Client, name, roleId: A.DeciderRole));
        }

        foreach (var person in people.Take(2))
        {
            person.Born(3, 5, null);
            person.Hobby = "Рыбалка";
        }

        await it.Db.SaveChangesAsync(PlanCase.Now);
        var step = await it.StepAsync(StepEvidence.DecisionMakersKnown);
        Assert.Equal(66, step.Value);
        Assert.Contains("Третий", step.Missing);
        Assert.DoesNotContain("Первый", step.Missing);
        people[2].Born(3, 5, null);
        people[2].Notes = "Любит театр";
        await it.Db.SaveChangesAsync(PlanCase.Now);

        Assert.Equal(1, await it.Get<CheckPlans>().RunAsync(it.Client, PlanCase.Now));
    }

    [Theory, EachDatabase]
    public async Task Acquaintances_count_pairs_of_present_people(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        await it.StartAsync();
        var (first, second) = (await A.PersonAsync(it.Db, it.Client, "Один"), await A.PersonAsync(it.Db, it.Client, "Два"));
        foreach (var (user, person, strength) in new[] { (it.Anna, first.Id, 2), (it.Head, first.Id, 1), (it.Anna, second.Id, 0) })
        {
            var acquaintance = new Acquaintance { UserId = user, PersonId = person };
            acquaintance.Rate(strength, null, null);
            it.Db.Add(acquaintance);
        }

        await it.Db.SaveChangesAsync(PlanCase.Now);

        Assert.Equal(2, (await it.StepAsync(StepEvidence.Acquaintances)).Value);
        Assert.Equal((await it.Get<AcquaintanceQueries>().CountAsync(it.Client, PlanCase.Now)).Pairs, (await it.StepAsync(StepEvidence.Acquaintances)).Value);
    }

    [Theory, EachDatabase]
    public async Task Weak_groups_need_a_target_each(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        await it.StartAsync(PlanKind.Development);
        Assert.Contains("Потенциал неизвестен", (await it.StepAsync(StepEvidence.TargetsSet)).Missing);
        List<ProductGroup> groups = [new() { Name = "Краны" }, new() { Name = "Насосы" }, new() { Name = "Приводы" }];
        it.Db.AddRange(groups);
        await it.Db.SaveChangesAsync(PlanCase.Now);

        // Краны: absent; Насосы: 29 of 100, low; Приводы: 30 of 100, not low.
        it.Db.AddRange(groups.Select(g => PotentialRecord.Of(it.Client, g.Id, 100, default, default, A.Monday, it.Anna, TestClock.Start.UtcDateTime)));
        it.Db.AddRange(
            new AccountMonthSales { AccountId = it.Client, Month = new(2026, 1, 1), ProductGroupId = groups[1].Id, Amount = 29, Orders = 1 },
            new AccountMonthSales { AccountId = it.Client, Month = new(2026, 10, 1), ProductGroupId = groups[2].Id, Amount = 30, Orders = 1 });
        it.Db.Add(Target(it, groups[1].Id, 50));
        await it.Db.SaveChangesAsync(PlanCase.Now);

        var step = await it.StepAsync(StepEvidence.TargetsSet);
        Assert.Equal((50, true, false), (step.Value!.Value, step.Missing!.Contains("Краны", StringComparison.Ordinal), step.Missing.Contains("Приводы", StringComparison.Ordinal)));
        it.Db.Add(Target(it, groups[0].Id, 20));
        await it.Db.SaveChangesAsync(PlanCase.Now);
        Assert.Equal(1, await it.Get<CheckPlans>().RunAsync(it.Client, PlanCase.Now));
    }

    [Theory, EachDatabase]
    public async Task Talks_count_from_the_start_of_the_plan_and_only_when_somebody_was_reached(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        var sellers = new List<Person>();
        for (var i = 0; i < 4; i++)
        {
            sellers.Add(await A.PersonAsync(it.Db, it.Client, $"Продавец{i}"));
            sellers[i].Employments[0].Seniority = i < 3 ? 2 : 3;
        }

        var centre = await A.CentreAsync(it.Db, it.Client, [81, 10, 9], publish: true);
        await TalkAsync(it, sellers[0].Id, -1);
        await it.StartAsync(PlanKind.Development);
        await TalkAsync(it, sellers[1].Id, 0);
        await TalkAsync(it, sellers[2].Id, 0, TouchOutcome.NoAnswer);
        await TalkAsync(it, sellers[3].Id, 0);
        await TalkAsync(it, centre.Members[0].PersonId, 0);

        var step = await it.StepAsync(StepEvidence.SellersTalked);
        Assert.Equal((1, "Продавец0 Пётр, Продавец2 Пётр"), (step.Value!.Value, step.Missing!.Split(": ")[1]));
        Assert.Equal(50, (await it.StepAsync(StepEvidence.DecidersTalked)).Value);
        Assert.Equal(1, await it.Get<PlanTalks>().RunAsync((await it.StepAsync(StepEvidence.DecidersTalked)).Id, PlanCase.Now));
        Assert.Equal(0, await it.Get<PlanTalks>().RunAsync((await it.StepAsync(StepEvidence.DecidersTalked)).Id, PlanCase.Now));
        Assert.Equal(A.Monday.AddDays(1), await it.Db.Touches.Where(t => t.Status == TouchStatus.Planned).Select(t => t.DueOn).SingleAsync(PlanCase.Now));
        await TalkAsync(it, centre.Members[1].PersonId, 0);
        Assert.Equal(100, (await it.StepAsync(StepEvidence.DecidersTalked)).Value);
    }

    [Theory, EachDatabase]
    public async Task Greetings_made_and_gifts_given_this_calendar_year_are_evidence(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        await it.Get<KamPortal.Greetings.SeedOccasions>().RunAsync(PlanCase.Now);
        await it.StartAsync();
        var person = await A.PersonAsync(it.Db, it.Client);
        var occasion = await it.Db.GreetingOccasions.Select(o => o.Id).FirstAsync(PlanCase.Now);
        foreach (var (status, on) in new[]
        {
            (KamPortal.Greetings.GreetingStatus.Sent, new DateOnly(2026, 3, 8)), (KamPortal.Greetings.GreetingStatus.Done, A.Monday), (KamPortal.Greetings.GreetingStatus.Skipped, A.Monday),
            (KamPortal.Greetings.GreetingStatus.Approved, A.Monday), (KamPortal.Greetings.GreetingStatus.Sent, new(2025, 12, 30)),
        })
        {
            it.Db.Add(new KamPortal.Greetings.Greeting { Key = $"{status}{on}", PersonId = person.Id, AccountId = it.Client, OccasionId = occasion, On = on, ActOn = on, Status = status, Language = "ru", Subject = "", Text = "", AssigneeId = it.Anna });
        }

        await it.Db.SaveChangesAsync(PlanCase.Now);
        Assert.Equal(2, (await it.StepAsync(StepEvidence.GreetingsDone)).Value);
        it.Db.Add(new KamPortal.Gifts.Gift { AccountId = it.Client, PersonId = person.Id, Title = "Календарь", Value = 500, Status = KamPortal.Gifts.GiftStatus.Given, On = A.Monday, PlannedById = it.Anna });
        await it.Db.SaveChangesAsync(PlanCase.Now);

        Assert.Equal(3, (await it.StepAsync(StepEvidence.GreetingsDone)).Value);
    }

    [Theory, EachDatabase]
    public async Task Surveys_count_once_each_from_the_start_of_the_plan_and_never_anonymous(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        await PlanAsync(it, PlanKind.Retention);
        await it.AnswerAsync(9, 9, submitted: TestClock.Start.UtcDateTime.AddDays(-1));
        var anonymous = await it.WaveAsync(SurveyKind.IdealService, anonymous: true);
        await it.AnswerAsync(9, 5, wave: anonymous);
        await it.AnswerAsync(9, 5, wave: await it.WaveAsync(SurveyKind.Nps));
        Assert.Equal(((int?)0, "Нет ответа с начала плана: «Идеальный поставщик», «Идеальный сервис»"), Said(await StepAsync(it, StepEvidence.SurveysAnswered)));

        await it.AnswerAsync(9, 5, wave: await it.WaveAsync(SurveyKind.IdealSupplier));
        await it.AnswerAsync(9, 5, person: await A.PersonAsync(it.Db, it.Client, "Второй"));
        Assert.Equal(((int?)1, "Нет ответа с начала плана: «Идеальный сервис»"), Said(await StepAsync(it, StepEvidence.SurveysAnswered)));
        await it.AnswerAsync(9, 5, wave: await it.WaveAsync(SurveyKind.IdealService));

        Assert.Equal(1, await it.Get<CheckPlans>().RunAsync(it.Client, PlanCase.Now));
        Assert.Equal(StepStatus.Done, (await StepAsync(it, StepEvidence.SurveysAnswered)).Status);
    }

    [Theory, EachDatabase]
    public async Task Improvements_close_their_step_when_all_of_them_are_done_or_the_answers_show_no_deficit(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        await PlanAsync(it, PlanKind.Development);
        Assert.Equal(((int?)0, "Сначала получите ответы на опросы: из них видно, что исправлять"), Said(await StepAsync(it, StepEvidence.ImprovementsClosed)));
        await it.AnswerAsync(9, 5);
        Assert.Equal(((int?)0, "Недостатков в ответах: 1. Заведите по ним улучшения"), Said(await StepAsync(it, StepEvidence.ImprovementsClosed)));
        var (first, second) = (await it.OpenAsync("Первое"), await it.OpenAsync("Второе"));
        await it.DropAsync(await it.OpenAsync("Лишнее"));
        await it.CloseAsync(first);
        Assert.Equal(((int?)50, "В работе улучшений: 1"), Said(await StepAsync(it, StepEvidence.ImprovementsClosed)));
        await it.CloseAsync(second);

        Assert.Equal(1, await it.Get<CheckPlans>().RunAsync(it.Client, PlanCase.Now));
        Assert.Equal((StepStatus.Done, 100), ((await StepAsync(it, StepEvidence.ImprovementsClosed)).Status, (await StepAsync(it, StepEvidence.ImprovementsClosed)).DoneValue));
    }

    [Theory, EachDatabase]
    public async Task Without_improvements_answers_in_which_the_score_reaches_the_importance_are_enough(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        await PlanAsync(it, PlanKind.Development);
        await it.AnswerAsync(9, 8);
        await it.AnswerAsync(8, 9, person: await A.PersonAsync(it.Db, it.Client, "Второй"));

        Assert.Equal(((int?)100, null), Said(await StepAsync(it, StepEvidence.ImprovementsClosed)));
    }

    [Theory, EachDatabase]
    public async Task What_was_done_counts_as_shown_from_the_start_of_the_plan(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        await PlanAsync(it, PlanKind.Development);
        Assert.Equal(((int?)0, "Показывать пока нечего: сначала закройте улучшение"), Said(await StepAsync(it, StepEvidence.ResultsShown)));
        await it.CloseAsync(await it.OpenAsync());
        Assert.Equal(((int?)0, "Сделано, но клиенту не показано: 1"), Said(await StepAsync(it, StepEvidence.ResultsShown)));
        await it.Db.ImprovementAccounts.ExecuteUpdateAsync(a => a.SetProperty(x => x.ShownOn, A.Monday.AddDays(-1)), PlanCase.Now);
        Assert.Equal(0, (await StepAsync(it, StepEvidence.ResultsShown)).Value);
        await it.Db.ImprovementAccounts.ExecuteUpdateAsync(a => a.SetProperty(x => x.ShownOn, A.Monday), PlanCase.Now);

        Assert.Equal(2, await it.Get<CheckPlans>().RunAsync(it.Client, PlanCase.Now));
        Assert.Equal(StepStatus.Done, (await StepAsync(it, StepEvidence.ResultsShown)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_VIP_event_somebody_of_the_client_is_invited_to_closes_its_step_and_one_called_off_or_refused_does_not(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        await it.StartAsync();
        var person = await A.PersonAsync(it.Db, it.Client);
        async Task<DevelopmentEvent> EventAsync(EventForm form, ParticipantStatus status, int days, EventStatus stands = EventStatus.Planned)
        {
            var one = await AnEvent.PlannedAsync(it.Db, it.Anna, TestClock.Start.UtcDateTime.AddDays(days), form: form, change: e => e.Status = stands);
            await AnEvent.ParticipantAsync(it.Db, one.Id, it.Client, person.Id, status);
            return one;
        }

        await EventAsync(EventForm.StaffTraining, ParticipantStatus.Confirmed, 10);
        await EventAsync(EventForm.Vip, ParticipantStatus.Listed, 10);
        await EventAsync(EventForm.Vip, ParticipantStatus.Declined, 10);
        await EventAsync(EventForm.Vip, ParticipantStatus.Confirmed, 10, EventStatus.Cancelled);
        await EventAsync(EventForm.Vip, ParticipantStatus.Attended, -10, EventStatus.Held);
        await EventAsync(EventForm.Vip, ParticipantStatus.NoShow, 0, EventStatus.Held);
        Assert.Equal(0, (await it.StepAsync(StepEvidence.EventsScheduled)).Value);
        await EventAsync(EventForm.Vip, ParticipantStatus.Invited, 30);
        Assert.Equal(1, await it.Get<CheckPlans>().RunAsync(it.Client, PlanCase.Now));
        Assert.Equal(StepStatus.Done, (await it.StepAsync(StepEvidence.EventsScheduled)).Status);
    }

    private static (int?, string?) Said(PlanStepView step) => (step.Value, step.Missing);

    private static async Task PlanAsync(VoiceCase it, PlanKind plan)
    {
        await it.Get<SeedPlanTemplates>().RunAsync(PlanCase.Now);
        await it.Get<StartPlan>().RunAsync(it.Client, plan, PlanCase.Now);
    }

    private static async Task<PlanStepView> StepAsync(VoiceCase it, StepEvidence evidence) =>
        (await it.Get<AccountPlanQueries>().FindAsync(it.Client, PlanCase.Now))!.Plans.SelectMany(p => p.Steps).First(s => s.Evidence == evidence);

    private static PotentialTarget Target(PlanCase it, int group, decimal amount) =>
        PotentialTarget.Set(it.Client, group, it.Anna, amount, A.Monday.AddDays(60), null, 100, 0, it.Anna, TestClock.Start.UtcDateTime);

    private static async Task TalkAsync(PlanCase it, int personId, int day, TouchOutcome outcome = TouchOutcome.Reached)
    {
        var on = A.Monday.AddDays(day);
        var touch = Touch.Plan(it.Client, it.Anna, TouchType.Call, on, null, 15, [personId]);
        touch.Complete(it.Anna, on, on.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc), TouchType.Call, 15, outcome, null, null, [personId]);
        it.Db.Add(touch);
        await it.Db.SaveChangesAsync(PlanCase.Now);
    }
}
