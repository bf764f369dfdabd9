using KamPortal.Data;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Answers;

/// <summary>Keeps what was answered so far of an identified wave, so that one goes on later or on another device.</summary>
public sealed class KeepSurveyPage(KamDb kam, PublishedForms forms, TimeProvider clock)
{
    /// <param name="answers">All so far, by key of the question; what does not fit its question is not kept.</param>
    /// <exception cref="AlreadyAnswered">There is an answer already.</exception>
    /// <exception cref="SurveyNotOpen">The wave takes no answers, or none from this person, or keeps none.</exception>
    public async Task RunAsync(string token, IReadOnlyDictionary<string, GivenAnswer> answers, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(SurveyLink.Actor);
        var now = clock.GetUtcNow().UtcDateTime;
        var invitation = await SurveyLink.FindAsync(db, token, cancellationToken);
        var state = invitation is null ? PublicSurveyState.Unknown : await SurveyLink.StateAsync(db, invitation, token, now, cancellationToken);
        if (state != PublicSurveyState.Open || invitation!.Wave.IsAnonymous)
        {
            throw state == PublicSurveyState.Answered ? new AlreadyAnswered() : new SurveyNotOpen();
        }

        var form = (await forms.FindAsync(db, invitation.Wave.TemplateId, cancellationToken))!;
        var content = GivenAnswers.Write(form.Questions.Where(q => answers.TryGetValue(q.Key, out var given) && CheckAnswers.Problem(q with { IsRequired = false }, given) is null).ToDictionary(q => q.Key, q => answers[q.Key]));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var started = await db.SurveyInvitations.Where(i => i.Id == invitation.Id && i.Status != InvitationStatus.Answered && i.Status != InvitationStatus.Declined && i.Status != InvitationStatus.Skipped)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.Status, InvitationStatus.Started).SetProperty(i => i.Version, i => i.Version + 1), cancellationToken);
        if (started == 0)
        {
            throw new AlreadyAnswered();
        }

        // The row of the invitation is held now: two windows come here one after the other.
        if (await db.SurveyDrafts.Where(d => d.InvitationId == invitation.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Content, content).SetProperty(d => d.UpdatedAt, now), cancellationToken) == 0)
        {
            db.Add(new SurveyDraft { InvitationId = invitation.Id, Content = content, UpdatedAt = now });
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
