using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Profiles;

/// <summary>Keeps an answer the moment it is given; what was known before stays as history.</summary>
public sealed class AnswerProfile(KamDb kam, TimeProvider clock)
{
    private const int Attempts = 3;

    public sealed class Form
    {
        public int SessionId { get; set; }

        public string QuestionKey { get; set; } = "";

        /// <summary>As typed.</summary>
        public string? Value { get; set; }

        /// <summary>Asked, and the client does not say.</summary>
        public bool IsSkipped { get; set; }
    }

    /// <exception cref="RuleViolation">Nothing typed, no value of the question's kind, the call is finished, or its account is not the viewer's to write about.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var session = await ProfileDoor.OpenSessionAsync(db, form.SessionId, cancellationToken);
        var question = await db.ProfileQuestions.AsNoTracking().SingleOrDefaultAsync(q => q.Key == form.QuestionKey && q.IsActive, cancellationToken) ?? throw new RuleViolation(ProfileMessages.NoSuchQuestion);
        var value = form.IsSkipped ? null : ProfileValue.Parse(question.Kind, form.Value, nameof(Form.Value)) ?? throw new RuleViolation(ProfileMessages.ValueRequired, nameof(Form.Value));
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var current = await db.ProfileAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.AccountId == session.AccountId && a.QuestionKey == question.Key && a.IsCurrent, cancellationToken);
            if (current is not null && current.SessionId == session.Id && current.Value == value)
            {
                return;
            }

            var answer = ProfileAnswer.Give(session, question.Key, value, db.Viewer.Today(clock), db.Viewer.UserId, clock.GetUtcNow().UtcDateTime);
            if (await db.ReplaceCurrentAsync(current?.Id, answer, cancellationToken))
            {
                return;
            }

            session = await ProfileDoor.OpenSessionAsync(db, form.SessionId, cancellationToken);
        }

        throw new RuleViolation(ProfileMessages.NotSaved);
    }
}
