using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Calendars;
using KamPortal.Export;
using KamPortal.Potentials;
using KamPortal.PerspectivePlans;
using KamPortal.Surveys.Waves;
using KamPortal.Web.Calendars;
using KamPortal.WorkTasks;
using Microsoft.AspNetCore.WebUtilities;

namespace KamPortal.Web;

/// <summary>Every address of the portal, built in one place.</summary>
public static partial class Links
{
    public const string MyDay = "/";

    /// <summary>Leads on to the first page of the menu that the person may open.</summary>
    public const string Start = "/start";
    public const string Accounts = "/accounts";
    public const string NewAccount = "/accounts/new";
    public const string ExportAccounts = "/accounts/export";
    public const string People = "/people";
    public const string Centres = "/centres";
    public const string Tasks = "/tasks";
    public const string PotentialList = "/potential";
    public const string Portfolio = "/portfolio";
    public const string KeyAccounts = "/key-accounts";
    public const string Plans = "/plans";
    public const string ExportPlans = "/plans/export";
    public const string Routes = "/routes";
    public const string CadenceRules = "/cadence";
    public const string Calendar = "/calendar";
    public const string Greetings = "/greetings";
    public const string Occasions = "/admin/greetings";
    public const string Gifts = "/gifts";
    public const string GiftLimits = "/admin/gifts";
    public const string Surveys = "/surveys";
    public const string SurveyTemplates = "/surveys/templates";
    public const string SurveyResults = "/surveys/results";
    public const string SurveyThemes = "/surveys/themes";
    public const string PublishedResults = "/surveys/published";

    /// <summary>Conversations with clients: who is asked by telephone or in an interview.</summary>
    public const string SurveyCalls = "/surveys/calls";
    public const string Improvements = "/improvements";
    public const string Training = "/improvements/training";

    /// <summary>What a client opens; the token is the secret of the address.</summary>
    public const string PublicSurveyRoute = "/s/{token}";
    public const string LeaveSurveysRoute = PublicSurveyRoute + "/unsubscribe";
    public const string CompanyLogo = "/company-logo";
    public const string SurveyStyles = "/survey-form.css";
    public const string Events = "/events";
    public const string EventCalendar = "/events/calendar";
    public const string EventNeeds = "/events/needs";
    public const string EventYear = "/events/year";
    public const string EventProgrammes = "/events/programmes";
    public const string EventTemplates = "/events/templates";
    public const string EventClubs = "/events/clubs";
    public const string EventResources = "/events/resources";
    public const string MinimumSets = "/events/minimum";
    public const string PreparationNorms = "/events/preparation";
    public const string EventReport = "/events/report";

    /// <summary>What an invited person opens; the token is the secret of the address.</summary>
    public const string PublicEventRoute = "/e/{token}";
    public const string LeaveEventsRoute = PublicEventRoute + "/unsubscribe";
    public const string PublicCalendarRoute = PublicEventRoute + "/event.ics";
    public const string Team = "/team";
    public const string Overdue = "/team/overdue";
    public const string Users = "/admin/users";
    public const string Import = "/admin/import";
    public const string NewImport = "/admin/import/new";
    public const string Jobs = "/admin/jobs";
    public const string Mail = "/admin/mail";
    public const string Roles = "/admin/roles";
    public const string WorkCalendars = "/admin/calendars";
    public const string DossierTemplate = "/admin/dossier";
    public const string ProfileQuestions = "/admin/profile";
    public const string CategoryRules = "/admin/categories";
    public const string KeyCriteria = "/admin/key-criteria";
    public const string PlanTemplates = "/admin/plans";
    public const string Settings = "/admin/settings";
    public const string Audit = "/audit";
    public const string Profile = "/profile";
    public const string Notifications = "/notifications";
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string NoAccess = "/no-access";

    /// <summary>What a calendar program asks for; the token is the secret of the address.</summary>
    public const string CalendarFeedRoute = "/calendar/feed/{token}.ics";
    public const string TouchFileRoute = "/calendar/touches/{id:int}.ics";
    public const string TaskFileRoute = "/calendar/tasks/{id:int}.ics";

    /// <summary>A view of the calendar with everything that narrows it.</summary>
    public static string CalendarAt(CalendarAddress address) => WithQuery(
        Calendar,
        ("view", Lower(address.View)),
        ("on", address.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("user", address.UserId),
        ("kinds", address.Kinds == CalendarKinds.All ? null : string.Join('-', CalendarLabels.Each(address.Kinds).Select(k => Lower(k)))),
        ("state", address.State is { } state ? Lower(state) : null),
        ("account", address.AccountId));

    public static string PublicSurvey(string token) => PublicSurveyRoute.Replace("{token}", token, StringComparison.Ordinal);

    public static string EventAttendance(int id) => Text($"{Events}/{id}/attendance");

    public static string PublicEvent(string token) => PublicEventRoute.Replace("{token}", token, StringComparison.Ordinal);

    public static string LeaveSurveys(string token) => LeaveSurveysRoute.Replace("{token}", token, StringComparison.Ordinal);

    /// <param name="tag">Of the logo in force: browsers keep it until it changes.</param>
    public static string CompanyLogoOf(string tag) => WithQuery(CompanyLogo, ("v", tag));

    public static string CalendarFeed(string token) => CalendarFeedRoute.Replace("{token}", token, StringComparison.Ordinal);

    /// <param name="at">HH:mm in the viewer's zone; null for the whole day.</param>
    public static string TouchFile(int touchId, string? at = null) => WithQuery(Text($"/calendar/touches/{touchId}.ics"), ("at", at));

    public static string TaskFile(int taskId, string? at = null) => WithQuery(Text($"/calendar/tasks/{taskId}.ics"), ("at", at));

    public static string AccountList(AccountFilter filter) => filter.ToQuery() is { Length: > 0 } query ? $"{Accounts}?{query}" : Accounts;

    public static string ExportAccountList(AccountFilter filter, ExportFormat format) =>
        $"{ExportAccounts}?{(filter with { Page = 1 }).ToQuery()}&format={(format == ExportFormat.Csv ? "csv" : "xlsx")}".Replace("?&", "?", StringComparison.Ordinal);

    public static string Account(int id, string? tab = null) => Id($"/accounts/{id}", tab);

    /// <param name="plan">One of the plans of the tab; null for the first.</param>
    public static string AccountPlan(int id, string? plan = null) => WithQuery(Account(id, "plans"), ("plan", plan == "steps" ? null : plan));

    public static string PlanList(string? view = null) => WithQuery(Plans, ("view", view == "steps" ? null : view));

    public const string MovesTab = "moves";

    /// <param name="ownerId">A manager or a head; null for everybody the viewer sees.</param>
    public static string PortfolioOf(int? ownerId) => WithQuery(Portfolio, ("owner", ownerId));

    /// <param name="move"><see cref="MoveCode"/>; null for all moves.</param>
    public static string PortfolioMoves(int? ownerId, DateOnly? from = null, DateOnly? to = null, string? move = null) =>
        WithQuery(Portfolio, ("tab", MovesTab), ("owner", ownerId), ("from", from?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("to", to?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("move", move));

    /// <summary>CB for C→B; U for "?".</summary>
    public static string MoveCode(AbcdCategory from, AbcdCategory to) => $"{from.ToString()[0]}{to.ToString()[0]}";

    /// <summary>Call mode of the internal profile.</summary>
    public static string ProfileCall(int accountId) => Text($"/accounts/{accountId}/profile");

    public static string ExportPotential(int accountId) => Text($"/accounts/{accountId}/potential/export");

    /// <summary>A list of the potential; clients without one have the short address.</summary>
    public static string PotentialOf(PotentialView view, int? ownerId = null, int page = 1) =>
        WithQuery(PotentialList, ("view", view == PotentialView.Unknown ? null : Lower(view)), ("owner", ownerId), ("page", page > 1 ? page : null));

    /// <summary>A version of a perspective plan.</summary>
    /// <param name="view">One of the views of the page; null for the plan itself.</param>
    public static string PerspectivePlan(int accountId, int planId, string? view = null) => WithQuery(Text($"/accounts/{accountId}/perspective/{planId}"), ("view", view));

    public static string PrintPerspectivePlan(int accountId, int planId) => Text($"/accounts/{accountId}/perspective/{planId}/print");

    public static string ComparePerspectivePlans(int accountId, int leftId, int rightId) => Text($"/accounts/{accountId}/perspective/compare?a={leftId}&b={rightId}");

    /// <summary>The perspective plans of the portfolio.</summary>
    public static string PerspectivePlans(PerspectiveFilter filter = PerspectiveFilter.All) => WithQuery(Plans + "/perspective", ("show", filter == PerspectiveFilter.All ? null : Lower(filter)));

    public static string ReviewPerspectivePlan(int planId) => Text($"/plans/perspective/review/{planId}");

    public static string DayOf(int userId) => WithQuery(MyDay, ("user", userId));

    /// <summary>Tasks of a view; the person's own most urgent ones have the short address.</summary>
    public static string TaskList(WorkTaskView view, int? userId = null, TaskKind? kind = null, int? accountId = null, int page = 1) =>
        WithQuery(Tasks, ("tab", view == WorkTaskView.Mine ? null : Lower(view)), ("user", userId), ("kind", kind is { } chosen ? Lower(chosen) : null), ("account", accountId), ("page", page > 1 ? page : null));

    /// <summary>A page of a tab; the first one has the short address.</summary>
    public static string AccountPage(int id, string tab, int page) => WithQuery(Account(id, tab), ("page", page > 1 ? page : null));

    public static string CalendarOf(int year) => WithQuery(WorkCalendars, ("year", year));

    /// <param name="show">unknown, stale, or null for all.</param>
    public static string Dossier(int id, string? section = null, string? show = null) => WithQuery(Account(id, "dossier"), ("section", section), ("show", show));

    public static string Improvement(int id) => WithQuery(Improvements, ("id", id));

    public static string ImprovementsOf(int accountId) => WithQuery(Improvements, ("account", accountId));

    /// <summary>"You said, we did" of a client.</summary>
    /// <param name="language">ru or en; null for the client's usual one.</param>
    public static string Sheet(int accountId, string? language = null, bool withShown = false) => WithQuery(Text($"/accounts/{accountId}/sheet"), ("lang", language), ("all", withShown ? "1" : null));

    /// <summary>A sheet as it was shown.</summary>
    public static string ShownSheet(int accountId, int number) => WithQuery(Text($"/accounts/{accountId}/sheet"), ("number", number));

    public static string PrintDossier(int id) => Text($"/accounts/{id}/dossier/print");

    public static string ExportDossier(int id, bool withFiles) => Text($"/accounts/{id}/dossier/export?format={(withFiles ? "zip" : "xlsx")}");

    public static string DossierFile(int id, int fileId) => Text($"/accounts/{id}/dossier/files/{fileId}");

    public static string DossierTemplateView(string? view) => WithQuery(DossierTemplate, ("view", view));

    public static string EditAccount(int id) => Text($"/accounts/{id}/edit");

    public static string Person(int id) => Text($"/people/{id}");

    /// <param name="view">Map or table; null for what fits the centre.</param>
    /// <param name="member">Who is selected.</param>
    /// <param name="edition">A publication to look at.</param>
    public static string Centre(int id, string? view = null, int? member = null, int? edition = null) =>
        WithQuery(Text($"{Centres}/{id}"), ("edition", edition), ("view", view), ("member", member));

    /// <summary>The role map as a file.</summary>
    public static string CentreMap(int centreId, bool byDepartment, bool forClient) =>
        WithQuery(Text($"{Centres}/{centreId}/map.svg"), ("by", byDepartment ? "department" : null), ("for", forClient ? "client" : null));

    public static string AddPeople(int accountId) => Text($"/accounts/{accountId}/people/add");

    public static string Job(string name) => "/admin/jobs/" + Uri.EscapeDataString(name);

    public static string ImportBatch(int id) => Text($"/admin/import/{id}");

    public static string ImportRejects(int id) => Text($"/admin/import/{id}/rejects.csv");

    public static string Culture(string name, string returnUrl) => QueryHelpers.AddQueryString(Text($"/culture/{name}"), "returnUrl", returnUrl);

    public static string Theme(string name, string returnUrl) => QueryHelpers.AddQueryString(Text($"/theme/{name}"), "returnUrl", returnUrl);

    /// <summary>Where a colleague types in what the client answers on the telephone.</summary>
    public static string EnterSurvey(int invitationId) => Text($"/surveys/enter/{invitationId}");

    /// <summary>The people one has still to ask, of one wave or one client.</summary>
    public static string SurveyCallsOf(int? waveId = null, int? accountId = null, int? personId = null) => WithQuery(SurveyCalls, ("wave", waveId), ("account", accountId), ("person", personId));

    public const string NewWave = Surveys + "/new";

    public static string Wave(int id, InvitationStatus? status = null, int page = 1) => WithQuery(Text($"{Surveys}/{id}"), ("status", status is { } chosen ? Lower(chosen) : null), ("page", page > 1 ? page : null));

    public static string WaveResults(int waveId) => Text($"/surveys/results/{waveId}");

    public static string EditWave(int id) => Text($"{Surveys}/{id}/edit");

    public static string WaveList(WaveFilter filter) =>
        WithQuery(Surveys, ("show", filter.Show == WaveShow.Current ? null : Lower(filter.Show)), ("kind", filter.Kind is { } kind ? Lower(kind) : null), ("page", filter.Page > 1 ? filter.Page : null));

    /// <summary>A version of a survey; without a number its draft, or the published one.</summary>
    public static string SurveyTemplate(string code, int? number = null) => WithQuery(SurveyTemplates + "/" + Uri.EscapeDataString(code), ("version", number));

    /// <summary>The address with empty parameters left out, so that the default view has the short one.</summary>
    public static string WithQuery(string path, params (string Name, object? Value)[] parameters) =>
        QueryHelpers.AddQueryString(path, parameters
            .Select(p => KeyValuePair.Create(p.Name, Convert.ToString(p.Value, CultureInfo.InvariantCulture)))
            .Where(p => !string.IsNullOrEmpty(p.Value)));

    /// <param name="tab">Null for the programme itself.</param>
    /// <param name="version">Number of the version; null for the one in force.</param>
    public static string Programme(string? tab, int? version) => WithQuery(CadenceRules, ("tab", tab), ("version", version));

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();

    private static string Id(FormattableString path, string? tab) => WithQuery(Text(path), ("tab", tab));

    private static string Text(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}
