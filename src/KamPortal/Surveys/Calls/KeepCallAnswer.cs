using KamPortal.Data;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Calls;

/// <summary>Keeps one answer of a telephone call at once: the call may break off.</summary>
public sealed class KeepCallAnswer(KamDb kam, PublishedForms forms, TimeProvider clock)
{
    /// <param name="key">Of the question, or <see cref="SurveyCall.NoteKey"/>.</param>
    /// <param name="answer">An empty one takes the former one away.</param>
    /// <exception cref="RuleViolation">The wave is anonymous or closed, the person has answered meanwhile, or the answer does not fit.</exception>
    public async Task RunAsync(int invitationId, string key, GivenAnswer answer, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var invitation = await CallDoor.RequireAsync(db, invitationId, now, cancellationToken);
        var form = (await forms.FindAsync(db, invitation.Wave.TemplateId, cancellationToken))!;
        if (key != SurveyCall.NoteKey)
        {
            var question = form.Questions.FirstOrDefault(q => q.Key == key) ?? throw new RuleViolation(SurveyTemplateMessages.QuestionNotFound);
            if (CheckAnswers.Problem(question with { IsRequired = false }, answer) is { } problem)
            {
                throw new RuleViolation(problem, key);
            }
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var held = await db.SurveyInvitations.Where(i => i.Id == invitationId && i.Status != InvitationStatus.Answered && i.Status != InvitationStatus.Declined && i.Status != InvitationStatus.Skipped)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.Status, InvitationStatus.Started).SetProperty(i => i.Version, i => i.Version + 1), cancellationToken);
        if (held == 0)
        {
            throw new RuleViolation(await CallDoor.AnsweredAsync(db, invitationId, cancellationToken));
        }

        // The row of the invitation is held now: what another window keeps comes before or after, not between.
        var draft = await db.SurveyDrafts.SingleOrDefaultAsync(d => d.InvitationId == invitationId, cancellationToken);
        var content = GivenAnswers.Write(new Dictionary<string, GivenAnswer>(GivenAnswers.Read(draft?.Content)) { [key] = answer });
        if (draft is null)
        {
            db.Add(new SurveyDraft { InvitationId = invitationId, Content = content, UpdatedAt = now });
        }
        else
        {
            (draft.Content, draft.UpdatedAt) = (content, now);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
