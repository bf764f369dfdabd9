using System.Globalization;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Calls;

/// <summary>
/// Opens an in-depth interview with a person outside any prepared wave. Answers always belong to a wave, so each published version has one standing
/// wave a quarter, identified and without letters, which the first interview opens: results are told apart by quarter, a person is asked at most once in
/// one, and what a version asks stays fixed. An interview a prepared wave has planned with the person is taken up instead.
/// </summary>
public sealed class StartInterview(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int AccountId { get; set; }

        public int PersonId { get; set; }

        /// <summary>Null: the first one published.</summary>
        public string? Code { get; set; }
    }

    /// <returns>The invitation whose answers are entered.</returns>
    /// <exception cref="RuleViolation">The person is not the client's, left or opted out, was interviewed this quarter, or no interview is published.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EnterResponses);
        var now = clock.GetUtcNow().UtcDateTime;
        var zone = (await SettingQueries.GetAsync(db, cancellationToken)).TimeZone;
        var today = LocalTime.Today(clock, zone);
        var employment = await RequireAsync(db, form, today, cancellationToken);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Surveys, cancellationToken);
        if (await PlannedAsync(db, form, now, cancellationToken) is { } planned)
        {
            return planned;
        }

        var wave = await WaveAsync(db, form.Code, today, zone, now, cancellationToken);
        if (await db.SurveyInvitations.Where(i => i.WaveId == wave.Id && i.PersonId == form.PersonId).Select(i => new { i.InvitedAt }).FirstOrDefaultAsync(cancellationToken) is { } former)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, CallMessages.InterviewThisQuarter, LocalTime.FromUtc(former.InvitedAt ?? now, db.Viewer.TimeZoneId), wave.ClosesOn.AddDays(1)));
        }

        var invitation = new SurveyInvitation
        {
            Wave = wave, PersonId = form.PersonId, AccountId = form.AccountId, ManagerId = employment.Account.OwnerId, Category = employment.Account.Abcd, Segment = employment.Account.Segment, RoleId = employment.RoleId,
            Language = employment.Person.Language, Status = InvitationStatus.Started, InvitedAt = now,
        };
        db.Add(invitation);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return invitation.Id;
    }

    private static async Task<Employment> RequireAsync(KamDbContext db, Form form, DateOnly today, CancellationToken cancellationToken)
    {
        var employment = await db.Employments.AsNoTracking().Include(e => e.Person).Include(e => e.Account)
            .Where(e => e.AccountId == form.AccountId && e.PersonId == form.PersonId && (e.FromOn == null || e.FromOn <= today) && (e.ToOn == null || today <= e.ToOn)).OrderBy(e => e.Id).FirstOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolation(CallMessages.PersonNotFound, nameof(form.PersonId));
        return employment.Person.LeftOn <= today ? throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, CallMessages.PersonLeft, employment.Person.FullName), nameof(form.PersonId))
            : employment.Person.OptOuts.HasFlag(OptOuts.Surveys) ? throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, CallMessages.OptedOut, employment.Person.FullName), nameof(form.PersonId))
            : employment;
    }

    /// <summary>Begun or planned with this person, of any open wave of interviews.</summary>
    private static async Task<int?> PlannedAsync(KamDbContext db, Form form, DateTime now, CancellationToken cancellationToken)
    {
        var open = await db.SurveyInvitations.AsNoTracking().Include(i => i.Wave)
            .Where(i => i.PersonId == form.PersonId && i.AccountId == form.AccountId && i.Wave.Status == WaveStatus.Open && i.Wave.Template.Kind == SurveyKind.Interview && !i.Wave.IsAnonymous
                && (form.Code == null || i.Wave.Template.Code == form.Code)
                && i.Status != InvitationStatus.Answered && i.Status != InvitationStatus.Declined && i.Status != InvitationStatus.Skipped)
            .OrderBy(i => i.Id).ToListAsync(cancellationToken);
        return open.Find(i => i.Wave.TakesAnswers(now))?.Id;
    }

    private static async Task<SurveyWave> WaveAsync(KamDbContext db, string? code, DateOnly today, string zone, DateTime now, CancellationToken cancellationToken)
    {
        var template = await db.SurveyTemplates.AsNoTracking().Where(t => t.Kind == SurveyKind.Interview && t.Status == SurveyTemplateStatus.Published && (code == null || t.Code == code)).OrderBy(t => t.Id).FirstOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolation(CallMessages.NoInterview);
        var quarter = ((today.Month - 1) / 3) + 1;
        var from = new DateOnly(today.Year, (quarter * 3) - 2, 1);
        var to = from.AddMonths(3).AddDays(-1);
        return await db.SurveyWaves.Where(w => w.TemplateId == template.Id && w.OpensOn == from && w.ClosesOn == to && w.Status == WaveStatus.Open && !w.IsAnonymous).OrderBy(w => w.Id).FirstOrDefaultAsync(cancellationToken)
            ?? new SurveyWave
            {
                Name = string.Format(CultureInfo.CurrentCulture, CallMessages.InterviewWave, template.Title, quarter, today.Year), TemplateId = template.Id, Status = WaveStatus.Open, Audience = "{}",
                OpensOn = from, ClosesOn = to, TimeZoneId = zone, Reminders = 0, CreatedById = db.Viewer.UserId, LaunchedById = db.Viewer.UserId, LaunchedAt = now,
            };
    }
}
