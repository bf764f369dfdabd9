namespace KamPortal.Surveys;

/// <summary>The surveys the portal ships with (rows 0.19, 3.5, 3.6 and 3.9 of the domain), worded for a supplier of goods to companies. A proposal: the company changes them in its own versions.</summary>
internal static partial class StandardSurveys
{
    public const string Nps = "nps";
    public const string Servqual = "servqual";
    public const string IdealSupplier = "ideal-supplier";
    public const string IdealService = "ideal-service";
    public const string Csat = "csat";
    public const string Ces = "ces";
    public const string Interview = "interview";

    /// <summary>Sent the day after a development event.</summary>
    public const string Event = "event";

    private static readonly Words Agree = new("Совсем не согласен", "Strongly disagree", "Полностью согласен", "Strongly agree");
    private static readonly Words LowToHigh = new("Низко", "Low", "Высоко", "High");

    /// <summary>By their codes, each a version 1 not yet published.</summary>
    public static IReadOnlyList<SurveyTemplate> All() => [NpsSurvey(), ServqualSurvey(), SupplierSurvey(), ServiceSurvey(), CsatSurvey(), CesSurvey(), InterviewSurvey(), EventSurvey()];

    private static SurveyTemplate NpsSurvey()
    {
        var survey = Survey(Nps, SurveyKind.Nps, "Порекомендуете ли вы нас?", "Would you recommend us?", "Два-три вопроса, минута времени. Мы читаем каждый ответ.", "Two or three questions, one minute. We read every answer.");
        Scaled(survey, "recommend", 1, QuestionMeasure.Recommend, 0, 10, "Насколько вероятно, что вы порекомендуете нашу компанию коллегам и партнёрам?", "How likely are you to recommend our company to colleagues and partners?",
            new("Ни за что", "Not at all likely", "Обязательно", "Extremely likely")).IsRequired = true;
        When(Open(survey, "why-low", 2, "Что нас подвело? Что нужно исправить в первую очередь?", "Where did we let you down? What should be put right first?"), "recommend", 0, 6);
        When(Open(survey, "why-middle", 2, "Чего не хватило до высшей оценки?", "What was missing for the highest score?"), "recommend", 7, 8);
        When(Open(survey, "why-high", 2, "Что вы цените в работе с нами больше всего?", "What do you value most in working with us?"), "recommend", 9, 10);
        Scaled(survey, "manager", 2, QuestionMeasure.Manager, 1, 5, "Как вы оцениваете работу вашего менеджера?", "How would you rate the work of your account manager?", new("Плохо", "Poor", "Отлично", "Excellent"));
        return survey;
    }

    private static SurveyTemplate CsatSurvey()
    {
        var survey = Survey(Csat, SurveyKind.Csat, "Всё ли получилось?", "Did everything go well?", "", "");
        Scaled(survey, "satisfaction", 1, QuestionMeasure.Satisfaction, 1, 5, "Насколько вы довольны последней поставкой?", "How satisfied are you with the last delivery?",
            new("Совсем не доволен", "Very dissatisfied", "Полностью доволен", "Very satisfied")).IsRequired = true;
        Open(survey, "comment", 1, "Что стоило сделать иначе?", "What should have been done differently?");
        return survey;
    }

    private static SurveyTemplate CesSurvey()
    {
        var survey = Survey(Ces, SurveyKind.Ces, "Легко ли с нами работать?", "Is it easy to work with us?", "", "");
        Scaled(survey, "effort", 1, QuestionMeasure.Effort, 1, 7, "Компания сделала так, что решить мой вопрос было легко.", "The company made it easy for me to handle my issue.", Agree).IsRequired = true;
        Open(survey, "obstacle", 1, "Что отняло у вас лишнее время или силы?", "What cost you more time or effort than it should have?");
        return survey;
    }

    /// <summary>Recommending an event is no recommendation of the company, so nothing of it is counted into NPS.</summary>
    private static SurveyTemplate EventSurvey()
    {
        var survey = Survey(Event, SurveyKind.Own, "Отзыв о мероприятии", "Feedback on the event", "Пять вопросов, минута времени. По ответам мы готовим следующие встречи.", "Five questions, one minute. We prepare the next meetings by what you answer.");
        Scaled(survey, "useful", 1, QuestionMeasure.None, 1, 5, "Насколько полезным было мероприятие?", "How useful was the event?", new("Бесполезно", "Not at all", "Очень полезно", "Very useful")).IsRequired = true;
        Scaled(survey, "applicable", 1, QuestionMeasure.None, 1, 5, "Сможете ли вы применить услышанное в своей работе?", "Will you be able to apply what you heard in your work?", new("Нет", "No", "Да, сразу", "Yes, at once"));
        Scaled(survey, "speaker", 1, QuestionMeasure.None, 1, 5, "Как вы оцениваете спикера или ведущего?", "How would you rate the speaker?", new("Плохо", "Poor", "Отлично", "Excellent"));
        Scaled(survey, "colleague", 1, QuestionMeasure.None, 0, 10, "Посоветовали бы вы такое мероприятие коллеге?", "Would you recommend such an event to a colleague?", new("Ни за что", "Not at all likely", "Обязательно", "Extremely likely"));
        Open(survey, "words", 1, "Что было самым ценным и чего не хватило?", "What was most valuable, and what was missing?");
        return survey;
    }

    private static SurveyTemplate InterviewSurvey()
    {
        var survey = Survey(Interview, SurveyKind.Interview, "Глубинное интервью", "In-depth interview",
            "Разговор о том, чего не спросит анкета. Слушайте, уточняйте «почему», записывайте словами клиента.", "A conversation about what no form asks. Listen, ask why, write down the client's own words.");
        foreach (var (key, page, ru, en) in InterviewQuestions)
        {
            Open(survey, key, page, ru, en);
        }

        return survey;
    }

    private static SurveyTemplate Survey(string code, SurveyKind kind, string titleRu, string titleEn, string introRu, string introEn) => new()
    {
        Code = code, Number = 1, Kind = kind, TitleRu = titleRu, TitleEn = titleEn, IntroRu = introRu, IntroEn = introEn,
    };

    private static SurveyQuestion Open(SurveyTemplate survey, string key, int page, string ru, string en) => Add(survey, key, page, QuestionKind.Text, ru, en);

    private static SurveyQuestion Scaled(SurveyTemplate survey, string key, int page, QuestionMeasure measure, int from, int to, string ru, string en, Words ends, QuestionKind kind = QuestionKind.Scale)
    {
        var question = Add(survey, key, page, kind, ru, en);
        (question.Measure, question.ScaleFrom, question.ScaleTo) = (measure, from, to);
        (question.FromLabelRu, question.FromLabelEn, question.ToLabelRu, question.ToLabelEn) = (ends.FromRu, ends.FromEn, ends.ToRu, ends.ToEn);
        return question;
    }

    private static SurveyQuestion Add(SurveyTemplate survey, string key, int page, QuestionKind kind, string ru, string en)
    {
        var question = new SurveyQuestion { Template = survey, Key = key, Order = survey.Questions.Count + 1, Page = page, Kind = kind, TextRu = ru, TextEn = en };
        survey.Questions.Add(question);
        return question;
    }

    private static void When(SurveyQuestion question, string key, int from, int to) => (question.ConditionKey, question.ConditionFrom, question.ConditionTo) = (key, from, to);

    private sealed record Words(string FromRu, string FromEn, string ToRu, string ToEn);
}
