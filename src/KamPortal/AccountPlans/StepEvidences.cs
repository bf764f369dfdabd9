namespace KamPortal.AccountPlans;

public static class StepEvidences
{
    /// <summary>Measured in percent, 0…100; the others count.</summary>
    public static bool IsPercent(this StepEvidence evidence) => evidence is StepEvidence.DossierCompleteness or StepEvidence.DecisionMakersKnown or StepEvidence.ImprovementsClosed or StepEvidence.TargetsSet or StepEvidence.DecidersTalked;

    /// <summary>Talking is the answer: what is missing can be planned as touches.</summary>
    public static bool IsTalk(this StepEvidence evidence) => evidence is StepEvidence.SellersTalked or StepEvidence.DecidersTalked;

    /// <summary>Largest target that makes sense.</summary>
    public static int MostOf(this StepEvidence evidence) => evidence.IsPercent() ? 100 : evidence switch { StepEvidence.CentrePublished => 1, StepEvidence.SurveysAnswered => 2, _ => 1000 };

    /// <summary>In the viewer's language.</summary>
    public static string Label(this StepEvidence evidence) => evidence switch
    {
        StepEvidence.DossierCompleteness => AccountPlanMessages.EvidenceDossier,
        StepEvidence.PeopleNamed => AccountPlanMessages.EvidencePeople,
        StepEvidence.CentrePublished => AccountPlanMessages.EvidenceCentre,
        StepEvidence.DecisionMakersKnown => AccountPlanMessages.EvidenceKnown,
        StepEvidence.Acquaintances => AccountPlanMessages.EvidenceAcquaintances,
        StepEvidence.SurveysAnswered => AccountPlanMessages.EvidenceSurveys,
        StepEvidence.ImprovementsClosed => AccountPlanMessages.EvidenceImprovements,
        StepEvidence.GreetingsDone => AccountPlanMessages.EvidenceGreetings,
        StepEvidence.EventsScheduled => AccountPlanMessages.EvidenceEvents,
        StepEvidence.TargetsSet => AccountPlanMessages.EvidenceTargets,
        StepEvidence.ResultsShown => AccountPlanMessages.EvidenceShown,
        StepEvidence.SellersTalked => AccountPlanMessages.EvidenceSellers,
        _ => AccountPlanMessages.EvidenceDeciders,
    };

    public static string Label(this PlanKind kind) => kind == PlanKind.Retention ? AccountPlanMessages.Retention : AccountPlanMessages.Development;
}
