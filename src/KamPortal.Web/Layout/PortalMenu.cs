using KamPortal.Staff;

namespace KamPortal.Web.Layout;

/// <summary>Where one can go, in the order of a manager's day; the menu and the search offer the same.</summary>
internal static class PortalMenu
{
    public static IReadOnlyList<Item> Work =>
    [
        new(LayoutText.MyDay, Links.MyDay, "day", Policies.SignedIn),
        new(LayoutText.Tasks, Links.Tasks, "task", Policies.SeeMyDay),
        new(Calendars.CalendarText.Title, Links.Calendar, "calendar", Policies.SignedIn),
        new(LayoutText.Accounts, Links.Accounts, "accounts", Policies.SeeAccounts),
        new(Potentials.PotentialText.ListTitle, Links.PotentialList, "potential", Policies.SeePotential),
        new(Categories.PortfolioText.Title, Links.Portfolio, "portfolio", Policies.SeePotential),
        new(LayoutText.People, Links.People, "people", Policies.SeePeople),
        new(LayoutText.Centres, Links.Centres, "centres", Policies.SeeCentres),
        new(KeyAccounts.KeyText.Title, Links.KeyAccounts, "star", Policies.SeeKeyAccounts),
        new(AccountPlans.PlansText.Plans, Links.Plans, "plan", Policies.SeePlans),
        new(Gifts.GiftText.Title, Links.Gifts, "gift", Policies.SeeGifts),
        new(Greetings.GreetingsText.Title, Links.Greetings, "cake", Policies.SeeGreetings),
        new(Improvements.ImprovementText.Title, Links.Improvements, "up", Policies.SeeImprovements),
        new(Surveys.Waves.WavesText.Title, Links.Surveys, "question", Policies.SeeSurveys),
        new(Surveys.Results.ResultsText.Menu, Links.SurveyResults, "chart", Policies.SeeSurveys),
        new(Surveys.Calls.SurveyCallsText.ListTitle, Links.SurveyCalls, "phone", Policies.EnterResponses),
        new(LayoutText.CadenceRules, Links.CadenceRules, "cadence", Policies.SeeCadence),
        new(LayoutText.Team, Links.Team, "team", Policies.SeeTeam),
        new(LayoutText.Audit, Links.Audit, "history", Policies.SeeAudit),
    ];

    /// <summary>Development events: what HR and managers plan together.</summary>
    public static IReadOnlyList<Item> Events =>
    [
        new(KamPortal.Web.Events.EventText.Title, Links.Events, "event", Policies.SeeEvents),
        new(KamPortal.Web.Events.EventText.CalendarTitle, Links.EventCalendar, "calendar", Policies.SeeEvents),
        new(KamPortal.Web.Events.Planning.EventPlanText.NeedsTitle, Links.EventNeeds, "hand", Policies.EditEventNeeds),
        new(KamPortal.Web.Events.Planning.EventPlanText.YearMenu, Links.EventYear, "plan", Policies.SeeEvents),
        new(KamPortal.Web.Events.Catalogue.CatalogueText.ProgrammesTitle, Links.EventProgrammes, "cadence", Policies.PlanEvents),
        new(KamPortal.Web.Events.Catalogue.CatalogueText.TemplatesTitle, Links.EventTemplates, "columns", Policies.PlanEvents),
        new(KamPortal.Web.Events.Catalogue.CatalogueText.ClubsTitle, Links.EventClubs, "people", Policies.PlanEvents),
        new(KamPortal.Web.Events.Resources.EventResourcesText.Title, Links.EventResources, "team", Policies.PlanEvents),
        new(KamPortal.Web.Events.Catalogue.CatalogueText.MinimumTitle, Links.MinimumSets, "check", Policies.PlanEvents),
        new(KamPortal.Web.Events.Planning.EventPlanText.ReportTitle, Links.EventReport, "chart", Policies.PlanEvents),
        new(KamPortal.Web.Events.Preparation.PreparationText.NormsLink, Links.PreparationNorms, "task", Policies.ManageEvents),
    ];

    public static IEnumerable<Item> All => [.. Work, .. Events, .. Administration];

    public static IReadOnlyList<Item> Administration =>
    [
        new(LayoutText.Import, Links.Import, "import", Policies.Import),
        new(LayoutText.Users, Links.Users, "user", Policies.ManageUsers),
        new(LayoutText.Jobs, Links.Jobs, "jobs", Policies.RunJobs),
        new(LayoutText.Mail, Links.Mail, "mail", Policies.RunJobs),
        new(People.RolesText.Title, Links.Roles, "key", Policies.ManageMethod),
        new(Categories.CategoryRulesText.Title, Links.CategoryRules, "columns", Policies.ManageMethod),
        new(LayoutText.WorkCalendars, Links.WorkCalendars, "calendar", Policies.ManageSettings),
        new(LayoutText.DossierTemplate, Links.DossierTemplate, "dossier", Policies.ManageMethod),
        new(Profiles.ProfileText.AdminTitle, Links.ProfileQuestions, "question", Policies.ManageMethod),
        new(KeyAccounts.KeyText.MethodMenu, Links.KeyCriteria, "star", Policies.ManageMethod),
        new(AccountPlans.PlansText.TemplatesTitle, Links.PlanTemplates, "plan", Policies.ManageMethod),
        new(Gifts.GiftText.LimitsTitle, Links.GiftLimits, "gift", Policies.ManageGifts),
        new(Greetings.GreetingsText.AdminMenu, Links.Occasions, "cake", Policies.ManageGreetings),
        new(Surveys.Templates.SurveyBuilderText.Menu, Links.SurveyTemplates, "question", Policies.ManageSurveys),
        new(LayoutText.Settings, Links.Settings, "settings", Policies.ManageSettings),
    ];

    public sealed record Item(string Title, string Link, string Icon, string Policy);
}
