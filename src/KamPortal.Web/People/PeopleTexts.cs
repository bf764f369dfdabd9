using System.Globalization;
using KamPortal.People;

namespace KamPortal.Web.People;

/// <summary>What the pages about people call things.</summary>
internal static class PeopleTexts
{
    public static string Label(this ConsentStatus consent) => consent switch
    {
        ConsentStatus.Given => PeopleText.ConsentGiven,
        ConsentStatus.Refused => PeopleText.ConsentRefused,
        ConsentStatus.Withdrawn => PeopleText.ConsentWithdrawn,
        _ => PeopleText.ConsentUnknown,
    };

    public static string Label(this OptOuts optOuts) => optOuts == OptOuts.None
        ? PeopleText.OptOutNone
        : string.Join(", ", Single.Where(o => optOuts.HasFlag(o)).Select(One));

    public static IReadOnlyList<OptOuts> Single { get; } = [OptOuts.Greetings, OptOuts.Surveys, OptOuts.Events, OptOuts.Mail];

    public static string One(OptOuts optOut) => optOut switch
    {
        OptOuts.Greetings => PeopleText.OptOutGreetings,
        OptOuts.Surveys => PeopleText.OptOutSurveys,
        OptOuts.Events => PeopleText.OptOutEvents,
        _ => PeopleText.OptOutMail,
    };

    public static string Seniority(int? seniority) => seniority switch
    {
        1 => PeopleText.Seniority1,
        2 => PeopleText.Seniority2,
        3 => PeopleText.Seniority3,
        4 => PeopleText.Seniority4,
        5 => PeopleText.Seniority5,
        _ => PeopleText.SeniorityUnknown,
    };

    public static string Label(this AccessPlace place) => place switch
    {
        AccessPlace.PersonPage => PersonalText.PlacePersonPage,
        AccessPlace.PersonForm => PersonalText.PlacePersonForm,
        AccessPlace.PurchasingCentre => PersonalText.PlacePurchasingCentre,
        AccessPlace.Dossier => PersonalText.PlaceDossier,
        _ => PersonalText.PlaceExport,
    };

    public static string Label(this MatchedBy by) => by switch
    {
        MatchedBy.Phone => PeopleText.SameByPhone,
        MatchedBy.Email => PeopleText.SameByEmail,
        MatchedBy.Likeness => QuickAddText.SameByLikeness,
        _ => PeopleText.SameByName,
    };

    /// <summary>"29 февраля" or "29 февраля 1980".</summary>
    public static string Text(this Birthday birthday)
    {
        const int anyLeapYear = 2024;
        var day = new DateOnly(birthday.Year ?? anyLeapYear, birthday.Month, birthday.Day);
        var text = day.ToString("M", CultureInfo.CurrentCulture);
        return birthday.Year is { } year ? $"{text} {year}" : text;
    }

    public static string MonthName(int month) => CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(month);
}
