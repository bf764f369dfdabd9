using System.Globalization;
using KamPortal.Surveys.Answers;
using Microsoft.AspNetCore.Http.Features;

namespace KamPortal.Web.Surveys.Public;

/// <summary>A form that came back.</summary>
internal sealed class SentSurvey
{
    /// <summary>Name of the buttons: next, back, or a language.</summary>
    public const string Go = "go";
    public const string Next = "next";
    public const string Back = "back";
    public const string CurrentPage = "page";
    public const string AskedLanguage = "lang";
    public const string Carried = "kept";

    /// <summary>A score of full texts; what is longer is not read at all.</summary>
    public const int MaxBytes = 512 * 1024;

    private readonly IFormCollection fields;

    private SentSurvey(IFormCollection fields) => this.fields = fields;

    public int Page => int.TryParse(fields[CurrentPage], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    public bool GoesBack => fields[Go] == Back;

    /// <summary>Which button of one's own a form sent.</summary>
    public string Button => fields[Go].ToString();

    /// <summary>A text field as it came; empty without one.</summary>
    public string TextOf(string name) => fields[name].ToString();

    /// <summary>Of RFC 8058: a mail program's button.</summary>
    public bool IsOneClick => fields["List-Unsubscribe"] == "One-Click";

    /// <summary>Whether the button of a language was pressed, and which is asked for; empty for the contact's own.</summary>
    public (bool IsTurned, string Code) Language => fields[Go].ToString() is "ru" or "en" ? (true, fields[Go].ToString()) : (false, fields[AskedLanguage].ToString() is "ru" or "en" ? fields[AskedLanguage].ToString() : "");

    /// <returns>Null when it is too large.</returns>
    public static async Task<SentSurvey?> ReadAsync(HttpContext http)
    {
        if (http.Request.ContentLength > MaxBytes)
        {
            return null;
        }

        if (!http.Request.HasFormContentType)
        {
            return new SentSurvey(FormCollection.Empty);
        }

        if (http.Request.ContentLength is null && http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxBytes;
        }

        try
        {
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { ValueLengthLimit = MaxBytes, MultipartBodyLengthLimit = MaxBytes, MemoryBufferThreshold = MaxBytes }));
            return new SentSurvey(await http.Request.ReadFormAsync(http.RequestAborted));
        }
        catch (Exception refusal) when (refusal is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    public SentAnswers Read(PublicSurvey survey)
    {
        var form = survey.Form!;
        var (answers, problems) = SurveyFields.Read(form, name => fields[name]);
        var all = (survey.IsAnonymous ? GivenAnswers.Read(fields[Carried]) : survey.Answers).Where(a => form.Questions.Any(q => q.Key == a.Key)).ToDictionary(a => a.Key, a => a.Value);
        foreach (var (key, given) in answers)
        {
            all[key] = given;
        }

        return new SentAnswers(all, problems, [.. answers.Keys]);
    }
}
