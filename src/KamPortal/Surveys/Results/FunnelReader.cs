using KamPortal.Notifications;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Results;

internal static class FunnelReader
{
    public static async Task<ResponseFunnel> OfAsync(ResultsDoor door, int waveId, bool isAnonymous, ResultsFilter filter, CancellationToken cancellationToken)
    {
        var db = door.Figures(isAnonymous);
        var narrowed = isAnonymous ? ResultsFilter.All : filter;
        var invitations = db.SurveyInvitations.Where(i => i.WaveId == waveId).Narrowed(narrowed);
        var counts = await invitations.GroupBy(i => new { i.Status, i.SkipReason, Sent = i.InvitedAt != null }).Select(g => new { g.Key.Status, g.Key.SkipReason, g.Key.Sent, Count = g.Count() }).ToListAsync(cancellationToken);
        var responses = await db.SurveyResponses.Where(r => r.WaveId == waveId).Narrowed(narrowed).GroupBy(r => r.Source).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        int Of(InvitationStatus status) => counts.Where(c => c.Status == status).Sum(c => c.Count);
        var sent = counts.Where(c => c.Sent).Sum(c => c.Count);
        var byLink = responses.Where(r => r.Key == ResponseSource.Link).Sum(r => r.Count);
        return new ResponseFunnel(
            counts.Sum(c => c.Count),
            [.. counts.Where(c => c is { Status: InvitationStatus.Skipped, SkipReason: not null }).GroupBy(c => c.SkipReason!.Value).Select(g => new SkipCount(g.Key, g.Sum(c => c.Count))).OrderByDescending(s => s.Count).ThenBy(s => s.Reason)],
            Of(InvitationStatus.Waiting),
            sent,
            sent - await UndeliveredAsync(door, invitations, waveId, cancellationToken),
            isAnonymous ? null : Of(InvitationStatus.Started) + byLink,
            byLink,
            responses.Where(r => r.Key != ResponseSource.Link).Sum(r => r.Count),
            Of(InvitationStatus.Phone),
            Of(InvitationStatus.Declined));
    }

    /// <summary>Letters of old waves are tidied away once sent: what is still there and not sent was not delivered.</summary>
    private static async Task<int> UndeliveredAsync(ResultsDoor door, IQueryable<SurveyInvitation> invitations, int waveId, CancellationToken cancellationToken)
    {
        var undelivered = await door.All.SurveyInvitations.Where(i => i.WaveId == waveId && i.InvitedAt != null)
            .Join(door.All.OutboxMessages.Where(m => m.Status != OutboxStatus.Sent), i => "survey:" + i.Id + ":0", m => m.Key, (i, m) => i.Id).ToArrayAsync(cancellationToken);
        return undelivered.Length == 0 ? 0 : await invitations.CountAsync(i => EF.Parameter(undelivered).Contains(i.Id), cancellationToken);
    }
}
