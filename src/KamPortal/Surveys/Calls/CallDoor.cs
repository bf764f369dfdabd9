using System.Globalization;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Calls;

/// <summary>Finds an invitation for a colleague who asks by telephone, and says why it cannot be answered so.</summary>
internal static class CallDoor
{
    /// <returns>Only of clients the viewer sees; null: none such.</returns>
    public static Task<SurveyInvitation?> FindAsync(KamDbContext db, int invitationId, CancellationToken cancellationToken) =>
        db.SurveyInvitations.AsNoTracking().Include(i => i.Wave).ThenInclude(w => w.Template).Include(i => i.Person).Include(i => i.Account).SingleOrDefaultAsync(i => i.Id == invitationId, cancellationToken);

    /// <exception cref="RuleViolation">Nothing can be entered; says why.</exception>
    public static async Task<SurveyInvitation> RequireAsync(KamDbContext db, int invitationId, DateTime now, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.EnterResponses);
        var invitation = await FindAsync(db, invitationId, cancellationToken) ?? throw new RuleViolation(CallMessages.NotFound);
        return await WhyNotAsync(db, invitation, now, cancellationToken) is (_, { } why) ? throw new RuleViolation(why) : invitation;
    }

    public static async Task<(CallState State, string? Why)> WhyNotAsync(KamDbContext db, SurveyInvitation invitation, DateTime now, CancellationToken cancellationToken)
    {
        if (invitation.Wave.IsAnonymous)
        {
            return (CallState.Anonymous, CallMessages.Anonymous);
        }

        if (invitation.Status == InvitationStatus.Answered)
        {
            return (CallState.Answered, await AnsweredAsync(db, invitation.Id, cancellationToken));
        }

        if (!invitation.Wave.TakesAnswers(now) || invitation.Status is InvitationStatus.Skipped or InvitationStatus.Declined)
        {
            return (CallState.Closed, CallMessages.NotOpen);
        }

        return invitation.Person.OptOuts.HasFlag(OptOuts.Surveys) ? (CallState.Closed, string.Format(CultureInfo.CurrentCulture, CallMessages.OptedOut, invitation.Person.FullName)) : (CallState.Open, null);
    }

    /// <summary>Who was quicker: the person by the link, or a colleague.</summary>
    public static async Task<string> AnsweredAsync(KamDbContext db, int invitationId, CancellationToken cancellationToken)
    {
        var response = await db.SurveyResponses.AsNoTracking().Where(r => r.InvitationId == invitationId)
            .Select(r => new { r.Source, r.SubmittedAt, By = r.EnteredBy == null ? null : r.EnteredBy.LastName + " " + r.EnteredBy.FirstName }).SingleOrDefaultAsync(cancellationToken);
        var at = response?.SubmittedAt is { } utc ? LocalTime.FromUtc(utc, db.Viewer.TimeZoneId) : (DateTime?)null;
        return response is { Source: not ResponseSource.Link, By: { } by }
            ? string.Format(CultureInfo.CurrentCulture, CallMessages.AnsweredByCall, by, at) : string.Format(CultureInfo.CurrentCulture, CallMessages.AnsweredByLink, at);
    }
}
