using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

/// <summary>Where talking is the answer: plans a touch with everybody a step still misses, one per working day from tomorrow, not with those a touch is planned with already.</summary>
public sealed class PlanTalks(KamDb kam, TimeProvider clock)
{
    public const int MostAtOnce = 10;
    private const int Minutes = 20;

    /// <returns>Touches planned.</returns>
    /// <exception cref="RuleViolation">The step is closed, is not about talking, or is not the viewer's to see.</exception>
    public async Task<int> RunAsync(int stepId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        var step = await PlanDoor.StepAsync(db, stepId, cancellationToken);
        if (!step.TemplateStep.Evidence.IsTalk() || step.Status != StepStatus.Open)
        {
            throw new RuleViolation(AccountPlanMessages.StepClosed);
        }

        var (today, accountId) = (db.Viewer.Today(clock), step.Plan.AccountId);
        var reader = new StepEvidenceReader(db, await SettingQueries.GetAsync(db, cancellationToken), today);
        var measure = (await reader.ReadAsync([new StepSubject(step.Id, accountId, step.TemplateStep.Evidence, step.Plan.StartedOn)], cancellationToken))[step.Id];
        var planned = await db.Touches.Where(t => t.AccountId == accountId && t.Status == TouchStatus.Planned).SelectMany(t => t.People).Select(p => p.PersonId).ToListAsync(cancellationToken);
        var wanted = step.TemplateStep.Evidence.IsPercent() ? MostAtOnce : Math.Clamp(step.TemplateStep.Target - measure.Value, 0, MostAtOnce);
        var people = (measure.People ?? []).Where(p => !planned.Contains(p.PersonId)).Take(wanted).ToList();
        var calendar = await WorkCalendar.LoadAsync(db, today, today.AddDays(5 * MostAtOnce), cancellationToken);
        var day = today;
        foreach (var person in people)
        {
            day = calendar.AddWorkingDays(day, 1);
            db.Add(Touch.Plan(accountId, db.Viewer.UserId ?? step.Plan.Account.OwnerId, TouchType.Call, day, step.TemplateStep.Title, Minutes, [person.PersonId]));
        }

        await TouchDoor.SaveAsync(db, accountId, cancellationToken);
        return people.Count;
    }
}
