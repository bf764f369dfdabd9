namespace KamPortal.AccountPlans;

/// <summary>What closes a step.</summary>
public enum StepEvidence
{
    /// <summary>Completeness of the dossier, percent.</summary>
    DossierCompleteness,

    /// <summary>Number of people known by name.</summary>
    PeopleNamed,

    /// <summary>A published purchasing centre; its influence adds up to 100.</summary>
    CentrePublished,

    /// <summary>Percent of decision makers with personal information.</summary>
    DecisionMakersKnown,

    /// <summary>Number of acquaintances between our people and theirs.</summary>
    Acquaintances,

    /// <summary>Number of surveys answered.</summary>
    SurveysAnswered,

    /// <summary>Percent of improvements closed.</summary>
    ImprovementsClosed,

    /// <summary>Greetings and gifts given this calendar year: letters sent, calls and cards done, gifts handed over.</summary>
    GreetingsDone,

    /// <summary>Development events scheduled.</summary>
    EventsScheduled,

    /// <summary>Percent of absent and low product groups with a target.</summary>
    TargetsSet,

    /// <summary>Improvements shown to the client.</summary>
    ResultsShown,

    /// <summary>Rank-and-file people of the client talked to since the start.</summary>
    SellersTalked,

    /// <summary>Percent of decision makers and influencers talked to since the start.</summary>
    DecidersTalked,
}
