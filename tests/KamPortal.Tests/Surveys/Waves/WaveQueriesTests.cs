using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;
using static KamPortal.Tests.Surveys.Waves.WaveCase;

namespace KamPortal.Tests.Surveys.Waves;

public sealed class WaveQueriesTests
{
    [Theory, EachDatabase]
    public async Task Managers_see_waves_with_their_own_clients_and_count_those_alone(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var other = await A.AccountAsync(it.Db, it.Boris, "Сигма", AbcdCategory.C);
        await it.PersonAsync("Аннин");
        await it.PersonAsync("Борисов", other.Id);
        it.At(2026, 11, 24);
        var both = await it.LaunchedAsync();
        await it.OpenAsync();
        await it.SetAsync("SurveyPauseDays", "0");
        var ofBoris = await it.LaunchedAsync(f => f.Audience = new WaveAudience { Categories = [AbcdCategory.C] });
        var draft = await it.DraftAsync();
        await it.OpenAsync();

        // Marketing sees no client, and the figures of all.
        var all = (await it.Get<WaveQueries>().ListAsync(new WaveFilter(), Now)).Rows.ToDictionary(w => w.Id);
        Assert.Equal([both, ofBoris, draft], all.Keys.Order());
        Assert.Equal((2, 2, 0), (all[both].Asked!.Value, all[both].Sent, all[both].Answered!.Value));
        Assert.Null(all[draft].Asked);
        Assert.Equal(("категории: C", "все клиенты"), (all[ofBoris].Audience, all[both].Audience));
        var view = (await it.Get<WaveQueries>().FindAsync(both, Now))!;
        Assert.Equal((true, false, 2), (view.MayManage, view.SeesPeople, view.Statuses.Single(s => s.Key == InvitationStatus.Sent).Value));
        Assert.Empty((await it.Get<WaveQueries>().PeopleAsync(both, new InvitationFilter(), Now)).Rows);

        await it.Database.SignInAsync(it.Anna);
        var mine = Assert.Single((await it.Get<WaveQueries>().ListAsync(new WaveFilter(), Now)).Rows);
        Assert.Equal((both, 1, 1), (mine.Id, mine.Asked!.Value, mine.Sent));
        Assert.Null(await it.Get<WaveQueries>().FindAsync(ofBoris, Now));
        Assert.Null(await it.Get<WaveQueries>().FindAsync(draft, Now));
        var person = Assert.Single((await it.Get<WaveQueries>().PeopleAsync(both, new InvitationFilter(), Now)).Rows);
        Assert.Equal(("Аннин Пётр", true), (person.Person, person.MayEnter));
        Assert.Empty((await it.Get<WaveQueries>().PeopleAsync(ofBoris, new InvitationFilter(), Now)).Rows);

        await it.Database.SignInAsync(it.Head);
        Assert.Equal(2, (await it.Get<WaveQueries>().ListAsync(new WaveFilter(), Now)).Rows.Count);
    }

    [Theory, EachDatabase]
    public async Task An_anonymous_wave_counts_as_a_whole_and_hides_few_answers(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var wave = await ASurvey.WaveAsync(it.Db, it.Nps, isAnonymous: true);
        for (var i = 0; i < 6; i++)
        {
            var (invitation, token) = await ASurvey.InviteAsync(it.Db, wave, it.Client);
            if (i < 4)
            {
                await using var db = it.Database.OpenAsSystem();
                await RecordResponse.RunAsync(db, new PublishedForms(), new(invitation.Id) { Token = token, Answers = new Dictionary<string, GivenAnswer> { ["recommend"] = new() { Number = 9 } } }, it.Database.Clock.Now.UtcDateTime, Now);
            }
        }

        await it.Database.SignInAsync(it.Director);
        var row = Assert.Single((await it.Get<WaveQueries>().ListAsync(new WaveFilter(), Now)).Rows);
        Assert.Equal((6, 6, null), (row.Asked!.Value, row.Sent, row.Answered));
        var page = await it.Get<WaveQueries>().PeopleAsync(wave.Id, new InvitationFilter(), Now);
        Assert.All(page.Rows, p => Assert.Equal((InvitationStatus.Sent, false), (p.Status, p.MayEnter)));

        await it.SetAsync("AnonymousMinimum", "4");
        await it.Database.SignInAsync(it.Anna);
        Assert.Equal(4, (await it.Get<WaveQueries>().FindAsync(wave.Id, Now))!.Row.Answered);
    }

    [Fact]
    public async Task A_new_form_begins_on_the_next_day_of_letters_and_kinds_bring_their_repetition()
    {
        await using var it = await CreateAsync();
        it.At(2026, 12, 31);
        var form = (await it.Get<WaveQueries>().FormAsync(null, Now))!;
        Assert.Equal((new DateOnly(2027, 1, 12), new DateOnly(2027, 2, 2), "Europe/Moscow"), (form.OpensOn!.Value, form.ClosesOn!.Value, form.TimeZoneId));
        var servqual = await ASurvey.TemplateAsync(it.Db, SurveyKind.Servqual, ASurvey.Question("q", QuestionKind.Pair));
        var csat = await ASurvey.TemplateAsync(it.Db, SurveyKind.Csat, ASurvey.Question("q", QuestionKind.Scale));
        var choices = await it.Get<WaveQueries>().ChoicesAsync([it.Client.Id], Now);
        Assert.Equal([6, 12, null], new[] { it.Nps.Id, servqual.Id, csat.Id }.Select(id => choices.Templates.Single(t => t.Id == id).RepeatMonths));
        Assert.Equal([it.Anna], choices.Managers.Select(m => m.Id));
        Assert.Equal((false, 0), (choices.SeesAccounts, choices.Accounts.Count));
    }

    [Fact]
    public async Task A_draft_comes_back_as_it_was_saved_and_a_launched_wave_is_no_form()
    {
        await using var it = await CreateAsync();
        await it.PersonAsync();
        var audience = new WaveAudience { Categories = [AbcdCategory.A], Segments = [AccountSegment.Retail, AccountSegment.Unset], RoleIds = [A.DeciderRole], AccountIds = [it.Client.Id], ManagerIds = [it.Anna], OnlyKeyAccounts = true };
        var id = await it.DraftAsync(f => (f.Audience, f.RepeatMonths, f.Reminders, f.IsAnonymous) = (audience, 6, 1, true));
        var form = (await it.Get<WaveQueries>().FormAsync(id, Now))!;
        Assert.Equivalent(audience, form.Audience);
        Assert.Equal((6, 1, true), (form.RepeatMonths!.Value, form.Reminders, form.IsAnonymous));
        Assert.Null(await it.Get<WaveQueries>().FormAsync(await it.LaunchedAsync(), Now));
    }

    [Fact]
    public async Task Letters_are_shown_in_both_languages_before_anybody_gets_one()
    {
        await using var it = await CreateAsync();
        var id = await it.DraftAsync(f => f.Reminders = 1);
        var russian = await it.Get<WaveQueries>().LettersAsync(id, "ru", Now);
        var english = await it.Get<WaveQueries>().LettersAsync(id, "en", Now);
        Assert.Equal((2, 2), (russian.Count, english.Count));
        Assert.Contains("Уважаемый Иван Иванович!", russian[0].Html, StringComparison.Ordinal);
        Assert.Contains("Dear Ivan Ivanov,", english[0].Html, StringComparison.Ordinal);
        await it.Database.SignInAsync(it.Anna);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<WaveQueries>().LettersAsync(id, "ru", Now));
    }
}
