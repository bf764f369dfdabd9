using System.Globalization;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Surveys.Answers;

public sealed class PublishedFormsTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_published_is_read_once_a_language_and_a_draft_every_time()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var published = await ASurvey.NpsAsync(db);
        var draft = new SurveyTemplate { Code = "draft", Number = 1, Kind = SurveyKind.Own, TitleRu = "Черновик", TitleEn = "Draft" };
        draft.Questions.Add(ASurvey.Question("first", QuestionKind.Text));
        db.Add(draft);
        await db.SaveChangesAsync(Now);
        var forms = new PublishedForms();

        var first = (await forms.FindAsync(db, published.Id, Now))!;
        Assert.Same(first, await forms.FindAsync(db, published.Id, Now));
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var english = (await forms.FindAsync(db, published.Id, Now))!;
        Assert.Equal(("Question recommend", "Вопрос recommend"), (english.Questions[0].Text, first.Questions[0].Text));
        Assert.Equal(2, forms.Count);

        Assert.Single((await forms.FindAsync(db, draft.Id, Now))!.Questions);
        draft.Questions.Add(ASurvey.Question("second", QuestionKind.Text));
        await db.SaveChangesAsync(Now);
        Assert.Equal(2, (await forms.FindAsync(db, draft.Id, Now))!.Questions.Count);
        Assert.Null(await forms.FindAsync(db, 99_999, Now));
        Assert.Equal(2, forms.Count);
    }

    [Fact]
    public async Task No_more_are_kept_than_there_is_room_for()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        for (var number = 0; number <= PublishedForms.Most; number++)
        {
            var template = new SurveyTemplate { Code = $"many-{number}", Number = 1, Kind = SurveyKind.Own, TitleRu = "Опрос", TitleEn = "Survey" };
            template.Publish(null, TestClock.Start.UtcDateTime, null);
            db.Add(template);
        }

        await db.SaveChangesAsync(Now);
        var forms = new PublishedForms();
        foreach (var id in await db.SurveyTemplates.Select(t => t.Id).ToListAsync(Now))
        {
            await forms.FindAsync(db, id, Now);
            Assert.InRange(forms.Count, 1, PublishedForms.Most);
        }
    }
}
