namespace KamPortal.Surveys;

/// <summary>Where a version of a survey stands; what was published is never changed.</summary>
public enum SurveyTemplateStatus
{
    /// <summary>Being prepared; at most one of a survey.</summary>
    Draft,

    /// <summary>The one new waves take; at most one of a survey.</summary>
    Published,
    Retired,
}
