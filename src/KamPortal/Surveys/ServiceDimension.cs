namespace KamPortal.Surveys;

/// <summary>The five dimensions of SERVQUAL.</summary>
public enum ServiceDimension
{
    Tangibles,
    Reliability,
    Responsiveness,
    Assurance,
    Empathy,
}
