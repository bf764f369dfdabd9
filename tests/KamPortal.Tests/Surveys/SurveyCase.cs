using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Surveys;

namespace KamPortal.Tests.Surveys;

/// <summary>A database with the standard surveys, a manager, a director and somebody of marketing, who is signed in.</summary>
internal sealed class SurveyCase : IAsyncDisposable
{
    private SurveyCase(TestDatabase database, KamDbContext db) => (Database, Db) = (database, db);

    public TestDatabase Database { get; }

    public KamDbContext Db { get; }

    public PortalUser Anna { get; private set; } = null!;

    public PortalUser Director { get; private set; } = null!;

    public PortalUser Marketing { get; private set; } = null!;

    public SurveyTemplateQueries Queries => Database.Get<SurveyTemplateQueries>();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public static async Task<SurveyCase> CreateAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await database.Get<SeedSurveyTemplates>().RunAsync(Now);
        var db = database.OpenAsSystem();
        var it = new SurveyCase(database, db)
        {
            Anna = await A.UserAsync(db, lastName: "Аннина"),
            Director = await A.UserAsync(db, Role.Director, lastName: "Вершинин"),
            Marketing = await A.UserAsync(db, Role.Marketing, lastName: "Лисина"),
        };
        await database.SignInAsync(it.Marketing.Id);
        return it;
    }

    /// <summary>An empty draft of the company's own.</summary>
    public Task<string> OwnAsync() => Database.Get<StartSurvey>().RunAsync(new() { TitleRu = "Свой", TitleEn = "Own" }, Now);

    public async Task<SurveyVersionView> DraftAsync(string code)
    {
        var draft = (await Queries.FindAsync(code, null, Now))!;
        Assert.True(draft.IsDraft);
        return draft;
    }

    public async Task<SurveyVersionView> PublishedAsync(string code) => (await Queries.FindAsync(code, (await Queries.ListAsync(Now)).Single(r => r.Code == code).Published, Now))!;

    /// <summary>Adds a question.</summary>
    public async Task SaveAsync(string code, Action<SaveSurveyQuestion.Form> fill)
    {
        var draft = await DraftAsync(code);
        var form = new SaveSurveyQuestion.Form { TemplateId = draft.Id, TemplateVersion = draft.Version };
        fill(form);
        await Database.Get<SaveSurveyQuestion>().RunAsync(form, Now);
    }

    /// <summary>Changes the question whose text starts so.</summary>
    public async Task EditAsync(string code, string text, Action<SaveSurveyQuestion.Form> change)
    {
        var form = (await Queries.QuestionAsync((await DraftAsync(code)).Questions.First(q => q.Text.StartsWith(text, StringComparison.Ordinal)).Id, Now))!;
        change(form);
        await Database.Get<SaveSurveyQuestion>().RunAsync(form, Now);
    }

    public async Task OnAsync(string code, string text, Func<ArrangeSurvey, SurveyVersionView, SurveyQuestionView, Task> change)
    {
        var draft = await DraftAsync(code);
        await change(Database.Get<ArrangeSurvey>(), draft, draft.Questions.First(q => q.Text.StartsWith(text, StringComparison.Ordinal)));
    }

    public async Task PublishAsync(string code, string? note = null)
    {
        var draft = await DraftAsync(code);
        await Database.Get<PublishSurvey>().RunAsync(draft.Id, draft.Version, note, Now);
    }

    /// <summary>Text and page of each question.</summary>
    public async Task<string> OrderAsync(string code) => string.Join(' ', (await DraftAsync(code)).Questions.Select(q => q.Text + q.Page));

    public Task<RuleViolation> RefusedAsync(Func<Task> action) => Assert.ThrowsAsync<RuleViolation>(action);

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await Database.DisposeAsync();
    }
}
