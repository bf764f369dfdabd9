using KamPortal.Data;
using KamPortal.Potentials;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Profiles;

/// <summary>How verbs reach an open call, and what they check alike.</summary>
internal static class ProfileDoor
{
    /// <exception cref="RuleViolation">There is none, it is closed, or its account is not the viewer's to write about.</exception>
    public static async Task<ProfileSession> OpenSessionAsync(KamDbContext db, int sessionId, CancellationToken cancellationToken)
    {
        var session = await db.ProfileSessions.SingleOrDefaultAsync(s => s.Id == sessionId, cancellationToken) ?? throw new RuleViolation(ProfileMessages.SessionNotFound);
        await db.AccountToJudgeAsync(session.AccountId, cancellationToken);
        return session.Status == ProfileSessionStatus.Open ? session : throw new RuleViolation(ProfileMessages.SessionClosed);
    }

    /// <exception cref="RuleViolation">A script that is gone, or somebody who does not work at the client.</exception>
    public static async Task RequireChoicesAsync(KamDbContext db, int accountId, int? scriptId, int? personId, CancellationToken cancellationToken)
    {
        if (scriptId is not null && !await db.TalkScripts.AnyAsync(s => s.Id == scriptId, cancellationToken))
        {
            throw new RuleViolation(ProfileMessages.NoSuchScript, nameof(ProfileSession.ScriptId));
        }

        if (personId is not null && !await db.Employments.AnyAsync(e => e.AccountId == accountId && e.PersonId == personId, cancellationToken))
        {
            throw new RuleViolation(ProfileMessages.NoSuchPerson, nameof(ProfileSession.PersonId));
        }
    }
}
