using KamPortal.Accounts;
using KamPortal.Greetings;
using KamPortal.Jobs;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;
using static KamPortal.Tests.Greetings.GreetingCase;

namespace KamPortal.Tests.Greetings;

public sealed class PlanGreetingsTests
{
    [Theory, EachDatabase]
    public async Task Birthdays_of_the_next_two_weeks_are_planned_once_however_often_the_planner_runs(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        await it.PersonAsync(11, 23, "Сегодня");
        await it.PersonAsync(12, 7, "Последний");
        await it.PersonAsync(12, 8, "Позже");
        await it.PersonAsync(11, 22, "Вчера");
        await it.PersonAsync(0, 0, "Неизвестно");

        var first = await it.PlanAsync();
        var second = await it.PlanAsync();
        it.Database.Clock.Now = it.Database.Clock.Now.AddDays(1);
        var nextDay = await it.PlanAsync();

        Assert.Equal((2, 0, 1), (first.Created, second.Created, nextDay.Created));
        Assert.Equal([new(2026, 11, 23), new(2026, 12, 7), new(2026, 12, 8)], (await it.GreetingsAsync()).Select(g => g.On));
        Assert.All(await it.GreetingsAsync(), g => Assert.Equal((GreetingStatus.Approved, GreetingChannel.Email, "", it.Anna), (g.Status, g.Channel, g.Text, g.AssigneeId)));
    }

    [Theory, EachDatabase]
    public async Task Days_planned_before_are_looked_at_again_where_a_category_changed_and_every_Sunday(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var other = await A.AccountAsync(it.Db, it.Boris, "Борисов клиент", AbcdCategory.D);
        var anna = await it.PersonAsync(0, 0, "Анин");
        var boris = await it.PersonAsync(0, 0, "Борисов", other.Id);
        await it.PlanAsync();

        // Past the change tracker, as a recalculation of categories writes.
        await it.Db.People.ExecuteUpdateAsync(p => p.SetProperty(x => x.BirthMonth, 12).SetProperty(x => x.BirthDay, 5), Now);
        await it.Db.Accounts.Where(a => a.Id == other.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.AbcdOn, new DateOnly(2026, 11, 24)), Now);
        it.At(2026, 11, 24, 6);
        await it.PlanAsync();
        Assert.Equal([boris.Id], (await it.GreetingsAsync()).Select(g => g.PersonId));

        it.At(2026, 11, 28, 6);
        await it.PlanAsync();
        Assert.Single(await it.GreetingsAsync());

        it.At(2026, 11, 29, 6);
        await it.PlanAsync();
        Assert.Equal([boris.Id, anna.Id], (await it.GreetingsAsync()).Select(g => g.PersonId));
    }

    [Theory, EachDatabase]
    public async Task The_planner_of_rules_leaves_coming_calls_of_congratulation_alone(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind, AbcdCategory.A);
        await it.PersonAsync(11, 27, "Пятница");
        await it.PersonAsync(11, 29, "Воскресенье");
        await it.PlanAsync();

        it.At(2026, 11, 24, 6);
        await it.Get<PlanTouchesJob>().RunAsync(new JobReport(), Now);

        Assert.Equal(2, await it.Db.Touches.CountAsync(t => t.Origin == TouchOrigin.Greeting && t.Status == TouchStatus.Planned, Now));
    }

    [Theory, EachDatabase]
    public async Task A_is_called_B_and_C_wait_for_the_manager_D_goes_by_itself(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind, AbcdCategory.A);
        var others = new List<Account>();
        foreach (var category in new[] { AbcdCategory.B, AbcdCategory.D })
        {
            others.Add(await A.AccountAsync(it.Db, it.Anna, $"Клиент {category}", category));
        }

        await it.PersonAsync(11, 27, "А");
        await it.PersonAsync(11, 28, "Б", others[0].Id);
        await it.PersonAsync(11, 29, "Д", others[1].Id);

        await it.PlanAsync();

        Assert.Equal(
            [(GreetingChannel.Call, GreetingStatus.Approved), (GreetingChannel.Email, GreetingStatus.Planned), (GreetingChannel.Email, GreetingStatus.Approved)],
            (await it.GreetingsAsync()).Select(g => (g.Channel, g.Status)));
        var touch = Assert.Single(await it.TouchesAsync());
        Assert.Equal((TouchOrigin.Greeting, TouchType.Call, "Поздравить: День рождения", new DateOnly(2026, 11, 27), it.Anna), (touch.Origin, touch.Type, touch.Topic, touch.DueOn, touch.AssigneeId));
        Assert.Equal((await it.GreetingsAsync())[0].Key, touch.OccurrenceKey);
        Assert.Equal(new DateOnly(2026, 11, 27), await it.Db.Accounts.Where(a => a.Id == it.Client.Id).Select(a => a.NextTouchOn).SingleAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task A_call_comes_on_the_last_working_day_before_a_letter_on_the_day_itself(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind, AbcdCategory.A);
        await it.Get<SeedWorkCalendars>().RunAsync(Now);
        it.At(2026, 12, 20, 9);
        await it.PersonAsync(12, 31);

        await it.PlanAsync();

        // 31 December 2026 is a moved day off.
        var greeting = await it.GreetingAsync();
        Assert.Equal((new DateOnly(2026, 12, 31), new DateOnly(2026, 12, 30)), (greeting.On, greeting.ActOn));
        Assert.Equal(new DateOnly(2026, 12, 30), Assert.Single(await it.TouchesAsync()).DueOn);
    }

    [Theory, EachDatabase]
    public async Task A_call_nobody_made_on_Friday_is_not_moved_to_the_Sunday_it_was_for(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind, AbcdCategory.A);
        await it.PersonAsync(11, 29);
        await it.PlanAsync();

        // On Saturday everything is looked at again, as after a run that was cut off.
        it.At(2026, 11, 28, 9);
        await it.Db.PortalUsers.ExecuteUpdateAsync(u => u.SetProperty(x => x.GreetingsPlannedBy, -1), Now);
        await it.PlanAsync();

        Assert.Equal((new DateOnly(2026, 11, 29), new DateOnly(2026, 11, 27)), ((await it.GreetingAsync()).On, (await it.GreetingAsync()).ActOn));
        Assert.Equal(new DateOnly(2026, 11, 27), Assert.Single(await it.TouchesAsync()).DueOn);
    }

    [Theory, EachDatabase]
    public async Task The_turn_of_the_year_loses_and_repeats_nobody(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        for (var day = new DateOnly(2026, 12, 28); day <= new DateOnly(2027, 1, 3); day = day.AddDays(1))
        {
            await it.PersonAsync(day.Month, day.Day, $"Ч{day.Day}");
        }

        for (var day = 20; day <= 31; day++)
        {
            it.At(2026, 12, day, 6);
            await it.PlanAsync();
        }

        it.At(2027, 1, 2, 6);
        await it.PlanAsync();

        Assert.Equal(Enumerable.Range(0, 7).Select(n => new DateOnly(2026, 12, 28).AddDays(n)), (await it.GreetingsAsync()).Select(g => g.On));
    }

    [Theory, EachDatabase]
    public async Task Somebody_in_two_accounts_is_greeted_once_for_the_one_that_counts_most(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var larger = await A.AccountAsync(it.Db, it.Boris, "Больше", AbcdCategory.D);
        var key = await A.AccountAsync(it.Db, it.Boris, "Ключевой", AbcdCategory.D);
        var gone = await A.AccountAsync(it.Db, it.Boris, "Архив", AbcdCategory.D);
        (larger.Sales12Months, gone.Sales12Months, key.KeyStatus) = (5_000m, 9_000m, KeyStatus.Key);
        gone.Archive();
        var person = await it.PersonAsync(11, 30);
        foreach (var place in new[] { larger, key, gone })
        {
            person.Employments.Add(new Employment { AccountId = place.Id });
        }

        await it.Db.SaveChangesAsync(Now);

        var report = await it.PlanAsync();

        var greeting = await it.GreetingAsync();
        Assert.Equal((key.Id, it.Boris), (greeting.AccountId, greeting.AssigneeId));
        Assert.Contains(report.Notes, n => n is { Reason: "GreetingGreetedElsewhere", Count: 2 });
    }

    [Theory, EachDatabase]
    public async Task Nobody_is_written_to_against_their_will_and_nobody_who_left_is_greeted(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        (await it.PersonAsync(11, 30, "Отказ")).OptOuts = OptOuts.Greetings;
        (await it.PersonAsync(11, 30, "БезПисем")).OptOuts = OptOuts.Mail;
        (await it.PersonAsync(11, 30, "БезСогласия")).RecordConsent(ConsentStatus.Unknown, null, null);
        (await it.PersonAsync(11, 30, "БезПочты")).Reach(null, "+7 343 555 01 02", null);
        (await it.PersonAsync(11, 30, "Ушёл")).LeftOn = A.Monday.AddDays(-7);
        (await it.PersonAsync(11, 30, "Уволен")).Employments[0].ToOn = A.Monday.AddDays(-1);
        (await it.PersonAsync(11, 30, "УволитсяРаньше")).Employments[0].ToOn = A.Monday.AddDays(3);
        await it.Db.SaveChangesAsync(Now);

        var report = await it.PlanAsync();

        var greeted = await it.GreetingsAsync();
        Assert.All(greeted, g => Assert.Equal(GreetingChannel.Call, g.Channel));
        Assert.Equal(["БезПисем", "БезПочты", "БезСогласия"], (await it.Db.People.Where(p => greeted.Select(g => g.PersonId).Contains(p.Id)).Select(p => p.LastName).ToListAsync(Now)).Order(StringComparer.Ordinal));
        Assert.Contains(report.Notes, n => n is { Reason: "GreetingOptedOut", Count: 1 });
        Assert.Contains(report.Notes, n => n is { Reason: "GreetingPersonLeft", Count: 2 });
        Assert.Equal(3, (await it.TouchesAsync()).Count);
    }

    [Theory, EachDatabase]
    public async Task Preferences_of_the_person_go_before_the_rule_and_the_line_for_the_occasion_before_the_line_for_all(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var birthday = await it.Db.GreetingOccasions.SingleAsync(o => o.Code == StandardOccasions.Birthday, Now);
        var never = await it.PersonAsync(11, 30, "Никогда");
        var call = await it.PersonAsync(11, 30, "Звонок");
        var both = await it.PersonAsync(11, 30, "Оба");
        it.Db.AddRange(
            new GreetingPreference { PersonId = never.Id, IsNever = true },
            new GreetingPreference { PersonId = call.Id, OccasionId = birthday.Id, Channel = GreetingChannel.Card },
            new GreetingPreference { PersonId = both.Id, IsNever = true },
            new GreetingPreference { PersonId = both.Id, OccasionId = birthday.Id, Channel = GreetingChannel.Email });
        await it.Db.SaveChangesAsync(Now);

        await it.PlanAsync();

        Assert.Equal([(call.Id, GreetingChannel.Card), (both.Id, GreetingChannel.Email)], (await it.GreetingsAsync()).Select(g => (g.PersonId, g.Channel)));
        Assert.Equal(TouchType.Other, Assert.Single(await it.TouchesAsync()).Type);
    }

    [Theory, EachDatabase]
    public async Task What_changes_after_planning_changes_the_open_greeting_at_the_next_run(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind, AbcdCategory.A);
        var moved = await it.PersonAsync(11, 30, "Перенос");
        var left = await it.PersonAsync(11, 30, "Уйдёт");
        var unknown = await it.PersonAsync(11, 30, "Ошибка");
        await it.PlanAsync();

        moved.Born(12, 1, null);
        left.LeftOn = A.Monday;
        unknown.Born(null, null, null);
        await it.Db.SaveChangesAsync(Now);
        await it.PlanAsync();

        var greetings = (await it.GreetingsAsync()).ToDictionary(g => g.PersonId);
        Assert.Equal((new DateOnly(2026, 12, 1), GreetingStatus.Approved), (greetings[moved.Id].On, greetings[moved.Id].Status));
        Assert.Equal((GreetingStatus.Skipped, GreetingSkip.PersonLeft), (greetings[left.Id].Status, greetings[left.Id].SkipReason!.Value));
        Assert.False(greetings.ContainsKey(unknown.Id));
        Assert.Equal(new DateOnly(2026, 12, 1), Assert.Single(await it.TouchesAsync()).DueOn);

        // Left by mistake: back again.
        left.LeftOn = null;
        await it.Db.SaveChangesAsync(Now);
        await it.PlanAsync();
        Assert.Equal(2, (await it.GreetingsAsync()).Count(g => g.Status == GreetingStatus.Approved));
        Assert.Equal(2, (await it.TouchesAsync()).Count);
    }

    [Theory, EachDatabase]
    public async Task A_birthday_moved_to_a_day_already_greeted_this_year_is_not_greeted_again(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var person = await it.PersonAsync(11, 23);
        await it.PlanAsync();
        await it.SendAsync();

        person.Born(12, 1, null);
        await it.Db.SaveChangesAsync(Now);
        await it.PlanAsync();

        Assert.Equal((new DateOnly(2026, 11, 23), GreetingStatus.Sent), ((await it.GreetingAsync()).On, (await it.GreetingAsync()).Status));
    }

    [Theory, EachDatabase]
    public async Task Somebody_entered_in_the_afternoon_of_their_birthday_is_greeted_the_same_day(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        await it.PlanAsync();
        it.At(2026, 11, 23, 12);
        await it.PersonAsync(11, 23);

        await it.PlanAsync();
        await it.SendAsync();

        Assert.Single(await it.LettersAsync());
    }

    [Theory, EachDatabase]
    public async Task Deputies_and_supervisors_stand_in_and_disabled_managers_get_nothing(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind, AbcdCategory.A);
        it.Db.Add(new Absence { UserId = it.Anna, FromOn = new(2026, 11, 25), ToOn = new(2026, 12, 9), DeputyId = it.Boris });
        var other = await A.AccountAsync(it.Db, it.Boris, "Борисов клиент", AbcdCategory.A);
        await it.PersonAsync(11, 30, "Анин");
        await it.PersonAsync(11, 24, "Раньше");
        await it.PersonAsync(12, 1, "Борисов", other.Id);
        await it.PlanAsync();
        Assert.Equal([it.Anna, it.Boris, it.Boris], (await it.GreetingsAsync()).Select(g => g.AssigneeId));

        await it.Db.PortalUsers.Where(u => u.Id == it.Boris).ExecuteUpdateAsync(u => u.SetProperty(x => x.IsEnabled, false), Now);
        it.Database.Clock.Now = it.Database.Clock.Now.AddDays(1);
        await it.PlanAsync();

        // 24 November has come, and nobody calls twice.
        Assert.Equal([it.Anna, it.Head, it.Head], (await it.GreetingsAsync()).Select(g => g.AssigneeId));
        Assert.Equal([it.Anna, it.Head, it.Head], (await it.TouchesAsync()).OrderBy(t => t.DueOn).Select(t => t.AssigneeId));
    }

    [Theory, EachDatabase]
    public async Task Days_of_the_company_go_to_who_decides_else_to_the_most_senior_and_once_per_company(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind, AbcdCategory.D, ["company-anniversary", "partnership"]);
        var second = await A.AccountAsync(it.Db, it.Anna, "Второй", AbcdCategory.D);
        (it.Client.FoundedOn, it.Client.FirstOrderOn) = (new(2001, 11, 30), new(2026, 11, 25));
        second.FoundedOn = new(2011, 12, 2);
        it.Db.Update(it.Client);
        var director = await it.PersonAsync(0, 0, "Директор", role: A.DeciderRole);
        director.Employments.Add(new Employment { AccountId = second.Id, Seniority = 5 });
        var line = await it.PersonAsync(0, 0, "Слесарь");
        line.Employments[0].Seniority = 1;
        await it.PersonAsync(0, 0, "Мастер", second.Id);
        await it.Db.SaveChangesAsync(Now);

        await it.PlanAsync();

        // The first order of this year has no anniversary yet.
        Assert.Equal([(director.Id, it.Client.Id, new DateOnly(2026, 11, 30)), (director.Id, second.Id, new DateOnly(2026, 12, 2))], (await it.GreetingsAsync()).Select(g => (g.PersonId, g.AccountId, g.On)));
    }

    [Theory, EachDatabase]
    public async Task Professional_days_reach_their_industry_women_and_men_their_own(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind, AbcdCategory.D, ["energy", "womens-day", "defender-day"]);
        var energy = await A.AccountAsync(it.Db, it.Anna, "ТЭЦ", AbcdCategory.D);
        energy.Industry = "Теплоэнергетика";
        var engineer = await it.PersonAsync(0, 0, "Инженер", energy.Id, role: A.DeciderRole);
        var woman = await it.PersonAsync(0, 0, "Ткачёва", middle: "Ивановна");
        var man = await it.PersonAsync(0, 0, "Ткачёв", middle: "Иванович");
        await it.PersonAsync(0, 0, "Unknown", middle: null);
        await it.Db.SaveChangesAsync(Now);

        foreach (var (year, month, day) in new[] { (2026, 12, 15), (2027, 2, 15), (2027, 3, 1) })
        {
            it.At(year, month, day, 9);
            await it.PlanAsync();
        }

        Assert.Equal(
            [(engineer.Id, new DateOnly(2026, 12, 22)), (engineer.Id, new(2027, 2, 23)), (man.Id, new(2027, 2, 23)), (woman.Id, new(2027, 3, 8))],
            (await it.GreetingsAsync()).Select(g => (g.PersonId, g.On)));
    }

    [Theory, EachDatabase]
    public async Task On_days_for_many_only_deciders_are_called_where_no_letter_may_go(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind, AbcdCategory.D, [StandardOccasions.NewYear]);
        it.At(2026, 12, 20, 9);
        var decider = await it.PersonAsync(0, 0, "Решает", role: A.DeciderRole);
        decider.RecordConsent(ConsentStatus.Refused, A.Monday, null);
        (await it.PersonAsync(0, 0, "Кладовщик")).Reach(null, null, null);
        await it.Db.SaveChangesAsync(Now);

        var report = await it.PlanAsync();

        Assert.Equal((decider.Id, GreetingChannel.Call), ((await it.GreetingAsync()).PersonId, (await it.GreetingAsync()).Channel));
        Assert.Contains(report.Notes, n => n is { Reason: "GreetingNoEmail", Count: 1 });
    }

    [Theory, EachDatabase]
    public async Task After_a_standstill_longer_than_the_horizon_missed_days_are_reported_not_made_up_for(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        await it.PlanAsync();
        it.At(2026, 12, 20, 9);
        await it.PersonAsync(12, 7, "Спланирован");
        await it.PersonAsync(12, 8, "СлишкомДавно");
        await it.PersonAsync(12, 15, "Пропущен");
        await it.PersonAsync(12, 20, "Сегодня");

        var report = await it.PlanAsync();
        await it.SendAsync();

        Assert.Equal([(new DateOnly(2026, 12, 15), GreetingStatus.Skipped), (new(2026, 12, 20), GreetingStatus.Sent)], (await it.GreetingsAsync()).Select(g => (g.On, g.Status)));
        Assert.Contains(report.Notes, n => n is { Reason: "GreetingLate", Count: 1 });
    }

    [Theory, EachDatabase]
    public async Task The_leap_day_moves_with_the_setting_and_greets_once(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        it.At(2027, 2, 20, 9);
        await it.PersonAsync(2, 29);
        await it.PlanAsync();
        Assert.Equal(new DateOnly(2027, 2, 28), (await it.GreetingAsync()).On);

        it.Db.Add(new Setting { Key = nameof(PortalSettings.LeapBirthdayDay), Value = "1" });
        await it.Db.SaveChangesAsync(Now);
        await it.PlanAsync();

        Assert.Equal(new DateOnly(2027, 3, 1), (await it.GreetingAsync()).On);
    }

    [Theory, EachDatabase]
    public async Task An_occasion_switched_off_takes_its_open_greetings_away(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind, AbcdCategory.A);
        await it.PersonAsync(11, 30);
        await it.PlanAsync();
        Assert.Single(await it.TouchesAsync());

        await it.Db.GreetingOccasions.ExecuteUpdateAsync(o => o.SetProperty(x => x.IsActive, false), Now);
        await it.PlanAsync();

        Assert.Empty(await it.GreetingsAsync());
        Assert.Empty(await it.TouchesAsync());
    }
}
