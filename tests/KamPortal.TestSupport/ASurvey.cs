using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;

namespace KamPortal.TestSupport;

/// <summary>Surveys, waves and invitations for tests.</summary>
internal static class ASurvey
{
    private static int counter;

    /// <summary>One page: the question of NPS (recommend) and why (why).</summary>
    public static Task<SurveyTemplate> NpsAsync(KamDbContext db) => TemplateAsync(
        db,
        SurveyKind.Nps,
        Question("recommend", QuestionKind.Scale, q => (q.Measure, q.IsRequired, q.ScaleTo) = (QuestionMeasure.Recommend, true, 10)),
        Question("why", QuestionKind.Text));

    /// <summary>
    /// Three pages with each kind of question. 1: recommend (scale 0–10, required), wrong (text, only when recommend is 0–6), channel (choice: call, mail, visit);
    /// 2: reasons (choices: price, terms, people; only when channel is mail), rating (matrix 1–5: speed, quality; required), gap (pair 1–7);
    /// 3: weights (points: tangibles … empathy), words (text).
    /// </summary>
    public static Task<SurveyTemplate> EveryKindAsync(KamDbContext db) => TemplateAsync(
        db,
        SurveyKind.Own,
        Question("recommend", QuestionKind.Scale, q => (q.Measure, q.IsRequired, q.ScaleTo) = (QuestionMeasure.Recommend, true, 10)),
        Question("wrong", QuestionKind.Text, q => (q.ConditionKey, q.ConditionFrom, q.ConditionTo) = ("recommend", 0, 6)),
        Question("channel", QuestionKind.Choice, options: ["call", "mail", "visit"]),
        Question("reasons", QuestionKind.Choices, q => (q.Page, q.ConditionKey, q.ConditionOption) = (2, "channel", "mail"), ["price", "terms", "people"]),
        Question("rating", QuestionKind.Matrix, q => (q.Page, q.IsRequired, q.ScaleFrom, q.ScaleTo) = (2, true, 1, 5), ["speed", "quality"]),
        Question("gap", QuestionKind.Pair, q => (q.Page, q.Measure, q.Dimension, q.ScaleFrom, q.ScaleTo) = (2, QuestionMeasure.Gap, ServiceDimension.Reliability, 1, 7)),
        Question("weights", QuestionKind.Points, q => (q.Page, q.Measure) = (3, QuestionMeasure.Weights), [.. Enum.GetNames<ServiceDimension>().Select(d => d.ToLowerInvariant())]),
        Question("words", QuestionKind.Text, q => q.Page = 3));

    public static async Task<SurveyTemplate> TemplateAsync(KamDbContext db, SurveyKind kind, params SurveyQuestion[] questions)
    {
        var number = Interlocked.Increment(ref counter);
        var template = new SurveyTemplate { Code = $"test-{number}", Number = 1, Kind = kind, TitleRu = $"Опрос {number}", TitleEn = $"Survey {number}" };
        for (var i = 0; i < questions.Length; i++)
        {
            questions[i].Order = i + 1;
            template.Questions.Add(questions[i]);
        }

        template.Publish(null, TestClock.Start.UtcDateTime, null);
        db.Add(template);
        await db.SaveChangesAsync();
        return template;
    }

    public static SurveyQuestion Question(string key, QuestionKind kind, Action<SurveyQuestion>? change = null, string[]? options = null)
    {
        var question = new SurveyQuestion { Key = key, Kind = kind, TextRu = $"Вопрос {key}", TextEn = $"Question {key}" };
        change?.Invoke(question);
        question.Options.AddRange((options ?? []).Select((o, i) => new SurveyOption { Key = o, Order = i + 1, TextRu = $"Вариант {o}", TextEn = $"Option {o}" }));
        return question;
    }

    /// <summary>Open since Monday, for a month.</summary>
    public static async Task<SurveyWave> WaveAsync(KamDbContext db, SurveyTemplate template, bool isAnonymous = false, WaveStatus status = WaveStatus.Open, DateOnly? opensOn = null, DateOnly? closesOn = null)
    {
        var opens = opensOn ?? A.Monday;
        var wave = new SurveyWave
        {
            Name = $"Волна {Interlocked.Increment(ref counter)}",
            TemplateId = template.Id,
            Status = status,
            IsAnonymous = isAnonymous,
            Audience = "{}",
            OpensOn = opens,
            ClosesOn = closesOn ?? opens.AddDays(30),
            TimeZoneId = "Europe/Moscow",
            LaunchedAt = TestClock.Start.UtcDateTime,
        };
        db.Add(wave);
        await db.SaveChangesAsync();
        return wave;
    }

    /// <summary>Somebody of the account, a new person unless one is given, who got a letter with the token.</summary>
    public static async Task<(SurveyInvitation Invitation, string Token)> InviteAsync(
        KamDbContext db, SurveyWave wave, Account account, Person? person = null, AccountSegment? segment = null, InvitationStatus status = InvitationStatus.Sent, string language = "ru")
    {
        person ??= await A.PersonAsync(db, account.Id);
        var token = SurveyToken.Create();
        var invitation = new SurveyInvitation
        {
            WaveId = wave.Id,
            PersonId = person.Id,
            AccountId = account.Id,
            ManagerId = account.OwnerId,
            Category = account.Abcd,
            Segment = segment,
            RoleId = person.Employments.FirstOrDefault()?.RoleId,
            Language = language,
            TokenHash = SurveyToken.HashOf(token),
            Status = status,
            InvitedAt = TestClock.Start.UtcDateTime,
        };
        db.Add(invitation);
        await db.SaveChangesAsync();
        return (invitation, token);
    }

    /// <summary>Answers to everything of <see cref="EveryKindAsync"/> that is asked with these.</summary>
    public static Dictionary<string, GivenAnswer> Answers(int recommend = 9) => new()
    {
        ["recommend"] = new() { Number = recommend },
        ["channel"] = new() { Options = ["mail"] },
        ["reasons"] = new() { Options = ["price", "people"] },
        ["rating"] = new() { Rows = new Dictionary<string, int> { ["speed"] = 4, ["quality"] = 5 } },
        ["gap"] = new() { Number = 7, Second = 5 },
        ["weights"] = new() { Rows = new Dictionary<string, int> { ["reliability"] = 60, ["empathy"] = 40 } },
        ["words"] = new() { Text = "Всё хорошо" },
    };
}
