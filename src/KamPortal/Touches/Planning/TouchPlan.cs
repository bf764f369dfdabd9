using KamPortal.Settings;
using KamPortal.WorkCalendars;

namespace KamPortal.Touches.Planning;

/// <summary>What the rules ask of one account, without a database.</summary>
internal sealed class TouchPlan(PlanningRules rules, PlanningStaff staff, WorkCalendar calendar, PortalSettings settings)
{
    /// <summary>Days back that are caught up when the planner did not run.</summary>
    public int CatchUp => settings.CatchUpDays;

    /// <summary>Changes when a rule, the calendar or the horizon does.</summary>
    public int Fingerprint { get; } = unchecked((((rules.Fingerprint * 397) ^ calendar.Fingerprint) * 397) ^ settings.PlanningHorizonDays);

    /// <param name="today">In the zone of the account's manager.</param>
    /// <param name="holders">People of the account who hold a role some rule asks for.</param>
    /// <param name="done">Touches of the account done lately.</param>
    /// <returns>Null when there is nobody to give a touch to.</returns>
    public IReadOnlyList<ProposedTouch>? Of(PlanningAccount account, DateOnly today, IReadOnlyCollection<RoleHolder> holders, IReadOnlyCollection<DoneTouch> done)
    {
        var proposed = new List<ProposedTouch>();
        var first = FirstDay(account, today);
        foreach (var (rule, holder) in rules.Of(account, holders))
        {
            var cadence = rule.Cadence;
            foreach (var occurrence in cadence.Occurrences(account.Id, first, today.AddDays(settings.PlanningHorizonDays)).Where(day => holder?.IsThereOn(day) != false))
            {
                if (staff.Assign(account.OwnerId, cadence.DueOn(occurrence, calendar), calendar) is not { } assignment)
                {
                    return null;
                }

                var isServed = rule.Priority != CadencePriority.Mandatory && done.Any(d => Serves(d, rule, holder, occurrence, cadence.HalfPeriod(occurrence)));
                proposed.Add(new ProposedTouch(rule, account.Id, holder?.PersonId, occurrence, assignment, isServed));
            }
        }

        return proposed;
    }

    /// <summary>Missed days are caught up, but never from before the account came, nor from days that were planned already.</summary>
    private DateOnly FirstDay(PlanningAccount account, DateOnly today)
    {
        var first = today.AddDays(-CatchUp);
        first = account.CreatedOn > first ? account.CreatedOn : first;
        first = account.PlannedOn?.AddDays(1) is { } next && next > first ? next : first;
        return first < today ? first : today;
    }

    private static bool Serves(DoneTouch done, CadenceRule rule, RoleHolder? holder, DateOnly occurrence, int halfPeriod) =>
        done.Type == rule.TouchType && done.DoneOn <= occurrence && done.DoneOn >= occurrence.AddDays(-halfPeriod)
            && (holder is null || done.PersonIds.Contains(holder.PersonId));
}
