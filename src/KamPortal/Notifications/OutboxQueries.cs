using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Notifications;

public sealed class OutboxQueries(KamDb kam, IMailTransport transport)
{
    public async Task<OutboxState> StateAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.RunJobs);
        var waiting = await db.OutboxMessages.CountAsync(m => m.Status == OutboxStatus.Waiting, cancellationToken);
        var dead = await db.OutboxMessages.CountAsync(m => m.Status == OutboxStatus.Dead, cancellationToken);
        return new OutboxState(!transport.IsEnabled, waiting, dead);
    }

    /// <summary>Letters in one state, newest first.</summary>
    /// <param name="before">Id of the last letter already shown.</param>
    public async Task<IReadOnlyList<OutboxRow>> ListAsync(OutboxStatus status, int count, int? before, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.RunJobs);
        return await db.OutboxMessages
            .Where(m => m.Status == status && (before == null || m.Id < before)).OrderByDescending(m => m.Id).Take(count)
            .Select(m => new OutboxRow(m.Id, m.To, m.Subject, m.Status, m.CreatedAt, m.NextAttemptAt, m.Attempts, m.SentAt, m.LastError)).ToListAsync(cancellationToken);
    }

    /// <summary>Who works with touches and has no mail address: their reminders stay in the portal.</summary>
    public async Task<IReadOnlyList<StaffWithoutMail>> WithoutMailAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.RunJobs);
        var roles = Policies.Holders[Policies.WorkTouches].ToArray();
        var people = await db.PortalUsers.Where(u => u.IsEnabled && (u.Email == null || u.Email == "") && u.Roles.Any(r => roles.Contains(r.Role)))
            .OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id).Select(u => new { u.Id, u.LastName, u.FirstName, u.Position }).ToListAsync(cancellationToken);
        return [.. people.Select(p => new StaffWithoutMail(p.Id, $"{p.LastName} {p.FirstName}", p.Position))];
    }
}
