using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Demo;

public sealed class DemoDossiersTests(SeededDemo demo) : IClassFixture<SeededDemo>, IAsyncDisposable
{
    private readonly KamDbContext db = demo.Database.OpenAsSystem();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Key_accounts_have_rich_dossiers_one_an_empty_one_and_the_others_thin_ones()
    {
        var template = (await ActiveTemplate.LoadAsync(db, Now))!;
        var weights = template.Groups.SelectMany(g => g.Questions).ToDictionary(q => q.Key, q => q.Importance);
        var answers = (await db.DossierAnswers.Where(a => a.IsCurrent && a.Value != null).Select(a => new { a.AccountId, a.QuestionKey }).ToListAsync(Now)).ToLookup(a => a.AccountId, a => weights[a.QuestionKey]);
        var accounts = await db.Accounts.Select(a => new { a.Id, IsKey = a.ManagerKeyStatus == KeyStatus.Key }).ToListAsync(Now);
        var key = accounts.Where(a => a.IsKey).Select(a => 100 * answers[a.Id].Sum() / weights.Values.Sum()).Order().ToList();
        var others = accounts.Where(a => !a.IsKey).Select(a => 100 * answers[a.Id].Sum() / weights.Values.Sum()).ToList();

        Assert.Equal((62, 0), (key.Count, key[0]));
        Assert.InRange(key[1], 45, 75);
        Assert.InRange(key.Average(), 68, 86);
        Assert.InRange(others.Average(), 8, 28);
    }

    [Fact]
    public async Task Every_answer_is_one_a_manager_could_have_given()
    {
        var template = (await ActiveTemplate.LoadAsync(db, Now))!;
        var questions = template.Groups.SelectMany(g => g.Questions).ToDictionary(q => q.Key);
        var answers = await db.DossierAnswers.AsNoTracking().ToListAsync(Now);

        Assert.InRange(answers.Count, 5000, 9000);
        Assert.All(answers, a =>
        {
            Assert.Equal(a.Value, AnswerValue.Parse(questions[a.QuestionKey], AnswerValue.Typed(questions[a.QuestionKey].Kind, a.Value), "Value"));
            Assert.True(a.AsOfOn <= A.Monday && a.At <= demo.Database.Clock.GetUtcNow().UtcDateTime);
        });
        Assert.All(answers.GroupBy(a => (a.AccountId, a.QuestionKey)), g => Assert.True(g.MaxBy(a => a.Id)!.IsCurrent));
        Assert.InRange(answers.Count(a => a.IsCurrent && DossierCompleteness.StateOf(a.AsOfOn, questions[a.QuestionKey].FreshDays, A.Monday) == DossierState.Stale), 200, 700);
    }

    [Fact]
    public async Task Its_files_would_pass_the_door()
    {
        var files = await db.DossierFiles.AsNoTracking().ToListAsync(Now);
        var contents = await db.DossierFileContents.AsNoTracking().ToDictionaryAsync(c => c.FileId, c => c.Bytes, Now);

        Assert.InRange(files.Count, 61, 200);
        Assert.All(files, f => Assert.Equal(f.ContentType, FileInspection.Check(f.Name, new MemoryStream(contents[f.Id]), new FilesOptions()).ContentType));
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();
}
