using System.Globalization;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Settings;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Answers;

/// <summary>What a client sees, with nobody signed in. Reading changes nothing: programs that check mail open links before people do.</summary>
public sealed class PublicSurveyQueries(KamDb kam, PublishedForms forms, TimeProvider clock)
{
    /// <param name="language">ru or en; anything else takes the contact's.</param>
    public async Task<PublicSurvey> FindAsync(string token, string? language, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(SurveyLink.Actor);
        if (await SurveyLink.FindAsync(db, token, cancellationToken) is not { } invitation)
        {
            return PublicSurvey.Unknown;
        }

        var spoken = language is "ru" or "en" ? language : invitation.Language;

        // Flows with this method only: whoever called keeps theirs.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(spoken);
        var state = await SurveyLink.StateAsync(db, invitation, token, clock.GetUtcNow().UtcDateTime, cancellationToken);
        var draft = state == PublicSurveyState.Open && !invitation.Wave.IsAnonymous
            ? await db.SurveyDrafts.Where(d => d.InvitationId == invitation.Id).Select(d => d.Content).SingleOrDefaultAsync(cancellationToken) : null;
        return new PublicSurvey(state)
        {
            Language = spoken,
            IsAnonymous = invitation.Wave.IsAnonymous,
            HasOptedOut = (await db.People.Where(p => p.Id == invitation.PersonId).Select(p => p.OptOuts).SingleAsync(cancellationToken)).HasFlag(OptOuts.Surveys),
            ClosesOn = invitation.Wave.ClosesOn,
            Form = await forms.FindAsync(db, invitation.Wave.TemplateId, cancellationToken),
            Answers = GivenAnswers.Read(draft),
        };
    }

    /// <summary>Whose survey it is: the company's name and, the tag of its logo, null without one.</summary>
    public async Task<(string Company, string? Logo)> CompanyAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(SurveyLink.Actor);
        return ((await SettingQueries.GetAsync(db, cancellationToken)).CompanyName, await CompanyLogoQueries.TagAsync(db, cancellationToken));
    }
}
