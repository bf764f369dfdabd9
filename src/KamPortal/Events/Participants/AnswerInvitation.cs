using KamPortal.Data;
using KamPortal.Settings;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Participants;

/// <summary>What somebody answers through the secret address of their letter, with nobody signed in. May be answered anew until the event begins.</summary>
public sealed class AnswerInvitation(KamDb kam, TimeProvider clock)
{
    /// <param name="words">What the person adds; cut where it is too long.</param>
    /// <returns>Where the person stands now; null when no letter holds the address.</returns>
    /// <exception cref="RuleViolation">It is too late, the event is called off, or the person is not on the list any more.</exception>
    public async Task<ParticipantStatus?> RunAsync(string token, bool comes, string? words, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(InvitationLink.Actor);
        if (await InvitationLink.FindAsync(db, token, cancellationToken) is not { } found)
        {
            return null;
        }

        await using var turn = await SeatLock.TakeAsync(db, found.EventId, cancellationToken);
        var one = await db.DevelopmentEvents.SingleAsync(e => e.Id == found.EventId, cancellationToken);
        var seating = await Seating.OpenAsync(db, one, await SettingQueries.GetAsync(db, cancellationToken), clock, cancellationToken);
        var participant = await db.EventParticipants.SingleAsync(p => p.Id == found.Id, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        if (one.Status != EventStatus.Planned || now >= one.StartsAt || participant.Status is ParticipantStatus.Listed or ParticipantStatus.Removed or ParticipantStatus.Attended or ParticipantStatus.NoShow)
        {
            throw new RuleViolation(ParticipantMessages.Closed);
        }

        await (comes ? seating.ConfirmAsync(participant, cancellationToken) : seating.DeclineAsync(participant, cancellationToken));
        var said = FormRules.Trim(words);
        (participant.AnsweredAt, participant.AnsweredById, participant.Reason) = (now, null, said?.Length > EventParticipant.ReasonMaxLength ? said[..EventParticipant.ReasonMaxLength] : said);
        EventDoor.TellOpenPages(db, one.Id, clock);
        await seating.SaveAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return participant.Status;
    }
}
