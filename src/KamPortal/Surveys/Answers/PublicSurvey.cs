namespace KamPortal.Surveys.Answers;

/// <summary>What a secret address of a survey leads to.</summary>
public sealed record PublicSurvey(PublicSurveyState State)
{
    public static readonly PublicSurvey Unknown = new(PublicSurveyState.Unknown);

    /// <summary>ru or en: as asked for, else the contact's.</summary>
    public string Language { get; init; } = "ru";

    public bool IsAnonymous { get; init; }

    /// <summary>The person asked for no surveys at all.</summary>
    public bool HasOptedOut { get; init; }

    /// <summary>Last day of answers, in the wave's zone.</summary>
    public DateOnly ClosesOn { get; init; }

    /// <summary>In <see cref="Language"/>; null of an unknown address.</summary>
    public SurveyForm? Form { get; init; }

    /// <summary>Pages answered before, by key of the question; always empty of an anonymous wave.</summary>
    public IReadOnlyDictionary<string, GivenAnswer> Answers { get; init; } = GivenAnswers.None;
}
