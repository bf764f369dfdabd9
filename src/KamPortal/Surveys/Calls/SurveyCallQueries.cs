using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Calls;

/// <summary>People of one's own clients who can be asked by telephone.</summary>
public sealed class SurveyCallQueries(KamDb kam, PublishedForms forms, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="language">ru or en; null: the person's.</param>
    /// <returns>Null when it is not among the viewer's clients.</returns>
    public async Task<SurveyCall?> FindAsync(int invitationId, string? language, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EnterResponses);
        if (await CallDoor.FindAsync(db, invitationId, cancellationToken) is not { } invitation)
        {
            return null;
        }

        var (wave, person) = (invitation.Wave, invitation.Person);
        var spoken = (language ?? invitation.Language) == "en" ? "en" : "ru";
        var (state, why) = await CallDoor.WhyNotAsync(db, invitation, clock.GetUtcNow().UtcDateTime, cancellationToken);
        var form = (await InCulture.Of(spoken, () => forms.FindAsync(db, wave.TemplateId, cancellationToken)))!;
        var draft = await db.SurveyDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.InvitationId == invitationId, cancellationToken);
        var kept = GivenAnswers.Read(draft?.Content);
        var position = await db.Employments.Where(e => e.PersonId == invitation.PersonId && e.AccountId == invitation.AccountId).OrderByDescending(e => e.Id).Select(e => e.Position).FirstOrDefaultAsync(cancellationToken);
        var response = wave.IsAnonymous ? null : await db.SurveyResponses.Where(r => r.InvitationId == invitationId).Select(r => (long?)r.Id).SingleOrDefaultAsync(cancellationToken);
        return new SurveyCall(
            invitationId, state, why, wave.Name, wave.ClosesOn, wave.Template.Kind == SurveyKind.Interview, person.Id, person.FullName, position, person.Phone, person.MobilePhone, invitation.AccountId, invitation.Account.Name,
            invitation.Status, spoken, form, kept.Where(a => a.Key != SurveyCall.NoteKey).ToDictionary(a => a.Key, a => a.Value), kept.GetValueOrDefault(SurveyCall.NoteKey)?.Text,
            draft is null ? null : LocalTime.FromUtc(draft.UpdatedAt, db.Viewer.TimeZoneId), wave.Id, response);
    }

    /// <summary>Who has not answered yet in waves that are open: first those to whom no letter can go, then by client.</summary>
    /// <param name="page">1 and up.</param>
    public async Task<SurveyCallPage> ListAsync(int? waveId, int? accountId, int? personId, int page, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EnterResponses);
        var waves = await db.SurveyWaves.AsNoTracking().Where(w => w.Status == WaveStatus.Open && w.Invitations.Any(i => i.Account != null)).OrderByDescending(w => w.OpensOn).ThenByDescending(w => w.Id)
            .Select(w => new SurveyCallWave(w.Id, w.Name, w.IsAnonymous)).ToListAsync(cancellationToken);
        var waiting = db.SurveyInvitations.AsNoTracking().Where(i => i.Wave.Status == WaveStatus.Open && !i.Wave.IsAnonymous
            && (i.Status == InvitationStatus.Phone || i.Status == InvitationStatus.Sent || i.Status == InvitationStatus.Started));
        waiting = waveId is { } wave ? waiting.Where(i => i.WaveId == wave) : waiting;
        waiting = accountId is { } account ? waiting.Where(i => i.AccountId == account) : waiting;
        waiting = personId is { } person ? waiting.Where(i => i.PersonId == person) : waiting;
        var rows = await waiting.OrderBy(i => i.Status == InvitationStatus.Phone ? 0 : i.Status == InvitationStatus.Started ? 1 : 2).ThenBy(i => i.Account.SortName).ThenBy(i => i.Id)
            .Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize + 1)
            .Select(i => new SurveyCallRow(
                i.Id, i.WaveId, i.Wave.Name, i.Wave.Template.Kind == SurveyKind.Interview, i.Wave.ClosesOn, i.PersonId, i.Person.LastName + " " + i.Person.FirstName + (i.Person.MiddleName == null ? "" : " " + i.Person.MiddleName),
                i.Person.MobilePhone ?? i.Person.Phone, i.AccountId, i.Account.Name, i.Manager.LastName + " " + i.Manager.FirstName, i.Status, db.SurveyDrafts.Any(d => d.InvitationId == i.Id)))
            .ToListAsync(cancellationToken);
        return new SurveyCallPage([.. rows.Take(PageSize)], rows.Count > PageSize, waves);
    }

    /// <summary>Who works for the client and may be interviewed, by name.</summary>
    public async Task<IReadOnlyList<SurveyCallPerson>> PeopleAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EnterResponses);
        var today = db.Viewer.Today(clock);
        var people = await db.Employments.AsNoTracking().Where(e => e.AccountId == accountId && (e.FromOn == null || e.FromOn <= today) && (e.ToOn == null || today <= e.ToOn) && (e.Person.LeftOn == null || e.Person.LeftOn > today))
            .OrderBy(e => e.Person.SortName).ThenBy(e => e.Id).Select(e => new { e.PersonId, e.Person.LastName, e.Person.FirstName, e.Position, e.Person.OptOuts }).ToListAsync(cancellationToken);
        return [.. people.Where(p => !p.OptOuts.HasFlag(OptOuts.Surveys)).DistinctBy(p => p.PersonId)
            .Select(p => new SurveyCallPerson(p.PersonId, p.Position is null ? $"{p.LastName} {p.FirstName}" : $"{p.LastName} {p.FirstName}, {p.Position}"))];
    }
}
