using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using KamPortal.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Benchmarks;

/// <summary>A closed wave of SERVQUAL with its 22 pairs, weights and words, and a wave of it half a year before with a tenth of the answers; 100 managers, five people a client.</summary>
internal sealed class ResultsSeed(TestDatabase database, int answers)
{
    private const int Managers = 100;
    private const int PeoplePerAccount = 5;

    public int Director { get; private set; }

    public int Manager { get; private set; }

    public int Wave { get; private set; }

    private int People => answers * 5 / 4;

    public async Task WriteAsync()
    {
        await using var db = database.OpenAsSystem();
        Director = (await A.UserAsync(db, Role.Director)).Id;
        var managers = new List<int>();
        for (var n = 0; n < Managers; n++)
        {
            managers.Add((await A.UserAsync(db)).Id);
        }

        Manager = managers[0];
        await SeedSurveyTemplates.EnsureAsync(db, TestClock.Start.UtcDateTime, default);
        var template = await db.SurveyTemplates.AsNoTracking().Include(t => t.Questions).ThenInclude(q => q.Options).SingleAsync(t => t.Kind == SurveyKind.Servqual);
        var before = await ASurvey.WaveAsync(db, template, status: WaveStatus.Closed, opensOn: A.Monday.AddDays(-220), closesOn: A.Monday.AddDays(-190));
        var wave = await ASurvey.WaveAsync(db, template, status: WaveStatus.Closed, opensOn: A.Monday.AddDays(-40), closesOn: A.Monday.AddDays(-10));
        Wave = wave.Id;
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var load = new BulkLoad(db);
        await load.WriteAsync(Enumerable.Range(0, (People + PeoplePerAccount - 1) / PeoplePerAccount).Select(n => Client(n, managers)), default);
        await load.WriteAsync(Enumerable.Range(0, People).Select(n => Person.Named($"Петров{n}", "Пётр")), default);
        await load.WriteAsync(Enumerable.Range(0, People).Select(n => new Employment { PersonId = n + 1, AccountId = (n / PeoplePerAccount) + 1, Position = "Инженер" }), default);
        await WriteAsync(load, before.Id, template, managers, answers / 10);
        await WriteAsync(load, wave.Id, template, managers, answers);
        await transaction.CommitAsync();
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    private static Account Client(int n, List<int> managers)
    {
        var account = Account.Open(string.Create(CultureInfo.InvariantCulture, $"Клиент {n}"), managers[n % managers.Count], A.Monday.AddYears(-3));
        (account.Abcd, account.Segment) = ((AbcdCategory)(n % 5), (AccountSegment)(n % 4));
        return account;
    }

    /// <summary>Four of five answer.</summary>
    private static async Task WriteAsync(BulkLoad load, int waveId, SurveyTemplate template, List<int> managers, int count)
    {
        int AccountOf(int n) => n / PeoplePerAccount;
        var invitations = Enumerable.Range(0, count * 5 / 4).Select(n => new SurveyInvitation
        {
            WaveId = waveId, PersonId = n + 1, AccountId = AccountOf(n) + 1, ManagerId = managers[AccountOf(n) % managers.Count], Category = (AbcdCategory)(AccountOf(n) % 5), Segment = (AccountSegment)(AccountOf(n) % 4), Language = "ru",
            Status = n < count ? InvitationStatus.Answered : InvitationStatus.Sent, InvitedAt = TestClock.Start.UtcDateTime.AddDays(-40),
        }).ToList();
        await load.WriteAsync(invitations, default);
        var responses = Enumerable.Range(0, count).Select(n => new SurveyResponse
        {
            Id = RandomNumber.Next(), WaveId = waveId, PersonId = n + 1, AccountId = AccountOf(n) + 1, ManagerId = managers[AccountOf(n) % managers.Count], Category = (AbcdCategory)(AccountOf(n) % 5), Segment = (AccountSegment)(AccountOf(n) % 4),
            Source = n % 20 == 0 ? ResponseSource.Phone : ResponseSource.Link, SubmittedAt = TestClock.Start.UtcDateTime.AddDays(-30),
        }).ToList();
        await load.WriteAsync(responses, default);
        await load.WriteAsync(responses.SelectMany((r, n) => Answers(r.Id, n, template)), default);
    }

    private static IEnumerable<SurveyAnswer> Answers(long responseId, int n, SurveyTemplate template)
    {
        foreach (var question in template.Questions)
        {
            var chance = (n * 31) + (question.Id * 7);
            switch (question.Kind)
            {
                case QuestionKind.Pair:
                    yield return new SurveyAnswer { Id = RandomNumber.Next(), ResponseId = responseId, QuestionId = question.Id, Number = 4 + (chance % 4), Second = chance % 50 == 0 ? null : 2 + (chance / 3 % 6) };
                    break;
                case QuestionKind.Points:
                    foreach (var option in question.Options)
                    {
                        yield return new SurveyAnswer { Id = RandomNumber.Next(), ResponseId = responseId, QuestionId = question.Id, OptionId = option.Id, Number = 20 };
                    }

                    break;
                case QuestionKind.Text when n % 3 == 0:
                    yield return new SurveyAnswer { Id = RandomNumber.Next(), ResponseId = responseId, QuestionId = question.Id, Text = $"Возят вовремя, но на запросы отвечают днями, {n}" };
                    break;
            }
        }
    }
}
