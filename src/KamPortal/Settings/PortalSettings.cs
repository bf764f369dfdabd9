using System.ComponentModel.DataAnnotations;
using KamPortal.Staff;

namespace KamPortal.Settings;

/// <summary>What the administrator may change; the values here are the defaults of the method. Kept as rows of text, one per property that differs.</summary>
public sealed record PortalSettings
{
    /// <summary>Shown in the head of the portal and in letters.</summary>
    public string CompanyName { get; init; } = "KamPortal";

    /// <summary>IANA zone of the company: times typed on the command line and shown to nobody in particular.</summary>
    public string TimeZone { get; init; } = LocalTime.DefaultZone;

    /// <summary>Root address of the portal for links in letters, e.g. https://kam.example.ru; empty leaves letters without links.</summary>
    public string SiteAddress { get; init; } = "";

    /// <summary>Local hour of the recipient from which the digest of the day is written.</summary>
    [Range(0, 19)]
    public int ReminderHour { get; init; } = 8;

    /// <summary>How many days ahead touches are planned.</summary>
    [Range(7, 120)]
    public int PlanningHorizonDays { get; init; } = 35;

    /// <summary>How many days back the planner makes up for after a standstill.</summary>
    [Range(0, 31)]
    public int CatchUpDays { get; init; } = 7;

    /// <summary>Minutes of planned touches that fit into a manager's day; a fuller day spreads within the windows of its rules.</summary>
    [Range(15, 720)]
    public int DayCapacityMinutes { get; init; } = 240;

    /// <summary>Working days after which an overdue touch or task is told to the supervisor.</summary>
    [Range(1, 30)]
    public int EscalationDays { get; init; } = 3;

    /// <summary>Working days after which the supervisor's supervisor is told as well.</summary>
    [Range(2, 60)]
    public int SecondEscalationDays { get; init; } = 7;

    /// <summary>How many days ahead greetings are planned.</summary>
    [Range(3, 60)]
    public int GreetingHorizonDays { get; init; } = 14;

    /// <summary>Local hour of the addressee from which a greeting is sent.</summary>
    [Range(7, 19)]
    public int GreetingHour { get; init; } = 9;

    /// <summary>In common years somebody born on 29 February is congratulated on 28 February (28) or on 1 March (1).</summary>
    [AllowedValues(28, 1)]
    public int LeapBirthdayDay { get; init; } = 28;

    /// <summary>Root address under which clients reach surveys when it is another than the portal's; empty: <see cref="SiteAddress"/>.</summary>
    public string SurveyAddress { get; init; } = "";

    /// <summary>Days in which one person gets no second survey, whichever it is.</summary>
    [Range(0, 730)]
    public int SurveyPauseDays { get; init; } = 90;

    /// <summary>Months after which an NPS wave is repeated, unless the wave says otherwise.</summary>
    [Range(1, 36)]
    public int NpsMonths { get; init; } = 6;

    /// <summary>Months after which a SERVQUAL wave is repeated, unless the wave says otherwise.</summary>
    [Range(1, 36)]
    public int ServqualMonths { get; init; } = 12;

    /// <summary>First local hour of the contact in which a survey's letter goes, on Tuesdays to Thursdays that are working days.</summary>
    [Range(7, 18)]
    public int SurveyHourFrom { get; init; } = 10;

    /// <summary>Local hour of the contact from which no more survey letters go on that day.</summary>
    [Range(8, 20)]
    public int SurveyHourTo { get; init; } = 17;

    /// <summary>Working days after the letter at which the first reminder goes.</summary>
    [Range(1, 30)]
    public int SurveyReminderDays { get; init; } = 5;

    /// <summary>Working days after the letter at which the second and last reminder goes.</summary>
    [Range(2, 60)]
    public int SurveySecondReminderDays { get; init; } = 10;

    /// <summary>Answers below which results of an anonymous wave, and of any part of it, stay hidden.</summary>
    [Range(3, 50)]
    public int AnonymousMinimum { get; init; } = 5;

    /// <summary>Working days in which somebody who would not recommend us is called.</summary>
    [Range(1, 10)]
    public int DetractorDays { get; init; } = 2;

    /// <summary>Lowest level of an event a client of category A has every year.</summary>
    [Range(1, 6)]
    public int NeedLevelA { get; init; } = 4;

    /// <summary>Lowest level of an event a client of category B has every year.</summary>
    [Range(1, 6)]
    public int NeedLevelB { get; init; } = 3;

    /// <summary>Lowest level of an event a client of category C has every year.</summary>
    [Range(1, 6)]
    public int NeedLevelC { get; init; } = 2;

    /// <summary>Hours for which a seat that came free is held for the next in line; never beyond the start.</summary>
    [Range(1, 240)]
    public int EventOfferHours { get; init; } = 48;

    /// <summary>Days before the start at which participants are reminded first.</summary>
    [Range(2, 30)]
    public int EventReminderDays { get; init; } = 7;

    /// <summary>Days before the start at which participants are reminded again.</summary>
    [Range(1, 7)]
    public int EventSecondReminderDays { get; init; } = 1;

    /// <summary>Days for which those who attended may answer about the event.</summary>
    [Range(3, 60)]
    public int EventFeedbackDays { get; init; } = 14;

    /// <summary>Months before and after an event that are compared.</summary>
    [Range(1, 12)]
    public int EventEffectMonths { get; init; } = 6;

    /// <summary>Hours in front of people that fit into the year of a trainer without a number of their own.</summary>
    [Range(1, 2000)]
    public int TrainerHoursPerYear { get; init; } = 400;

    /// <summary>Days back in which a touch counts as coverage of a member of a purchasing centre.</summary>
    [Range(7, 365)]
    public int CoverageDays { get; init; } = 90;

    /// <summary>Influence in percent from which somebody who does not decide counts as ЛВР.</summary>
    [Range(1, 100)]
    public int InfluencerPercent { get; init; } = 10;

    /// <summary>A centre in which one person holds more than this percent of influence hangs by a single thread.</summary>
    [Range(1, 100)]
    public int SingleThreadPercent { get; init; } = 60;

    /// <summary>Months after which a figure of the potential is stale.</summary>
    [Range(1, 60)]
    public int PotentialFreshMonths { get; init; } = 12;

    /// <summary>A product group in which our share of wallet is below this percent is bought little.</summary>
    [Range(1, 100)]
    public int LowSharePercent { get; init; } = 30;

    /// <summary>How many accounts may be key for one manager; one more needs the supervisor's override.</summary>
    [Range(1, 100)]
    public int KeyAccountLimit { get; init; } = 15;

    /// <summary>Days in which a candidate for key status has to be decided on.</summary>
    [Range(1, 365)]
    public int CandidateDays { get; init; } = 14;

    /// <summary>Months after which a decision on key status is judged again, a rejection included.</summary>
    [Range(1, 36)]
    public int KeyReviewMonths { get; init; } = 6;

    /// <summary>Percent of a perspective plan's budget spent from which one is warned.</summary>
    [Range(1, 100)]
    public int BudgetWarningPercent { get; init; } = 90;

    /// <summary>Largest file of a dossier, in megabytes.</summary>
    [Range(1, 200)]
    public int DossierFileMegabytes { get; init; } = 20;

    /// <summary>All files of one client's dossier together, in megabytes.</summary>
    [Range(1, 10000)]
    public int DossierTotalMegabytes { get; init; } = 500;

    /// <summary>Hours without a click after which one signs in again.</summary>
    [Range(1, 168)]
    public int SessionHours { get; init; } = 12;
}
