using KamPortal.Data;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Participants;

/// <summary>Invites people who are on the list: by letter in their language, or by a task to call where no letter may go.</summary>
public sealed class InviteParticipants(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int EventId { get; set; }

        public HashSet<int> ParticipantIds { get; init; } = [];
    }

    /// <exception cref="RuleViolation">Nobody was chosen; the event is not announced or has begun; letters have no address to lead to.</exception>
    public async Task<InviteResult> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.InviteToEvents);
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        if (form.ParticipantIds.Count == 0)
        {
            throw new RuleViolation(ParticipantMessages.NobodyChosen);
        }

        if (Surveys.Waves.WaveRules.LinkRoot(settings).Length == 0)
        {
            throw new RuleViolation(ParticipantMessages.NoSiteAddress);
        }

        await using var turn = await SeatLock.TakeAsync(db, form.EventId, cancellationToken);
        var one = await ParticipantDoor.EventToFillAsync(db, form.EventId, clock, cancellationToken);
        if (one.Status != EventStatus.Planned)
        {
            throw new RuleViolation(ParticipantMessages.NotAnnounced);
        }

        int[] chosen = [.. form.ParticipantIds];
        var listed = await db.EventParticipants.Where(p => p.EventId == one.Id && p.Status == ParticipantStatus.Listed && EF.Parameter(chosen).Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        var unwilling = await db.EventAddressees.Where(a => EF.Parameter(chosen).Contains(a.ParticipantId) && (a.OptOuts & OptOuts.Events) != 0).Select(a => a.ParticipantId).ToHashSetAsync(cancellationToken);
        var invited = listed.FindAll(p => !unwilling.Contains(p.Id));
        foreach (var participant in invited)
        {
            (participant.Status, participant.InvitedAt, participant.InvitedById) = (ParticipantStatus.Invited, clock.GetUtcNow().UtcDateTime, db.Viewer.UserId);
        }

        var count = await EventLetters.InviteAsync(db, one, invited, settings, clock, cancellationToken);
        EventDoor.TellOpenPages(db, one.Id, clock);
        await db.SaveChangesAsync(cancellationToken);
        await SeatLock.CountAsync(db, one.Id, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return new InviteResult(count.Letters, count.Calls, listed.Count - invited.Count);
    }
}
