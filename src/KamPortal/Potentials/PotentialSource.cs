namespace KamPortal.Potentials;

/// <summary>Where a figure of the potential comes from (domain.md, contradiction 4: the ways of the text are recorded as what they are).</summary>
public enum PotentialSource
{
    /// <summary>Asked after a purchase.</summary>
    PurchaseSurvey,

    /// <summary>Answered to questions about better service.</summary>
    ServiceQuestions,

    /// <summary>An industry study carried out openly.</summary>
    IndustryStudy,

    /// <summary>The internal profile, in a call.</summary>
    Profile,

    /// <summary>Told or handed over by the client: a budget, a purchasing plan, a tender.</summary>
    ClientPlan,

    /// <summary>The manager's own estimate.</summary>
    Estimate,
}
