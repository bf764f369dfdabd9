using KamPortal.Staff;

namespace KamPortal.Surveys.Answers;

/// <summary>An answer in words is about this.</summary>
internal sealed class AnswerTheme
{
    public long AnswerId { get; init; }

    public SurveyAnswer Answer { get; init; } = null!;

    public int ThemeId { get; init; }

    public SurveyTheme Theme { get; init; } = null!;

    public int? ById { get; init; }

    public PortalUser? By { get; init; }
}
