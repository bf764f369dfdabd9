using KamPortal.Data;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;

namespace KamPortal.Demo;

/// <summary>What people of the demo company's clients answered, drawn so that the figures come out as the demo promises.</summary>
internal sealed class DemoSurveyAnswers(BulkLoad load, Random random, int detractor, int promoter)
{
    public const int Interviews = 6;

    /// <summary>Mean gap of a dimension in the second wave; in the first one reliability is the same, the rest a little worse.</summary>
    private static readonly Dictionary<ServiceDimension, double> Gaps = new()
    {
        [ServiceDimension.Tangibles] = 0.2, [ServiceDimension.Reliability] = -0.9, [ServiceDimension.Responsiveness] = -0.55, [ServiceDimension.Assurance] = -0.15, [ServiceDimension.Empathy] = -0.3,
    };

    private static readonly Dictionary<string, (double Importance, double Score)> Supplier = new()
    {
        ["quality"] = (9.4, 8.6), ["on-time"] = (9.5, 7.1), ["range"] = (7.8, 8.2), ["stock"] = (8.9, 7.4), ["price"] = (8.7, 7.6), ["payment"] = (8.0, 8.3),
        ["stability"] = (8.8, 7.3), ["delivery"] = (8.1, 7.0), ["papers"] = (8.4, 6.9), ["claims"] = (8.9, 6.6), ["novelty"] = (6.2, 6.8), ["standing"] = (7.5, 9.0),
    };

    private static readonly Dictionary<string, (double Importance, double Score)> Service = new()
    {
        ["answer"] = (9.2, 7.4), ["one-window"] = (8.6, 8.1), ["expertise"] = (8.3, 8.6), ["status"] = (9.0, 6.9), ["urgent"] = (9.1, 7.2), ["claims"] = (8.8, 6.7),
        ["technical"] = (7.9, 6.8), ["training"] = (6.3, 5.6), ["exchange"] = (7.7, 6.2), ["courtesy"] = (7.0, 8.8), ["initiative"] = (7.4, 6.1),
    };

    private readonly List<SurveyResponse> responses = [];
    private readonly List<SurveyAnswer> answers = [];
    private readonly List<SurveyUse> uses = [];
    private readonly List<(long AnswerId, int[] About)> coded = [];
    private readonly Dictionary<object, int> used = [];
    private int serviceWaves;
    private int recommendWaves;

    public void Give(SurveyWave wave, IEnumerable<SurveyInvitation> invited)
    {
        var questions = wave.Template.Questions.ToDictionary(q => q.Key);
        recommendWaves += wave.Template.Kind == SurveyKind.Nps ? 1 : 0;
        serviceWaves += wave.Template.Kind == SurveyKind.Servqual ? 1 : 0;
        foreach (var (invitation, i) in invited.Select((invitation, i) => (invitation, i)))
        {
            var response = Respond(wave, invitation, !wave.IsAnonymous && i % 9 == 4 ? ResponseSource.Phone : ResponseSource.Link, i);
            switch (wave.Template.Kind)
            {
                case SurveyKind.Nps:
                    Recommend(response, questions, invitation, i);
                    break;
                case SurveyKind.Servqual:
                    Rate(response, wave.Template, i);
                    break;
                case SurveyKind.Csat:
                    Scale(response, questions["satisfaction"], 5 - (i % 3));
                    Say(response, questions["comment"], DemoSurveyWords.Else, i, 4);
                    break;
                default:
                    Compare(response, wave.Template, wave.Template.Kind == SurveyKind.IdealSupplier ? Supplier : Service, i);
                    break;
            }
        }
    }

    /// <summary>Interviews, typed in by the client's manager the day after the talk.</summary>
    public void Talk(SurveyWave wave, IReadOnlyList<SurveyInvitation> invited)
    {
        foreach (var (invitation, i) in invited.Select((invitation, i) => (invitation, i)))
        {
            var response = Respond(wave, invitation, ResponseSource.Interview, i * 5);
            foreach (var (key, text, about) in DemoSurveyWords.Interview.Where((_, said) => said % invited.Count == i))
            {
                Code(Words(response, wave.Template.Questions.Single(q => q.Key == key), text), about);
            }
        }
    }

    /// <param name="coderId">Who said what the words are about.</param>
    public async Task WriteAsync(int coderId, CancellationToken cancellationToken)
    {
        var themes = DemoSurveyWords.Themes.Select(t => new SurveyTheme { NameRu = t.Ru, NameEn = t.En }).ToList();
        themes.ForEach(t => load.Number(t));
        await load.WriteAsync(themes, cancellationToken);
        await load.WriteAsync(responses, cancellationToken);
        await load.WriteAsync(answers, cancellationToken);
        await load.WriteAsync(uses, cancellationToken);
        await load.WriteAsync(coded.SelectMany(c => c.About.Select(a => new AnswerTheme { AnswerId = c.AnswerId, ThemeId = themes[a].Id, ById = coderId })), cancellationToken);
    }

    private SurveyResponse Respond(SurveyWave wave, SurveyInvitation invitation, ResponseSource source, int number)
    {
        if (wave.IsAnonymous)
        {
            uses.Add(new SurveyUse { Key = SurveyToken.UseKeyOf(DemoSurveys.TokenOf(invitation.Id)), WaveId = wave.Id });
            responses.Add(new SurveyResponse { Id = NextId(), WaveId = wave.Id, Source = source });
            return responses[^1];
        }

        invitation.Status = InvitationStatus.Answered;
        var at = (invitation.InvitedAt ?? wave.OpensOn.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc)).AddDays(number % 13 % 9).AddMinutes((number * 37 % 300) + 5);
        responses.Add(new SurveyResponse
        {
            Id = NextId(), WaveId = wave.Id, InvitationId = invitation.Id, PersonId = invitation.PersonId, AccountId = invitation.AccountId, ManagerId = invitation.ManagerId, Category = invitation.Category, Segment = invitation.Segment,
            RoleId = invitation.RoleId, Source = source, EnteredById = source == ResponseSource.Link ? null : invitation.ManagerId, Language = invitation.Language, SubmittedAt = at,
        });
        return responses[^1];
    }

    private void Recommend(SurveyResponse response, Dictionary<string, SurveyQuestion> questions, SurveyInvitation invitation, int number)
    {
        // Of a hundred: 52 promoters, 29 passives, 19 detractors, the managers of some branches a little worse.
        var luck = (number * 41 % 100) + (invitation.ManagerId % 4 == 3 ? 8 : -2);
        var score = invitation.PersonId == detractor ? 3 : invitation.PersonId == promoter ? 10 : luck switch { < 25 => 10, < 52 => 9, < 68 => 8, < 81 => 7, < 86 => 6, < 92 => 5, < 97 => 3, _ => 1 };
        Scale(response, questions["recommend"], score);
        var (question, words) = score switch { <= 6 => (questions["why-low"], DemoSurveyWords.Low), <= 8 => (questions["why-middle"], DemoSurveyWords.Middle), _ => (questions["why-high"], DemoSurveyWords.High) };
        if (invitation.PersonId == detractor && used.TryAdd("detractor", 1))
        {
            Code(Words(response, question, "Берём всё больше, потому что другого склада рядом нет. Но каждую поставку жду с дрожью: сроки, документы, звонки. Найдём замену — уйдём."), [0, 3]);
        }
        else if (invitation.PersonId == promoter && used.TryAdd("promoter", 1))
        {
            Code(Words(response, question, "Люди у вас замечательные. Жаль, что закупки теперь решает головной офис и нам режут заявки."), [5]);
        }
        else
        {
            Say(response, question, words, number, score <= 6 ? 1 : 3);
        }

        // The manager of a detractor is seldom to blame.
        Scale(response, questions["manager"], score >= 9 ? (number % 6 == 5 ? 4 : 5) : score >= 7 ? 4 + (number % 2) : 3 + (number % 3 / 2));
    }

    private void Rate(SurveyResponse response, SurveyTemplate template, int number)
    {
        foreach (var question in template.Questions.OrderBy(q => q.Order))
        {
            if (question is { Kind: QuestionKind.Pair, Dimension: { } dimension })
            {
                var gap = Gaps[dimension] - (serviceWaves == 1 && dimension is not (ServiceDimension.Reliability or ServiceDimension.Tangibles) ? 0.2 : 0);
                var expected = dimension == ServiceDimension.Tangibles ? 5 + ((number + question.Order) % 2) : 6 + ((number + question.Order) % 2);
                var perceived = expected + Draw(gap, (number * 7) + question.Order);
                var isUnpaired = (number * 22) + question.Order is var n && n % 61 == 17;
                answers.Add(new SurveyAnswer { Id = NextId(), ResponseId = response.Id, QuestionId = question.Id, Number = expected, Second = isUnpaired ? null : perceived });
            }
            else if (question.Kind == QuestionKind.Points && number % 4 != 3)
            {
                int[] points = [10 + (number % 3 * 5), 35 - (number % 3 * 5), 25, 15, 15];
                answers.AddRange(question.Options.OrderBy(o => o.Order).Zip(points, (o, p) => new SurveyAnswer { Id = NextId(), ResponseId = response.Id, QuestionId = question.Id, OptionId = o.Id, Number = p }));
            }
            else if (question.Kind == QuestionKind.Text)
            {
                Say(response, question, DemoSurveyWords.Else, number, 9);
            }
        }
    }

    private void Compare(SurveyResponse response, SurveyTemplate template, Dictionary<string, (double Importance, double Score)> targets, int number)
    {
        foreach (var question in template.Questions.OrderBy(q => q.Order))
        {
            if (targets.TryGetValue(question.Key, out var target))
            {
                var step = (number * 3) + (question.Order * 7);
                answers.Add(new SurveyAnswer
                {
                    Id = NextId(), ResponseId = response.Id, QuestionId = question.Id, Number = Math.Min(10, Draw(target.Importance, step)), Second = step % 47 == 5 ? null : Math.Min(10, Draw(target.Score, step + 3)),
                });
            }
            else if (question.Kind == QuestionKind.Text)
            {
                Say(response, question, DemoSurveyWords.Else, number, 8);
            }
        }
    }

    /// <summary>The whole numbers on both sides of the mean, as often as it takes to make it.</summary>
    private static int Draw(double mean, int step)
    {
        var floor = (int)Math.Floor(mean);
        return ((step * 0.618034) % 1) < mean - floor ? floor + 1 : floor;
    }

    private void Scale(SurveyResponse response, SurveyQuestion question, int number) =>
        answers.Add(new SurveyAnswer { Id = NextId(), ResponseId = response.Id, QuestionId = question.Id, Number = number });

    /// <summary>Nobody says what somebody else said: each text is used once.</summary>
    private void Say(SurveyResponse response, SurveyQuestion question, (string Text, int[] About)[] words, int number, int every)
    {
        // The first wave may use up two fifths of the texts, the second four fifths.
        var next = used.GetValueOrDefault(words);
        var most = words == DemoSurveyWords.Else ? words.Length : words.Length * Math.Min(5, 2 * recommendWaves) / 5;
        if (number % every != 0 || next >= most)
        {
            return;
        }

        used[words] = next + 1;
        var answer = Words(response, question, words[next].Text);
        if (next % 5 != 4)
        {
            Code(answer, words[next].About);
        }
    }

    private long Words(SurveyResponse response, SurveyQuestion question, string text)
    {
        answers.Add(new SurveyAnswer { Id = NextId(), ResponseId = response.Id, QuestionId = question.Id, Text = text });
        return answers[^1].Id;
    }

    private void Code(long answerId, int[] about) => coded.Add((answerId, about));

    private long NextId() => random.NextInt64(1, long.MaxValue);
}
