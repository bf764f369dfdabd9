using KamPortal.Settings;

namespace KamPortal.Web.Settings;

/// <summary>The settings while they are being typed.</summary>
internal sealed class Editable(PortalSettings settings)
{
    public string CompanyName { get; set; } = settings.CompanyName;

    public string TimeZone { get; set; } = settings.TimeZone;

    public string? SiteAddress { get; set; } = settings.SiteAddress;

    public int ReminderHour { get; set; } = settings.ReminderHour;

    public int PlanningHorizonDays { get; set; } = settings.PlanningHorizonDays;

    public int CatchUpDays { get; set; } = settings.CatchUpDays;

    public int DayCapacityMinutes { get; set; } = settings.DayCapacityMinutes;

    public int EscalationDays { get; set; } = settings.EscalationDays;

    public int SecondEscalationDays { get; set; } = settings.SecondEscalationDays;

    public int GreetingHorizonDays { get; set; } = settings.GreetingHorizonDays;

    public int GreetingHour { get; set; } = settings.GreetingHour;

    public int LeapBirthdayDay { get; set; } = settings.LeapBirthdayDay;

    public string? SurveyAddress { get; set; } = settings.SurveyAddress;

    public int SurveyPauseDays { get; set; } = settings.SurveyPauseDays;

    public int NpsMonths { get; set; } = settings.NpsMonths;

    public int ServqualMonths { get; set; } = settings.ServqualMonths;

    public int SurveyHourFrom { get; set; } = settings.SurveyHourFrom;

    public int SurveyHourTo { get; set; } = settings.SurveyHourTo;

    public int SurveyReminderDays { get; set; } = settings.SurveyReminderDays;

    public int SurveySecondReminderDays { get; set; } = settings.SurveySecondReminderDays;

    public int AnonymousMinimum { get; set; } = settings.AnonymousMinimum;

    public int DetractorDays { get; set; } = settings.DetractorDays;

    public int NeedLevelA { get; set; } = settings.NeedLevelA;

    public int NeedLevelB { get; set; } = settings.NeedLevelB;

    public int NeedLevelC { get; set; } = settings.NeedLevelC;

    public int EventOfferHours { get; set; } = settings.EventOfferHours;

    public int EventReminderDays { get; set; } = settings.EventReminderDays;

    public int EventSecondReminderDays { get; set; } = settings.EventSecondReminderDays;

    public int EventFeedbackDays { get; set; } = settings.EventFeedbackDays;

    public int EventEffectMonths { get; set; } = settings.EventEffectMonths;

    public int TrainerHoursPerYear { get; set; } = settings.TrainerHoursPerYear;

    public int CoverageDays { get; set; } = settings.CoverageDays;

    public int InfluencerPercent { get; set; } = settings.InfluencerPercent;

    public int SingleThreadPercent { get; set; } = settings.SingleThreadPercent;

    public int PotentialFreshMonths { get; set; } = settings.PotentialFreshMonths;

    public int LowSharePercent { get; set; } = settings.LowSharePercent;

    public int KeyAccountLimit { get; set; } = settings.KeyAccountLimit;

    public int CandidateDays { get; set; } = settings.CandidateDays;

    public int KeyReviewMonths { get; set; } = settings.KeyReviewMonths;

    public int BudgetWarningPercent { get; set; } = settings.BudgetWarningPercent;

    public int DossierFileMegabytes { get; set; } = settings.DossierFileMegabytes;

    public int DossierTotalMegabytes { get; set; } = settings.DossierTotalMegabytes;

    public int SessionHours { get; set; } = settings.SessionHours;

    public PortalSettings ToSettings(PortalSettings original) => original with
    {
        CompanyName = CompanyName.Trim(),
        TimeZone = TimeZone,
        SiteAddress = SiteAddress?.Trim() ?? "",
        ReminderHour = ReminderHour,
        PlanningHorizonDays = PlanningHorizonDays,
        CatchUpDays = CatchUpDays,
        DayCapacityMinutes = DayCapacityMinutes,
        EscalationDays = EscalationDays,
        SecondEscalationDays = SecondEscalationDays,
        GreetingHorizonDays = GreetingHorizonDays,
        GreetingHour = GreetingHour,
        LeapBirthdayDay = LeapBirthdayDay,
        SurveyAddress = SurveyAddress?.Trim() ?? "",
        SurveyPauseDays = SurveyPauseDays,
        NpsMonths = NpsMonths,
        ServqualMonths = ServqualMonths,
        SurveyHourFrom = SurveyHourFrom,
        SurveyHourTo = SurveyHourTo,
        SurveyReminderDays = SurveyReminderDays,
        SurveySecondReminderDays = SurveySecondReminderDays,
        AnonymousMinimum = AnonymousMinimum,
        DetractorDays = DetractorDays,
        NeedLevelA = NeedLevelA,
        NeedLevelB = NeedLevelB,
        NeedLevelC = NeedLevelC,
        EventOfferHours = EventOfferHours,
        EventReminderDays = EventReminderDays,
        EventSecondReminderDays = EventSecondReminderDays,
        EventFeedbackDays = EventFeedbackDays,
        EventEffectMonths = EventEffectMonths,
        TrainerHoursPerYear = TrainerHoursPerYear,
        CoverageDays = CoverageDays,
        InfluencerPercent = InfluencerPercent,
        SingleThreadPercent = SingleThreadPercent,
        PotentialFreshMonths = PotentialFreshMonths,
        LowSharePercent = LowSharePercent,
        KeyAccountLimit = KeyAccountLimit,
        CandidateDays = CandidateDays,
        KeyReviewMonths = KeyReviewMonths,
        BudgetWarningPercent = BudgetWarningPercent,
        DossierFileMegabytes = DossierFileMegabytes,
        DossierTotalMegabytes = DossierTotalMegabytes,
        SessionHours = SessionHours,
    };
}
