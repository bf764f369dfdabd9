using KamPortal.AccountPlans;
using KamPortal.Categories;
using KamPortal.Dossiers;
using KamPortal.Events.Participants;
using KamPortal.Greetings;
using KamPortal.Events.Effects;
using KamPortal.Gifts;
using KamPortal.Import;
using KamPortal.KeyAccounts;
using KamPortal.Notifications;
using KamPortal.Notifications.Escalations;
using KamPortal.Orders;
using KamPortal.PerspectivePlans;
using KamPortal.PurchasingCentres;
using KamPortal.Surveys.Waves;
using KamPortal.Touches;

namespace KamPortal.Jobs;

/// <summary>
/// Every job, when and why: the only place where schedules stand. Times are UTC and deliberately frequent: what is due
/// for whom is decided inside by the local date of the person, so daylight saving, downtime and a second server do no harm.
/// </summary>
public static class Schedule
{
    public static readonly IReadOnlyList<ScheduledJob> Jobs =
    [
        // Managers find the day's touches before they come; 05:00 local comes to every zone at its own quarter hour.
        Every15Minutes<PlanTouchesJob>(PlanTouchesJob.Name),

        // 05:10 local; besides, whatever was changed in the day is planned by the next quarter hour.
        Every15Minutes<PlanGreetingsJob>(PlanGreetingsJob.Name),

        // Nine in the contact's morning comes to every zone at its own quarter hour; somebody may agree later in the day.
        Every15Minutes<SendGreetingsJob>(SendGreetingsJob.Name),

        // The hours of letters begin and end in every zone at its own quarter hour.
        Every15Minutes<OpenWavesJob>(OpenWavesJob.Name),

        // Whoever opts out, leaves or answers gets no reminder an hour later either.
        Every15Minutes<RemindOfSurveysJob>(RemindOfSurveysJob.Name),

        // A wave ends at midnight of its own zone.
        Every15Minutes<CloseWavesJob>(CloseWavesJob.Name),

        // A seat nobody confirmed goes on in the quarter hour in which its time is over.
        Every15Minutes<PromoteWaitingJob>(PromoteWaitingJob.Name),

        // Nine in the participant's morning comes to every zone at its own quarter hour.
        Every15Minutes<RemindOfEventsJob>(RemindOfEventsJob.Name),
        // The day after an event begins at midnight of its zone; what asks for feedback is asked in the letters' hours.
        Every15Minutes<FeedbackJob>(FeedbackJob.Name),

        // Eight in the morning comes to every zone at its own quarter hour.
        Every15Minutes<RemindOfTouchesJob>(RemindOfTouchesJob.Name),

        // Nine in the morning of every head's own zone; what one is told of is told once.
        Every15Minutes<EscalateOverdueJob>(EscalateOverdueJob.Name),

        // Somebody's last day ends at midnight of the manager's zone, and their weight in the purchasing centre with it.
        Every15Minutes<CentreDeparturesJob>(CentreDeparturesJob.Name),

        // A letter waits a minute at most; two servers share the queue by claims.
        EveryMinute<DispatchOutboxJob>(DispatchOutboxJob.Name),

        // An uploaded file is started at once by the page; this picks up what a stopped server left behind.
        EveryMinute<RunImportsJob>(RunImportsJob.Name),

        // A job that stopped silently is worse than one that fails aloud.
        Every10Minutes<WatchJobsJob>(WatchJobsJob.Name),

        // After the night's imports and before the planner: figures by month, and the trailing year on the first of a month.
        Nightly<SalesRollupJob>(SalesRollupJob.Name, "0 30 0 * * ?"),

        // After the figures of sales, before the day begins anywhere: what was learnt yesterday closes its steps.
        Nightly<PlanEvidenceJob>(PlanEvidenceJob.Name, "0 10 1 * * ?"),

        // After the night's recalculation of categories.
        Nightly<EndRoutesJob>(EndRoutesJob.Name, "0 20 1 * * ?"),

        // 05:20 in Moscow, before anybody comes: every Russian zone has the same date then.
        Nightly<KeyReviewJob>(KeyReviewJob.Name, "0 20 2 * * ?"),

        // After the night's figures, which it reads; a quarter of an hour is ample for them.
        Nightly<CategoriesJob>(CategoriesJob.Name, "0 45 0 * * ?"),

        // Uploaded files hold personal data and go when their time is over.
        Nightly<ForgetUploadsJob>(ForgetUploadsJob.Name, "0 50 0 * * ?"),

        // Files thrown away stay for an undo, not longer.
        Nightly<ForgetDossierFilesJob>(ForgetDossierFilesJob.Name, "0 55 0 * * ?"),

        // Heads find reminders of plans in the morning; the keys of the reminders make every repetition harmless.
        Nightly<PlanReviewJob>(PlanReviewJob.Name, "0 10 1 * * ?"),

        // 05:40 in Moscow: the list is there when managers come on the first of the month; every later night makes up for a missed one.
        Nightly<GiftSeasonJob>(GiftSeasonJob.Name, "0 40 2 * * ?"),

        // Old runs and read notifications would only slow the lists down. 00:40 UTC is night in every Russian zone.
        Nightly<TidyUpJob>("housekeeping", "0 40 0 * * ?"),
    ];

    public static ScheduledJob? Find(string name) => Jobs.FirstOrDefault(j => j.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static ScheduledJob EveryMinute<TJob>(string name) where TJob : IJob =>
        new(name, typeof(TJob), "0 * * * * ?", TimeSpan.FromMinutes(1), WhenMissed.WaitForNext);

    private static ScheduledJob Every10Minutes<TJob>(string name) where TJob : IJob =>
        new(name, typeof(TJob), "0 5/10 * * * ?", TimeSpan.FromMinutes(10), WhenMissed.WaitForNext);

    private static ScheduledJob Every15Minutes<TJob>(string name) where TJob : IJob =>
        new(name, typeof(TJob), "0 0/15 * * * ?", TimeSpan.FromMinutes(15), WhenMissed.RunOnce);

    private static ScheduledJob Nightly<TJob>(string name, string cron) where TJob : IJob =>
        new(name, typeof(TJob), cron, TimeSpan.FromDays(1), WhenMissed.RunOnce);
}
