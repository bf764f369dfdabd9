using KamPortal.Accounts;
using KamPortal.Greetings;
using KamPortal.Handover;
using KamPortal.People;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;
using static KamPortal.Tests.Greetings.GreetingCase;

namespace KamPortal.Tests.Greetings;

public sealed class GreetingVerbTests
{
    [Theory, EachDatabase]
    public async Task Agreed_to_by_the_manager_it_goes_out_with_the_words_of_that_moment(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind, AbcdCategory.B);
        await it.PersonAsync(11, 23);
        await it.PlanAsync();
        await it.Database.SignInAsync(it.Anna);
        Assert.Equal((1, new DateOnly(2026, 11, 23)), await it.Get<GreetingQueries>().WaitingAsync(it.Anna, Now) is { } w ? (w.Count, w.FirstOn) : default);

        Assert.Equal(1, await it.Get<ApproveGreetings>().RunAsync([(await it.GreetingAsync()).Id], Now));
        var greeting = await it.GreetingAsync();
        Assert.Equal((GreetingStatus.Approved, it.Anna), (greeting.Status, greeting.ApprovedById!.Value));
        Assert.StartsWith("Уважаемый Пётр Иванович!", greeting.Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<ApproveGreetings>().RunAsync([greeting.Id], Now));
        Assert.Null(await it.Get<GreetingQueries>().WaitingAsync(it.Anna, Now));

        await it.SendAsync();
        Assert.Equal(greeting.Text, Assert.Single(await it.LettersAsync()).Text);
    }

    [Theory, EachDatabase]
    public async Task Where_the_supervisor_has_to_agree_nobody_else_does_and_a_colleague_does_not_see_it(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind, AbcdCategory.B);
        await it.Db.GreetingRules.ExecuteUpdateAsync(r => r.SetProperty(x => x.Approval, GreetingApproval.Supervisor), Now);
        await it.PersonAsync(11, 24);
        await it.PlanAsync();
        int[] id = [(await it.GreetingAsync()).Id];

        await it.Database.SignInAsync(it.Anna);
        Assert.False(Assert.Single((await it.Get<GreetingQueries>().ListAsync(new(GreetingShow.Waiting), Now)).Rows).MayAgree);
        Assert.Equal(KamPortal.Staff.StaffMessages.NotForOneself, (await Assert.ThrowsAsync<RuleViolation>(() => it.Get<ApproveGreetings>().RunAsync(id, Now))).Message);
        await it.Database.SignInAsync(it.Boris);
        Assert.Empty((await it.Get<GreetingQueries>().ListAsync(new(), Now)).Rows);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<ApproveGreetings>().RunAsync(id, Now));
        Assert.Null(await it.Get<GreetingQueries>().FindAsync(id[0], Now));
        await it.Database.SignInAsync(it.Head);
        Assert.Equal(1, (await it.Get<GreetingQueries>().WaitingAsync(it.Head, Now))!.Count);
        Assert.Equal(1, await it.Get<ApproveGreetings>().RunAsync(id, Now));

        // Changed afterwards by the manager it waits again.
        await it.Database.SignInAsync(it.Anna);
        var view = (await it.Get<GreetingQueries>().FindAsync(id[0], Now))!;
        await it.Get<EditGreeting>().RunAsync(new() { GreetingId = id[0], Subject = view.Subject, Text = "Другие слова", Agree = true, Version = view.Row.Version }, Now);
        Assert.Equal(GreetingStatus.Planned, (await it.GreetingAsync()).Status);
    }

    [Theory, EachDatabase]
    public async Task Own_words_stay_own_and_a_stale_form_does_not_overwrite(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind, AbcdCategory.B);
        await it.PersonAsync(11, 24);
        await it.PlanAsync();
        await it.Database.SignInAsync(it.Anna);
        var view = (await it.Get<GreetingQueries>().FindAsync((await it.GreetingAsync()).Id, Now))!;
        EditGreeting.Form Form(string text, string subject = "С днём рождения!") => new() { GreetingId = view.Row.Id, Subject = subject, Text = text, Version = view.Row.Version };

        Assert.Equal(nameof(EditGreeting.Form.Text), (await Assert.ThrowsAsync<RuleViolation>(() => it.Get<EditGreeting>().RunAsync(Form(" "), Now))).Field);
        Assert.Equal(nameof(EditGreeting.Form.Subject), (await Assert.ThrowsAsync<RuleViolation>(() => it.Get<EditGreeting>().RunAsync(Form("Слова", "Тема\r\nBcc: x"), Now))).Field);
        await it.Get<EditGreeting>().RunAsync(Form("Свои слова со скобкой {и всё}"), Now);
        await Assert.ThrowsAsync<EditedMeanwhile>(() => it.Get<EditGreeting>().RunAsync(Form("Вторые"), Now));

        Assert.Equal(("Свои слова со скобкой {и всё}", GreetingStatus.Planned), ((await it.GreetingAsync()).Text, (await it.GreetingAsync()).Status));
    }

    [Theory, EachDatabase]
    public async Task A_letter_turned_into_a_call_is_a_touch_and_back_it_is_none(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind, AbcdCategory.B);
        var person = await it.PersonAsync(11, 26);
        await it.PlanAsync();
        await it.Database.SignInAsync(it.Anna);
        async Task TurnAsync(GreetingChannel channel)
        {
            var view = (await it.Get<GreetingQueries>().FindAsync((await it.GreetingAsync()).Id, Now))!;
            await it.Get<EditGreeting>().RunAsync(new() { GreetingId = view.Row.Id, Channel = channel, Subject = view.Subject, Text = view.Text, Version = view.Row.Version }, Now);
        }

        await TurnAsync(GreetingChannel.Call);
        Assert.Equal((TouchType.Call, new DateOnly(2026, 11, 26)), (Assert.Single(await it.TouchesAsync()).Type, (await it.TouchesAsync())[0].DueOn));
        await TurnAsync(GreetingChannel.Card);
        Assert.Equal(TouchType.Other, Assert.Single(await it.TouchesAsync()).Type);
        await TurnAsync(GreetingChannel.Email);
        Assert.Empty(await it.TouchesAsync());

        person.OptOuts = OptOuts.Mail;
        await it.Db.SaveChangesAsync(Now);
        await TurnAsync(GreetingChannel.Call);
        Assert.Equal(nameof(EditGreeting.Form.Channel), (await Assert.ThrowsAsync<RuleViolation>(() => TurnAsync(GreetingChannel.Email))).Field);
    }

    [Theory, EachDatabase]
    public async Task Cancelled_it_stays_cancelled_until_taken_back(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind, AbcdCategory.A);
        await it.PersonAsync(11, 26);
        await it.PlanAsync();
        await it.Database.SignInAsync(it.Anna);

        var cancelled = await it.Get<CancelGreetings>().RunAsync([(await it.GreetingAsync()).Id], Now);
        await it.PlanAsync();
        Assert.Equal(GreetingStatus.Cancelled, (await it.GreetingAsync()).Status);
        Assert.Equal(TouchStatus.Cancelled, Assert.Single(await it.TouchesAsync()).Status);
        await it.Get<CancelGreetings>().TakeBackAsync(cancelled, Now);

        Assert.Equal(GreetingStatus.Approved, (await it.GreetingAsync()).Status);
        Assert.Equal(TouchStatus.Planned, Assert.Single(await it.TouchesAsync()).Status);
    }

    [Theory, EachDatabase]
    public async Task A_new_owner_gets_the_open_greetings_and_their_calls(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind, AbcdCategory.A);
        await it.PersonAsync(11, 26);
        await it.PlanAsync();
        await it.Database.SignInAsync(it.Director);

        await it.Get<ChangeOwner>().RunAsync(new() { AccountIds = [it.Client.Id], NewOwnerId = it.Boris, Reason = "Уход" }, Now);

        Assert.Equal(it.Boris, (await it.GreetingAsync()).AssigneeId);
        Assert.Equal(it.Boris, Assert.Single(await it.TouchesAsync()).AssigneeId);
        await it.PlanAsync();
        Assert.Single(await it.TouchesAsync());
    }

    [Theory, EachDatabase]
    public async Task The_person_s_page_tells_what_will_happen_and_why_not(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind, AbcdCategory.B, [StandardOccasions.Birthday, "defender-day", "womens-day"]);
        var person = await it.PersonAsync(11, 26);
        await it.PlanAsync();
        await it.Database.SignInAsync(it.Anna);

        var greetings = (await it.Get<GreetingQueries>().OfPersonAsync(person.Id, Now))!;
        Assert.Equal([(new DateOnly(2026, 11, 26), (GreetingStatus?)GreetingStatus.Planned), (new(2027, 2, 23), null)], greetings.Coming.Select(c => (c.On, c.Status)));
        await it.Get<SavePreferences>().RunAsync(person.Id, [new(null, true, null), new(greetings.Occasions[0].Id, false, GreetingChannel.Call)], Now);
        await it.PlanAsync();

        greetings = (await it.Get<GreetingQueries>().OfPersonAsync(person.Id, Now))!;
        Assert.Equal([(GreetingChannel.Call, (GreetingSkip?)null), (default, GreetingSkip.Preference)], greetings.Coming.Select(c => (c.Channel, c.Skip)));
        Assert.Equal(2, greetings.Preferences.Count);
        await it.Get<SavePreferences>().RunAsync(person.Id, [], Now);
        Assert.Empty(await it.Db.GreetingPreferences.ToListAsync(Now));
        await it.Database.SignInAsync(it.Boris);
        Assert.Null(await it.Get<GreetingQueries>().OfPersonAsync(person.Id, Now));
    }
}
