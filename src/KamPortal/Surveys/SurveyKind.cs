namespace KamPortal.Surveys;

/// <summary>Which method a survey follows; decides which figures its results have.</summary>
public enum SurveyKind
{
    Nps,
    Servqual,
    IdealSupplier,
    IdealService,
    Csat,
    Ces,

    /// <summary>In-depth interview, entered by the interviewer.</summary>
    Interview,

    /// <summary>The company's own questions.</summary>
    Own,
}
