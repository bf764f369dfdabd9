namespace KamPortal.Web.Tests.Rules;

/// <summary>Two doors lead to the data; the one that sees everything is opened by jobs, sign-in, import, seeding and the server itself, by name.</summary>
public sealed class DoorRules
{
    private static readonly string[] SystemCallers =
    [
        "AccountPlans/EndRoutesJob.cs", "AccountPlans/PlanEvidenceJob.cs", "AccountPlans/SeedPlanTemplates.cs",
        "Calendars/ReadCalendarFeed.cs", "Categories/CategoriesJob.cs", "Categories/RecalculateCategories.cs", "Data/MigrateDatabase.cs", "Demo/SeedDemo.cs", "Demo/SeedScale.cs",
        "Dossiers/ForgetDossierFilesJob.cs", "Dossiers/SeedDossierTemplate.cs",

        // Numbers of events that changed, nothing of what is in them: open pages ask once for all who look.
        "Events/EventChangeQueries.cs",
        "Events/Catalogue/SeedEventTemplates.cs",

        // Figures of all clients of an event without a name or a word, whoever looks.
        "Events/Effects/EventEffectQueries.cs", "Events/Effects/EventFeedbackQueries.cs", "Events/Effects/FeedbackJob.cs",
        "Events/Preparation/SeedPreparationNorms.cs",
        "Greetings/PlanGreetingsJob.cs", "Greetings/Planning/GreetingRecheck.cs", "Greetings/Planning/PortfolioGreetings.cs", "Greetings/SeedOccasions.cs", "Greetings/SendGreetingsJob.cs", "Greetings/Sending/RefusedGreetings.cs", "Greetings/Sending/SendingRound.cs",
        "Gifts/GiftSeasonJob.cs", "Gifts/SeedGiftLimits.cs",

        // What a participant answers through the address of a letter, with nobody signed in.
        "Events/Participants/AnswerInvitation.cs", "Events/Participants/LeaveEvents.cs", "Events/Participants/PromoteWaitingJob.cs", "Events/Participants/PublicEventQueries.cs", "Events/Participants/RemindOfEventsJob.cs", "Events/Participants/SeedEventLinks.cs",
        "Import/ForgetUploadsJob.cs", "Import/ImportChunks.cs", "Import/RunImport.cs",

        // Figures without a name: before and after training have to be those of the same clients, whoever looks.
        "Improvements/SaveFinding.cs", "Improvements/TrainingQueries.cs",
        "Jobs/JobRunner.cs", "Jobs/TidyUpJob.cs", "Jobs/WatchJobsJob.cs",
        "KeyAccounts/KeyReviewJob.cs", "KeyAccounts/SeedKeyMethod.cs",
        "Notifications/DispatchOutboxJob.cs", "Notifications/NotificationQueries.cs", "Notifications/Escalations/EscalateOverdueJob.cs", "Notifications/Notify.cs", "Notifications/RemindOfTouchesJob.cs",
        "Orders/SalesRollup.cs", "PerspectivePlans/PlanReviewJob.cs", "Profiles/SeedProfile.cs", "PurchasingCentres/CentreDeparturesJob.cs", "Settings/ProtectionKeyRing.cs", "Staff/CheckPassword.cs", "Staff/PreviewAbsence.cs", "Staff/SignInQueries.cs",
        "Surveys/SeedSurveyTemplates.cs",
        "Surveys/Waves/CloseWavesJob.cs", "Surveys/Waves/OpenWavesJob.cs", "Surveys/Waves/Opening/WaveOpening.cs", "Surveys/Waves/Opening/WaveRepeats.cs", "Surveys/Waves/RemindOfSurveysJob.cs",
        "Surveys/Waves/Sending/SendingHours.cs", "Surveys/Waves/Sending/SurveyCalls.cs", "Surveys/Waves/Sending/SurveySending.cs", "Surveys/Waves/WaveClosing.cs",

        // Figures without names, for those who manage surveys and need not see the clients.
        "Surveys/Waves/PreviewAudience.cs", "Surveys/Waves/WaveQueries.Forms.cs", "Surveys/Waves/WaveQueries.cs",

        // Figures without a name or a word of a client: for marketing, of anonymous waves, and of what is published.
        "Surveys/Results/ResultsDoor.cs",
        "Surveys/Answers/KeepSurveyPage.cs", "Surveys/Answers/LeaveSurveys.cs", "Surveys/Answers/PublicSurveyQueries.cs", "Surveys/Answers/SubmitSurvey.cs",
        "Touches/PlanTouchesJob.cs", "Touches/Planning/PlanNow.cs", "Touches/Planning/PortfolioPlanning.cs", "Touches/Planning/WorkRetargeting.cs", "Touches/SeedStandardRules.cs", "WorkCalendars/SeedWorkCalendars.cs",
    ];

    [Fact]
    public void The_system_door_is_opened_only_by_name() =>
        Assert.Equal(SystemCallers.Order(StringComparer.Ordinal), FilesWith(".OpenAsSystem(").Order(StringComparer.Ordinal));

    [Fact]
    public void Contexts_are_made_only_behind_the_doors() =>
        Assert.Equal(["Data/KamDb.cs", "Staff/ViewerDirectory.cs"], FilesWith("opener.Open(").Order(StringComparer.Ordinal));

    /// <summary>A program that knows a person's secret address looks through that person's eyes, with nobody signed in.</summary>
    [Fact]
    public void Only_a_calendar_feed_opens_the_door_for_somebody_else() =>
        Assert.Equal(["Calendars/ReadCalendarFeed.cs"], FilesWith("kam.OpenFor("));

    private static IEnumerable<string> FilesWith(string call) =>
        Source.Files("src/KamPortal", "*.cs")
            .Where(f => File.ReadAllText(f).Contains(call, StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(Path.Combine(Source.Root, "src", "KamPortal"), f).Replace('\\', '/'));
}
