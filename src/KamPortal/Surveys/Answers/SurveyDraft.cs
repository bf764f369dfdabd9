using KamPortal.Audit;
using KamPortal.Surveys.Waves;

namespace KamPortal.Surveys.Answers;

/// <summary>The pages answered so far of an identified wave; goes with the last one. An anonymous form carries its earlier pages itself.</summary>
internal sealed class SurveyDraft
{
    public int InvitationId { get; init; }

    public SurveyInvitation Invitation { get; init; } = null!;

    /// <summary>Answers by question as JSON.</summary>
    [Sensitive]
    public required string Content { get; set; }

    public DateTime UpdatedAt { get; set; }
}
