using System.Globalization;
using KamPortal.AccountPlans;
using KamPortal.Accounts;
using KamPortal.Dossiers;
using KamPortal.Web.Accounts;
using KamPortal.Web.Controls;

namespace KamPortal.Web.AccountPlans;

/// <summary>How plans are worded and where their steps are done.</summary>
internal static class PlanWords
{
    public static string Text(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);

    /// <summary>"66 из 100 %", "3 из 12".</summary>
    public static string Measure(StepEvidence evidence, int value, int target) => Text(evidence.IsPercent() ? PlansText.PercentOf : PlansText.CountOf, value, target);

    /// <summary>When a step was closed and what was measured then; that a centre is published is no measure.</summary>
    public static string Done(PlanStepView step, DateOnly today) =>
        step is { DoneValue: { } value, Evidence: not StepEvidence.CentrePublished }
            ? Text(PlansText.DoneOn, Format.Date(step.DoneOn, today), step.Evidence.IsPercent() ? Text(PlansText.PercentValue, value) : value)
            : Text(PlansText.DoneOnDay, Format.Date(step.DoneOn, today));

    public static int Share(int value, int target) => target <= 0 ? 0 : Math.Clamp(100 * value / target, 0, 100);

    /// <returns>Where the evidence comes from; null where there is no such place yet.</returns>
    public static (string Title, string Link)? Place(StepEvidence evidence, int accountId) => evidence switch
    {
        StepEvidence.DossierCompleteness => (PlansText.ToDossier, Links.Dossier(accountId, null, "unknown")),
        StepEvidence.PeopleNamed => (PlansText.ToPeople, Links.AddPeople(accountId)),
        StepEvidence.CentrePublished => (PlansText.ToCentre, Links.Account(accountId, AccountTab.Centres)),
        StepEvidence.DecisionMakersKnown => (PlansText.ToPersonal, Links.Account(accountId, AccountTab.People)),
        StepEvidence.Acquaintances => (PlansText.ToAcquaintances, Links.Account(accountId, AccountTab.Acquaintances)),
        StepEvidence.SurveysAnswered => (PlansText.ToSurveys, Links.Account(accountId, AccountTab.Surveys)),
        StepEvidence.ImprovementsClosed => (PlansText.ToImprovements, Links.ImprovementsOf(accountId)),
        StepEvidence.ResultsShown => (PlansText.ToSheet, Links.Sheet(accountId)),
        StepEvidence.GreetingsDone => (PlansText.ToGreetings, Links.WithQuery(Links.Greetings, ("account", accountId))),
        StepEvidence.EventsScheduled => (PlansText.ToEvents, Links.Account(accountId, AccountTab.Events)),
        StepEvidence.TargetsSet => (PlansText.ToPotential, Links.Account(accountId, AccountTab.Potential)),
        StepEvidence.SellersTalked or StepEvidence.DecidersTalked => (PlansText.ToTouches, Links.Account(accountId, AccountTab.Touches)),
        _ => null,
    };

    public static string Label(this PlanStatus status) => status switch
    {
        PlanStatus.Completed => PlansText.StatusCompleted,
        PlanStatus.Stopped => PlansText.StatusStopped,
        _ => PlansText.StatusActive,
    };

    public static string Label(this PlanShow show) => show switch
    {
        PlanShow.Overdue => PlansText.ShowOverdue,
        PlanShow.Outdated => PlansText.ShowOutdated,
        PlanShow.Unstarted => PlansText.ShowUnstarted,
        _ => PlansText.ShowRunning,
    };

    public static string Label(this TemplateStatus status) => status switch
    {
        TemplateStatus.Draft => PlansText.VersionDraft,
        TemplateStatus.Active => PlansText.VersionActive,
        _ => PlansText.VersionRetired,
    };

    /// <summary>"Удержание и развитие" beside the letter it follows from.</summary>
    public static string Proposal(AbcdCategory category, AccountStrategy proposed) => proposed == AccountStrategy.Unset ? PlansText.NoProposal : Text(PlansText.Proposal, category.Label(), proposed.Label());
}
