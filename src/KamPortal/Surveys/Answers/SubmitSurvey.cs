using KamPortal.Data;

namespace KamPortal.Surveys.Answers;

/// <summary>The contact hands in the answers through the secret address.</summary>
public sealed class SubmitSurvey(KamDb kam, PublishedForms forms, TimeProvider clock)
{
    /// <param name="language">ru or en, in which it was answered.</param>
    /// <exception cref="AlreadyAnswered">There is an answer already.</exception>
    /// <exception cref="SurveyNotOpen">The wave takes no answers, or none from this person.</exception>
    /// <exception cref="RuleViolation">An answer does not fit its question, whose key is the field.</exception>
    public async Task RunAsync(string token, IReadOnlyDictionary<string, GivenAnswer> answers, string? language, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(SurveyLink.Actor);
        var now = clock.GetUtcNow().UtcDateTime;
        var invitation = await SurveyLink.FindAsync(db, token, cancellationToken) ?? throw new SurveyNotOpen();
        if (await SurveyLink.StateAsync(db, invitation, token, now, cancellationToken) == PublicSurveyState.Answered)
        {
            throw new AlreadyAnswered();
        }

        await RecordResponse.RunAsync(db, forms, new RecordResponse.Given(invitation.Id) { Answers = answers, Token = token, Language = language }, now, cancellationToken);
    }
}
