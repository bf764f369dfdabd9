using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Surveys.Results;

/// <summary>Waves of the standard surveys with answers, one line per answer.</summary>
internal sealed class ResultsWorld(TestDatabase database)
{
    private readonly Dictionary<int, (int Template, bool Anonymous)> waves = [];

    public async Task<int> WaveAsync(string code, bool anonymous = false, WaveStatus status = WaveStatus.Closed, int monthsAgo = 1)
    {
        await using var db = database.OpenAsSystem();
        await SeedSurveyTemplates.EnsureAsync(db, A.Monday.ToDateTime(TimeOnly.MinValue), CancellationToken.None);
        var template = await db.SurveyTemplates.SingleAsync(t => t.Code == code);
        var opensOn = A.Monday.AddMonths(-monthsAgo);
        var wave = new SurveyWave { Name = $"{code} {opensOn:MM.yyyy}", TemplateId = template.Id, Status = status, IsAnonymous = anonymous, Audience = "{}", OpensOn = opensOn, ClosesOn = opensOn.AddDays(14), TimeZoneId = "Europe/Moscow" };
        db.Add(wave);
        await db.SaveChangesAsync();
        waves[wave.Id] = (template.Id, anonymous);
        return wave.Id;
    }

    public async Task<SurveyInvitation> InviteAsync(int waveId, Account account, InvitationStatus status = InvitationStatus.Sent, InvitationSkip? skip = null, int? roleId = null)
    {
        await using var db = database.OpenAsSystem();
        var person = await A.PersonAsync(db, account.Id);
        var invitation = new SurveyInvitation
        {
            WaveId = waveId, PersonId = person.Id, AccountId = account.Id, ManagerId = account.OwnerId, Category = account.Abcd, Segment = account.Segment, RoleId = roleId, Language = "ru", Status = status, SkipReason = skip,
            InvitedAt = status is InvitationStatus.Sent or InvitationStatus.Started or InvitationStatus.Answered ? A.Monday.ToDateTime(TimeOnly.MinValue).AddDays(-20) : null,
        };
        db.Add(invitation);
        await db.SaveChangesAsync();
        return invitation;
    }

    /// <param name="given">By the key of the question: a number, a pair, words, or points by key of the option.</param>
    public async Task<SurveyResponse> AnswerAsync(int waveId, Account account, ResponseSource source = ResponseSource.Link, int? roleId = null, params (string Key, object Value)[] given)
    {
        var (template, anonymous) = waves[waveId];
        var invitation = await InviteAsync(waveId, account, anonymous ? InvitationStatus.Sent : InvitationStatus.Answered, roleId: roleId);
        await using var db = database.OpenAsSystem();
        var questions = await db.SurveyQuestions.Include(q => q.Options).Where(q => q.TemplateId == template).ToDictionaryAsync(q => q.Key);
        var response = anonymous
            ? new SurveyResponse { Id = RandomNumber.Next(), WaveId = waveId, Source = source, Category = account.Abcd, Segment = account.Segment }
            : new SurveyResponse
            {
                Id = RandomNumber.Next(), WaveId = waveId, InvitationId = invitation.Id, PersonId = invitation.PersonId, AccountId = account.Id, ManagerId = account.OwnerId, Category = account.Abcd, Segment = account.Segment, RoleId = roleId,
                Source = source, Language = "ru", SubmittedAt = A.Monday.ToDateTime(TimeOnly.MinValue).AddDays(-10),
            };
        foreach (var (key, value) in given)
        {
            response.Answers.AddRange(Answers(questions[key], value));
        }

        db.Add(response);
        await db.SaveChangesAsync();
        return response;
    }

    private static IEnumerable<SurveyAnswer> Answers(SurveyQuestion question, object value) => value switch
    {
        int number => [new SurveyAnswer { Id = RandomNumber.Next(), QuestionId = question.Id, Number = number }],
        ValueTuple<int?, int?> pair => [new SurveyAnswer { Id = RandomNumber.Next(), QuestionId = question.Id, Number = pair.Item1, Second = pair.Item2 }],
        string text => [new SurveyAnswer { Id = RandomNumber.Next(), QuestionId = question.Id, Text = text }],
        int[] points => question.Options.OrderBy(o => o.Order).Zip(points, (o, p) => new SurveyAnswer { Id = RandomNumber.Next(), QuestionId = question.Id, OptionId = o.Id, Number = p }),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    public static int[] Points(params int[] points) => points;

    public static (int?, int?) Pair(int? first, int? second) => (first, second);
}
