using KamPortal.Data;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Answers;

/// <summary>An invitation by the token of its address.</summary>
internal static class SurveyLink
{
    /// <summary>The name the audit trail shows for what was done through a secret address.</summary>
    public const string Actor = "survey-link";

    /// <returns>Untracked, with its wave; null when no letter holds the token.</returns>
    public static async Task<SurveyInvitation?> FindAsync(KamDbContext db, string token, CancellationToken cancellationToken)
    {
        if (!SurveyToken.IsWellFormed(token))
        {
            return null;
        }

        var hash = SurveyToken.HashOf(token);
        return await db.SurveyInvitations.AsNoTracking().Include(i => i.Wave).SingleOrDefaultAsync(i => i.TokenHash == hash, cancellationToken);
    }

    public static async Task<PublicSurveyState> StateAsync(KamDbContext db, SurveyInvitation invitation, string token, DateTime now, CancellationToken cancellationToken)
    {
        var wave = invitation.Wave;
        if (invitation.Status == InvitationStatus.Declined)
        {
            return PublicSurveyState.Declined;
        }

        if (invitation.Status == InvitationStatus.Answered || (wave.IsAnonymous && await IsUsedAsync(db, token, cancellationToken)))
        {
            return PublicSurveyState.Answered;
        }

        return now >= wave.EndsAt() ? PublicSurveyState.Expired
            : wave.Status != WaveStatus.Open || invitation.Status == InvitationStatus.Skipped ? PublicSurveyState.Closed
            : PublicSurveyState.Open;
    }

    private static Task<bool> IsUsedAsync(KamDbContext db, string token, CancellationToken cancellationToken)
    {
        var key = SurveyToken.UseKeyOf(token);
        return db.SurveyUses.AnyAsync(u => u.Key == key, cancellationToken);
    }
}
