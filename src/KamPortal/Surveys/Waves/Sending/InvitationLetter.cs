using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using KamPortal.Notifications;
using KamPortal.People;

namespace KamPortal.Surveys.Waves.Sending;

/// <summary>The words of an invitation and its reminders in the contact's language. Whatever comes from the data is text, never markup.</summary>
internal static class InvitationLetter
{
    private const string Ink = "#1d2733";
    private const string Grey = "#5b6773";
    private const string Accent = "#1f5fbf";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static LetterSender Sender(InvitationFacts facts, string company) => new(Cut($"{OneLine(facts.OwnerName)}, {OneLine(company)}", OutboxMessage.NameMaxLength), facts.OwnerEmail);

    /// <param name="number">0 the invitation, 1 and 2 its reminders.</param>
    /// <param name="link">Where the reader answers.</param>
    public static (string Subject, string Html, string Text) Write(int number, string language, SurveyWave wave, InvitationFacts facts, SurveyLength length, string company, string link) =>
        InCulture.Of(language, () => Write(number, language == "en", wave, facts, length, company, link));

    private static (string Subject, string Html, string Text) Write(int number, bool isEnglish, SurveyWave wave, InvitationFacts facts, SurveyLength length, string company, string link)
    {
        var culture = CultureInfo.CurrentCulture;
        var (title, ours) = (isEnglish && wave.Template.TitleEn.Length > 0 ? wave.Template.TitleEn : wave.Template.TitleRu, OneLine(company));
        var subject = Cut(string.Format(culture, number == 0 ? LetterWords.Subject : number == 1 ? LetterWords.SubjectFirst : LetterWords.SubjectLast, ours, OneLine(title)), OutboxMessage.SubjectMaxLength);
        string[] paragraphs =
        [
            Greeting(facts, isEnglish),
            string.Format(culture, number == 0 ? LetterWords.Ask : number == 1 ? (wave.IsAnonymous ? LetterWords.FirstAnonymous : LetterWords.First) : wave.IsAnonymous ? LetterWords.LastAnonymous : LetterWords.Last, ours, OneLine(title)),
            string.Format(culture, LetterWords.Effort, Counted.Of(length.Questions, LetterWords.Questions), Counted.Of(length.Pages, LetterWords.Pages), wave.ClosesOn.ToString("D", culture)),
            wave.IsAnonymous ? LetterWords.Anonymous : string.Format(culture, LetterWords.Named, ours),
        ];
        string[] signature = [.. new[] { LetterWords.Regards, OneLine(facts.OwnerName), OneLine(facts.OwnerPosition), ours, OneLine(facts.OwnerPhone) }.Where(line => line.Length > 0)];
        var text = string.Join("\n\n", [.. paragraphs, $"{LetterWords.Button}: {link}", string.Join('\n', signature), $"{LetterWords.Unsubscribe}: {link}/unsubscribe"]) + "\n";
        return (subject, Html(isEnglish, subject, paragraphs, signature, link), text);
    }

    private static string Html(bool isEnglish, string subject, string[] paragraphs, string[] signature, string link)
    {
        var body = string.Concat(paragraphs.Select(p => $"<p style=\"margin:0 0 16px\">{Encoder.Encode(p)}</p>\n"));
        return $"""
            <!DOCTYPE html>
            <html lang="{(isEnglish ? "en" : "ru")}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Encoder.Encode(subject)}</title></head>
            <body style="margin:0;padding:24px;background:#ffffff;color:{Ink};font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:24px">
            <div style="max-width:600px">
            {body}<p style="margin:24px 0"><a href="{Encoder.Encode(link)}" style="display:inline-block;background:{Accent};color:#ffffff;text-decoration:none;font-weight:600;padding:12px 24px;border-radius:6px">{Encoder.Encode(LetterWords.Button)}</a></p>
            <p style="margin:0 0 24px">{string.Join("<br>", signature.Select(Encoder.Encode))}</p>
            <p style="margin:0;padding-top:16px;border-top:1px solid #e6eaee;color:{Grey};font-size:13px;line-height:20px">{Encoder.Encode(LetterWords.WhyYou)} <a href="{Encoder.Encode(link)}/unsubscribe" style="color:{Grey}">{Encoder.Encode(LetterWords.Unsubscribe)}</a></p>
            </div></body></html>
            """;
    }

    private static string Greeting(InvitationFacts facts, bool isEnglish)
    {
        var addressee = new Addressee(OneLine(facts.LastName), OneLine(facts.FirstName), facts.MiddleName is { } middle ? OneLine(middle) : null, facts.LatinName is { } latin ? OneLine(latin) : null, Genders.Of(facts.Gender, facts.MiddleName));
        return isEnglish ? addressee.English + "," : addressee.Russian + "!";
    }

    /// <summary>A line break inside a name would be a line, or a header, of its own.</summary>
    private static string OneLine(string? text) => string.Concat((text ?? "").ReplaceLineEndings(" ").Where(c => !char.IsControl(c))).Trim();

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
