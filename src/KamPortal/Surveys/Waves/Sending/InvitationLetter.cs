using System.Globalization;
using KamPortal.Notifications;
using KamPortal.People;

namespace KamPortal.Surveys.Waves.Sending;

/// <summary>The words of an invitation and its reminders in the contact's language. Whatever comes from the data is text, never markup.</summary>
internal static class InvitationLetter
{
    public static LetterSender Sender(InvitationFacts facts, string company) => new(LetterPage.Cut($"{LetterPage.OneLine(facts.OwnerName)}, {LetterPage.OneLine(company)}", OutboxMessage.NameMaxLength), facts.OwnerEmail);

    /// <param name="number">0 the invitation, 1 and 2 its reminders.</param>
    /// <param name="link">Where the reader answers.</param>
    public static (string Subject, string Html, string Text) Write(int number, string language, SurveyWave wave, InvitationFacts facts, SurveyLength length, string company, string link) =>
        InCulture.Of(language, () => Write(number, language == "en", wave, facts, length, company, link));

    private static (string Subject, string Html, string Text) Write(int number, bool isEnglish, SurveyWave wave, InvitationFacts facts, SurveyLength length, string company, string link)
    {
        var culture = CultureInfo.CurrentCulture;
        var (title, ours) = (isEnglish && wave.Template.TitleEn.Length > 0 ? wave.Template.TitleEn : wave.Template.TitleRu, LetterPage.OneLine(company));
        var subject = LetterPage.Cut(string.Format(culture, number == 0 ? LetterWords.Subject : number == 1 ? LetterWords.SubjectFirst : LetterWords.SubjectLast, ours, LetterPage.OneLine(title)), OutboxMessage.SubjectMaxLength);
        string[] paragraphs =
        [
            Greeting(facts, isEnglish),
            string.Format(culture, number == 0 ? LetterWords.Ask : number == 1 ? (wave.IsAnonymous ? LetterWords.FirstAnonymous : LetterWords.First) : wave.IsAnonymous ? LetterWords.LastAnonymous : LetterWords.Last, ours, LetterPage.OneLine(title)),
            string.Format(culture, LetterWords.Effort, Counted.Of(length.Questions, LetterWords.Questions), Counted.Of(length.Pages, LetterWords.Pages), wave.ClosesOn.ToString("D", culture)),
            wave.IsAnonymous ? LetterWords.Anonymous : string.Format(culture, LetterWords.Named, ours),
        ];
        string[] signature = [.. new[] { LetterWords.Regards, LetterPage.OneLine(facts.OwnerName), LetterPage.OneLine(facts.OwnerPosition), ours, LetterPage.OneLine(facts.OwnerPhone) }.Where(line => line.Length > 0)];
        var (html, text) = LetterPage.Write(isEnglish, subject, paragraphs, signature, (LetterWords.Button, link), LetterWords.WhyYou, LetterWords.Unsubscribe);
        return (subject, html, text);
    }

    private static string Greeting(InvitationFacts facts, bool isEnglish)
    {
        var addressee = new Addressee(LetterPage.OneLine(facts.LastName), LetterPage.OneLine(facts.FirstName), facts.MiddleName is { } middle ? LetterPage.OneLine(middle) : null, facts.LatinName is { } latin ? LetterPage.OneLine(latin) : null, Genders.Of(facts.Gender, facts.MiddleName));
        return isEnglish ? addressee.English + "," : addressee.Russian + "!";
    }
}
