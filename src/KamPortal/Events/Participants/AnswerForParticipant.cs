using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Participants;

/// <summary>Enters what somebody said by telephone or in person; marked as entered by us.</summary>
public sealed class AnswerForParticipant(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int ParticipantId { get; set; }

        public bool Comes { get; set; }

        /// <summary>What the person said with it.</summary>
        public string? Reason { get; set; }
    }

    /// <returns>Where the person stands now.</returns>
    /// <exception cref="RuleViolation">Not there, or the list can no longer be changed.</exception>
    public async Task<ParticipantStatus> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.InviteToEvents);
        var reason = FormRules.Text(form.Reason, EventParticipant.ReasonMaxLength, nameof(form.Reason));
        var eventId = await ParticipantDoor.EventOfAsync(db, form.ParticipantId, cancellationToken);
        await using var turn = await SeatLock.TakeAsync(db, eventId, cancellationToken);
        var one = await ParticipantDoor.EventToFillAsync(db, eventId, clock, cancellationToken);
        if (one.Status != EventStatus.Planned)
        {
            throw new RuleViolation(ParticipantMessages.NotAnnounced);
        }

        var seating = await Seating.OpenAsync(db, one, await SettingQueries.GetAsync(db, cancellationToken), clock, cancellationToken);
        var participant = await db.EventParticipants.SingleAsync(p => p.Id == form.ParticipantId, cancellationToken);
        if (participant.Status == ParticipantStatus.Removed)
        {
            throw new RuleViolation(ParticipantMessages.NotFound);
        }

        await (form.Comes ? seating.ConfirmAsync(participant, cancellationToken) : seating.DeclineAsync(participant, cancellationToken));
        (participant.AnsweredAt, participant.AnsweredById, participant.Reason) = (clock.GetUtcNow().UtcDateTime, db.Viewer.UserId, reason);
        EventDoor.TellOpenPages(db, one.Id, clock);
        await seating.SaveAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return participant.Status;
    }
}
