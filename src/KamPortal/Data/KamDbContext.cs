using KamPortal.AccountPlans;
using KamPortal.Accounts;
using KamPortal.Acquaintances;
using KamPortal.Audit;
using KamPortal.Calendars;
using KamPortal.Categories;
using KamPortal.Dossiers;
using KamPortal.Gifts;
using KamPortal.Greetings;
using KamPortal.Import;
using KamPortal.Improvements;
using KamPortal.Jobs;
using KamPortal.KeyAccounts;
using KamPortal.Notifications;
using KamPortal.Notifications.Escalations;
using KamPortal.OperationalPlans;
using KamPortal.Orders;
using KamPortal.People;
using KamPortal.PerspectivePlans;
using KamPortal.Potentials;
using KamPortal.Profiles;
using KamPortal.PurchasingCentres;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using KamPortal.Touches;
using KamPortal.Touches.Programmes;
using KamPortal.WorkCalendars;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace KamPortal.Data;

/// <summary>The one model. Opened through <see cref="KamDb"/>; a context made any other way belongs to nobody and sees no rows.</summary>
internal sealed partial class KamDbContext : DbContext
{
    private readonly Viewer viewer;
    private readonly TimeProvider clock;

    public KamDbContext(DbContextOptions<KamDbContext> options) : this(options, Viewer.Nobody, TimeProvider.System)
    {
    }

    public KamDbContext(DbContextOptions<KamDbContext> options, Viewer viewer, TimeProvider clock) : base(options) =>
        (this.viewer, this.clock) = (viewer, clock);

    public Viewer Viewer => viewer;

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<OwnershipPeriod> OwnershipPeriods => Set<OwnershipPeriod>();

    public DbSet<AccountTeamMember> AccountTeamMembers => Set<AccountTeamMember>();

    public DbSet<AccountWord> AccountWords => Set<AccountWord>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Employment> Employments => Set<Employment>();

    public DbSet<PersonWord> PersonWords => Set<PersonWord>();

    public DbSet<RoleDefinition> RoleDefinitions => Set<RoleDefinition>();

    public DbSet<RoleDirection> RoleDirections => Set<RoleDirection>();

    public DbSet<PersonalDataAccess> PersonalDataAccesses => Set<PersonalDataAccess>();

    public DbSet<Acquaintance> Acquaintances => Set<Acquaintance>();

    public DbSet<PurchasingCentre> PurchasingCentres => Set<PurchasingCentre>();

    public DbSet<CentreMember> CentreMembers => Set<CentreMember>();

    public DbSet<CentreMemberRole> CentreMemberRoles => Set<CentreMemberRole>();

    public DbSet<CentreLink> CentreLinks => Set<CentreLink>();

    public DbSet<CentreEdition> CentreEditions => Set<CentreEdition>();

    public DbSet<DossierTemplate> DossierTemplates => Set<DossierTemplate>();

    public DbSet<DossierGroup> DossierGroups => Set<DossierGroup>();

    public DbSet<DossierQuestion> DossierQuestions => Set<DossierQuestion>();

    public DbSet<DossierAnswer> DossierAnswers => Set<DossierAnswer>();

    public DbSet<DossierFile> DossierFiles => Set<DossierFile>();

    public DbSet<DossierFileContent> DossierFileContents => Set<DossierFileContent>();

    public DbSet<DossierAsk> DossierAsks => Set<DossierAsk>();

    public DbSet<ProductGroup> ProductGroups => Set<ProductGroup>();

    public DbSet<SalesOrder> SalesOrders => Set<SalesOrder>();

    public DbSet<OrderLine> OrderLines => Set<OrderLine>();

    public DbSet<AccountMonthSales> AccountMonthSales => Set<AccountMonthSales>();

    public DbSet<PotentialRecord> PotentialRecords => Set<PotentialRecord>();

    public DbSet<PotentialCompetitor> PotentialCompetitors => Set<PotentialCompetitor>();

    public DbSet<PotentialTarget> PotentialTargets => Set<PotentialTarget>();

    public DbSet<ProfileQuestion> ProfileQuestions => Set<ProfileQuestion>();

    public DbSet<TalkScript> TalkScripts => Set<TalkScript>();

    public DbSet<ProfileSession> ProfileSessions => Set<ProfileSession>();

    public DbSet<ProfileAnswer> ProfileAnswers => Set<ProfileAnswer>();

    public DbSet<CategoryRules> CategoryRules => Set<CategoryRules>();

    public DbSet<CategoryAssessment> CategoryAssessments => Set<CategoryAssessment>();

    public DbSet<KeyCriterion> KeyCriteria => Set<KeyCriterion>();

    public DbSet<AttractivenessCriterion> AttractivenessCriteria => Set<AttractivenessCriterion>();

    public DbSet<KeyCandidacy> KeyCandidacies => Set<KeyCandidacy>();

    public DbSet<CandidacyCriterion> CandidacyCriteria => Set<CandidacyCriterion>();

    public DbSet<CandidacyScore> CandidacyScores => Set<CandidacyScore>();

    public DbSet<KeyDecision> KeyDecisions => Set<KeyDecision>();

    public DbSet<KeyOverride> KeyOverrides => Set<KeyOverride>();

    public DbSet<KeyPrivilege> KeyPrivileges => Set<KeyPrivilege>();

    public DbSet<KeyCost> KeyCosts => Set<KeyCost>();

    public DbSet<PlanTemplate> PlanTemplates => Set<PlanTemplate>();

    public DbSet<PlanTemplateStep> PlanTemplateSteps => Set<PlanTemplateStep>();

    public DbSet<AccountPlan> AccountPlans => Set<AccountPlan>();

    public DbSet<AccountPlanStep> AccountPlanSteps => Set<AccountPlanStep>();

    public DbSet<StrategyChoice> StrategyChoices => Set<StrategyChoice>();

    public DbSet<RouteOwner> RouteOwners => Set<RouteOwner>();

    public DbSet<RoutePeriod> RoutePeriods => Set<RoutePeriod>();

    public DbSet<OperationalPlan> OperationalPlans => Set<OperationalPlan>();

    public DbSet<OperationalLine> OperationalLines => Set<OperationalLine>();

    public DbSet<PerspectivePlan> PerspectivePlans => Set<PerspectivePlan>();

    public DbSet<PlanMilestone> PlanMilestones => Set<PlanMilestone>();

    public DbSet<PlanObstacle> PlanObstacles => Set<PlanObstacle>();

    public DbSet<PlanAction> PlanActions => Set<PlanAction>();

    public DbSet<PlanResource> PlanResources => Set<PlanResource>();

    public DbSet<PlanRisk> PlanRisks => Set<PlanRisk>();

    public DbSet<ActionProgress> ActionProgress => Set<ActionProgress>();

    public DbSet<PlanReview> PlanReviews => Set<PlanReview>();

    public DbSet<CadenceRule> CadenceRules => Set<CadenceRule>();

    public DbSet<RetentionProgramme> RetentionProgrammes => Set<RetentionProgramme>();

    public DbSet<ProgrammeGoal> ProgrammeGoals => Set<ProgrammeGoal>();

    public DbSet<CadenceDeviation> CadenceDeviations => Set<CadenceDeviation>();

    public DbSet<Touch> Touches => Set<Touch>();

    public DbSet<TouchPerson> TouchPeople => Set<TouchPerson>();

    public DbSet<WorkTask> WorkTasks => Set<WorkTask>();

    public DbSet<GreetingOccasion> GreetingOccasions => Set<GreetingOccasion>();

    public DbSet<GreetingRule> GreetingRules => Set<GreetingRule>();

    public DbSet<GreetingTemplate> GreetingTemplates => Set<GreetingTemplate>();

    public DbSet<GreetingPreference> GreetingPreferences => Set<GreetingPreference>();

    public DbSet<Greeting> Greetings => Set<Greeting>();

    public DbSet<GiftSeason> GiftSeasons => Set<GiftSeason>();

    public DbSet<GiftSeasonShare> GiftSeasonShares => Set<GiftSeasonShare>();

    public DbSet<GiftLimit> GiftLimits => Set<GiftLimit>();

    public DbSet<Gift> Gifts => Set<Gift>();

    public DbSet<SurveyTemplate> SurveyTemplates => Set<SurveyTemplate>();

    public DbSet<SurveyQuestion> SurveyQuestions => Set<SurveyQuestion>();

    public DbSet<SurveyOption> SurveyOptions => Set<SurveyOption>();

    public DbSet<SurveyWave> SurveyWaves => Set<SurveyWave>();

    public DbSet<SurveyInvitation> SurveyInvitations => Set<SurveyInvitation>();

    public DbSet<SurveyResponse> SurveyResponses => Set<SurveyResponse>();

    public DbSet<SurveyAnswer> SurveyAnswers => Set<SurveyAnswer>();

    public DbSet<SurveyDraft> SurveyDrafts => Set<SurveyDraft>();

    public DbSet<SurveyUse> SurveyUses => Set<SurveyUse>();

    public DbSet<SurveyTheme> SurveyThemes => Set<SurveyTheme>();

    public DbSet<AnswerTheme> AnswerThemes => Set<AnswerTheme>();

    public DbSet<Improvement> Improvements => Set<Improvement>();

    public DbSet<ImprovementAccount> ImprovementAccounts => Set<ImprovementAccount>();

    public DbSet<ImprovementSheet> ImprovementSheets => Set<ImprovementSheet>();

    public DbSet<TrainingFinding> TrainingFindings => Set<TrainingFinding>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<Branch> Branches => Set<Branch>();

    public DbSet<PortalUser> PortalUsers => Set<PortalUser>();

    public DbSet<UserRole> UserRoles => Set<UserRole>();

    public DbSet<Absence> Absences => Set<Absence>();

    public DbSet<WorkCalendarDay> WorkCalendarDays => Set<WorkCalendarDay>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<Escalation> Escalations => Set<Escalation>();

    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    public DbSet<ImportedRow> ImportedRows => Set<ImportedRow>();

    public DbSet<ImportReject> ImportRejects => Set<ImportReject>();

    public DbSet<ExternalKey> ExternalKeys => Set<ExternalKey>();

    public DbSet<SavedColumnMap> SavedColumnMaps => Set<SavedColumnMap>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<CompanyLogo> CompanyLogos => Set<CompanyLogo>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.ReplaceService<IModelCacheKeyFactory, ViewerModelCacheKeyFactory>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.ApplyKamPortal();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(KamDbContext).Assembly);
        modelBuilder.RestrictDeletes();
        if (Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == true)
        {
            modelBuilder.StoreDecimalsAsIntegers();
        }

        FilterByViewer(modelBuilder);
    }
}
