using System.ComponentModel.DataAnnotations;
using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches.Planning;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Programmes;

/// <summary>
/// "This and following": from one of its touches on a rule works otherwise for the account, or not at all, whatever version of
/// the programme is in force; and the way back to the rule. The account is planned anew at once.
/// </summary>
public sealed class DeviateFromRule(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        /// <summary>The first touch it concerns.</summary>
        public int TouchId { get; set; }

        public bool IsStopped { get; set; }

        [Range(1, CadenceRule.MaxEvery, ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.EveryRange))]
        public int Every { get; set; } = 1;

        public CadenceUnit Unit { get; set; } = CadenceUnit.Month;

        /// <summary>First day of the changed rhythm.</summary>
        public DateOnly StartsOn { get; set; }

        public TouchType TouchType { get; set; }

        [StringLength(CadenceRule.TopicMaxLength, ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.TooLong))]
        public string? Topic { get; set; }

        [Range(1, Touch.MaxMinutes, ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.MinutesRange))]
        public int Minutes { get; set; } = 15;

        public string? Reason { get; set; }
    }

    /// <exception cref="RuleViolation">
    /// A value is missing or out of range, the touch is closed or comes from no rule, or a mandatory rule would be stopped or
    /// made rarer by somebody who is not the manager's supervisor.
    /// </exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        FormRules.Check(form);
        var reason = FormRules.Text(form.Reason, CadenceDeviation.ReasonMaxLength, nameof(Form.Reason)) ?? throw new RuleViolation(TouchesMessages.ReasonRequired, nameof(Form.Reason));
        var touch = await TouchDoor.FindAsync(db, form.TouchId, cancellationToken);
        var rule = await RuleOfAsync(db, touch, cancellationToken);
        var today = db.Viewer.Today(clock);
        if (!form.IsStopped)
        {
            PlanTouch.RequireDate(form.StartsOn, today, nameof(Form.StartsOn));
        }

        await RequireMayAsync(db, touch, rule, form, today, cancellationToken);
        var occurrence = touch.OccurrenceOn ?? touch.DueOn;
        var from = !form.IsStopped && form.StartsOn < occurrence ? form.StartsOn : occurrence;
        var person = rule.RoleId is null ? null : touch.People.Select(p => (int?)p.PersonId).FirstOrDefault();
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            await ClearAsync(db, touch.AccountId, rule.SeriesId, from, touch.Id, cancellationToken);
            var deviation = new CadenceDeviation
            {
                AccountId = touch.AccountId,
                SeriesId = rule.SeriesId,
                FromOn = from,
                StartsOn = form.IsStopped ? from : form.StartsOn,
                IsStopped = form.IsStopped,
                Every = form.Every,
                Unit = form.Unit,
                TouchType = form.TouchType,
                Topic = FormRules.Trim(form.Topic),
                Minutes = form.Minutes,
                Reason = reason,
                ById = db.Viewer.UserId,
                At = clock.GetUtcNow().UtcDateTime,
            };
            db.Add(deviation);
            if (form.IsStopped)
            {
                touch.Cancel(reason);
            }
            else
            {
                var calendar = await WorkCalendar.LoadAsync(db, form.StartsOn, form.StartsOn, cancellationToken);
                touch.Follow(deviation, person, RuleStretch.Of(rule, deviation, from, from).Cadence.DueOn(form.StartsOn, calendar));
            }

            await db.SaveChangesAsync(cancellationToken);
            await TouchDates.RefreshAsync(db, [touch.AccountId], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await PlanNow.RunAsync(kam, clock, db, touch.AccountId, cancellationToken);
    }

    /// <summary>Back to the rule: the account is touched as everybody else again.</summary>
    /// <param name="deviationId">Of the deviation; all of the rule for the account go.</param>
    /// <exception cref="RuleViolation">There is no such deviation, or the viewer does not see its account.</exception>
    public async Task ReturnAsync(int deviationId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        var deviation = await db.CadenceDeviations.SingleOrDefaultAsync(d => d.Id == deviationId, cancellationToken) ?? throw new RuleViolation(TouchesMessages.DeviationGone);
        var (account, series, today) = (deviation.AccountId, deviation.SeriesId, db.Viewer.Today(clock));
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            await ClearAsync(db, account, series, DateOnly.MinValue, 0, cancellationToken);

            // The touch from which the deviation started stands on its day by the deviation, not by hand.
            await RemoveTouchesAsync(db, db.Touches.Where(t => t.AccountId == account && t.OccurrenceOn == deviation.StartsOn && t.DueOn > today && (t.Rule!.Id == series || t.Rule.FirstVersionId == series)), cancellationToken);
            await TouchDates.RefreshAsync(db, [account], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await PlanNow.RunAsync(kam, clock, db, account, cancellationToken);
    }

    /// <summary>Takes away later deviations of the rule, and its coming touches nobody has changed.</summary>
    private static async Task ClearAsync(KamDbContext db, int accountId, int seriesId, DateOnly from, int exceptTouchId, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.CadenceDeviations.Where(d => d.AccountId == accountId && d.SeriesId == seriesId && d.FromOn >= from).ToListAsync(cancellationToken));
        await RemoveTouchesAsync(
            db,
            db.Touches.Where(t => t.AccountId == accountId && t.Id != exceptTouchId && t.OccurrenceOn > from && t.Version == 1 && (t.Rule!.Id == seriesId || t.Rule.FirstVersionId == seriesId)),
            cancellationToken);
    }

    private static async Task RemoveTouchesAsync(KamDbContext db, IQueryable<Touch> touches, CancellationToken cancellationToken)
    {
        db.RemoveRange(await touches.Where(t => t.Status == TouchStatus.Planned).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<CadenceRule> RuleOfAsync(KamDbContext db, Touch touch, CancellationToken cancellationToken)
    {
        var rule = await db.CadenceRules.SingleOrDefaultAsync(r => r.Id == touch.RuleId, cancellationToken) ?? throw new RuleViolation(TouchesMessages.TouchOfNoRule);
        if (touch.Status != TouchStatus.Planned)
        {
            throw new RuleViolation(touch.Status == TouchStatus.Done ? TouchesMessages.AlreadyDone : TouchesMessages.AlreadyCancelled);
        }

        return rule.InitiativeOfId is null ? rule : throw new RuleViolation(TouchesMessages.EditInitiative);
    }

    private static async Task RequireMayAsync(KamDbContext db, Touch touch, CadenceRule rule, Form form, DateOnly today, CancellationToken cancellationToken)
    {
        var becomesRarer = form.IsStopped || RuleVolume.Occurrences(new Cadence(0, form.Every, form.Unit, today, null, true, default), today, RuleVolume.Year)
            < RuleVolume.Occurrences(new Cadence(0, rule.Every, rule.Unit, today, null, true, default), today, RuleVolume.Year);
        if (rule.Priority != CadencePriority.Mandatory || !becomesRarer)
        {
            return;
        }

        var owner = await TouchDoor.OwnerOfAsync(db, touch.AccountId, cancellationToken);
        try
        {
            await db.RequireSupervisorOfAsync(owner, today, cancellationToken);
        }
        catch (RuleViolation refusal)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, TouchesMessages.MandatoryStops, rule.Name, refusal.Message));
        }
    }
}
