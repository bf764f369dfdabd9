using KamPortal.Settings;
using KamPortal.WorkCalendars;

namespace KamPortal.Touches.Planning;

/// <summary>What the rules ask of one account, and on which days it is put, without a database.</summary>
internal sealed class TouchPlan(PlanningRules rules, PlanningStaff staff, WorkCalendar calendar, PortalSettings settings)
{
    /// <summary>Days back that are caught up when the planner did not run.</summary>
    public int CatchUp => settings.CatchUpDays;

    /// <summary>Changes when a rule of the programme, the calendar or the horizon does.</summary>
    public int Fingerprint { get; } = unchecked((((rules.Fingerprint * 397) ^ calendar.Fingerprint) * 397) ^ settings.PlanningHorizonDays);

    /// <param name="today">In the zone of the account's manager.</param>
    /// <param name="holders">People of the account who hold a role some rule asks for.</param>
    /// <param name="done">Touches of the account done lately.</param>
    /// <returns>Null when there is nobody to give a touch to.</returns>
    public IReadOnlyList<ProposedTouch>? Of(PlanningAccount account, DateOnly today, IReadOnlyCollection<RoleHolder> holders, IReadOnlyCollection<DoneTouch> done)
    {
        var proposed = new List<ProposedTouch>();
        var first = FirstDay(account, today);
        var last = today.AddDays(settings.PlanningHorizonDays);
        foreach (var (asked, holder) in rules.Of(account, holders))
        {
            var cadence = asked.Cadence;
            var (from, to) = (asked.From > first ? asked.From : first, asked.To < last ? asked.To : last);
            foreach (var occurrence in cadence.Occurrences(account.Id, from, to).Where(day => holder?.IsThereOn(day) != false))
            {
                if (staff.Place(account.OwnerId, cadence.DueOn(occurrence, calendar), null, today, calendar) is not { } assignment)
                {
                    return null;
                }

                var isServed = asked.Rule.Priority != CadencePriority.Mandatory && done.Any(d => Serves(d, asked, holder, occurrence, cadence.HalfPeriod(occurrence)));
                proposed.Add(new ProposedTouch(asked, account.Id, holder?.PersonId, occurrence, account.OwnerId, assignment, isServed));
            }
        }

        return proposed;
    }

    /// <summary>
    /// Finds the day of new touches: on a day fuller than its manager's capacity they go to the first later working day of
    /// their window with room, else to the emptiest one. Mandatory ones, those without a window and late ones keep their day.
    /// What is planned already is only counted, so planning again moves nothing.
    /// </summary>
    /// <param name="load">What is planned already; takes up the new ones.</param>
    public IReadOnlyList<ProposedTouch> Level(IReadOnlyCollection<ProposedTouch> proposed, DayLoad load, DateOnly today)
    {
        var levelled = new List<ProposedTouch>(proposed.Count);
        foreach (var touch in proposed.Where(p => !MayMove(p, today)))
        {
            load.Add(touch.Assignment, touch.Asked.Minutes);
            levelled.Add(touch);
        }

        foreach (var touch in proposed.Where(p => MayMove(p, today)).OrderBy(p => p.Assignment.DueOn).ThenBy(p => p.Rule.WindowDays).ThenBy(p => p.Key, StringComparer.Ordinal))
        {
            var placed = touch with { Assignment = load.Choose(DaysOf(touch), touch.Asked.Minutes) };
            load.Add(placed.Assignment, touch.Asked.Minutes);
            levelled.Add(placed);
        }

        return levelled;
    }

    /// <summary>What a short absence has moved to the return stays there.</summary>
    public static bool MayMove(ProposedTouch touch, DateOnly today) =>
        touch.Rule is { WindowDays: > 0, Priority: not CadencePriority.Mandatory } && touch.Assignment.DueOn >= today && touch.Assignment.ShiftedFromOn is null;

    /// <summary>Whether a planned touch is where the rule wants it or, within the rule's window, where it was put for want of room.</summary>
    public bool Accepts(ProposedTouch touch, Assignment planned) =>
        touch.Assignment == planned || (planned.DueOn > touch.Assignment.DueOn && DaysOf(touch).Contains(planned));

    /// <summary>The rule's own day, then the later working days of its window on which the same person is there; a monthly touch stays in its month.</summary>
    private IEnumerable<Assignment> DaysOf(ProposedTouch touch)
    {
        var wanted = touch.Assignment;
        yield return wanted;
        if (!MayMove(touch, wanted.DueOn))
        {
            yield break;
        }

        for (var day = wanted.DueOn.AddDays(1); day <= wanted.DueOn.AddDays(touch.Rule.WindowDays); day = day.AddDays(1))
        {
            if (touch.Asked.Cadence.Unit == CadenceUnit.Month && day.Month != wanted.DueOn.Month)
            {
                yield break;
            }

            var then = wanted with { DueOn = day };
            if (calendar.IsWorkingDay(day) && staff.Assign(touch.ManagerId, day, calendar) == then)
            {
                yield return then;
            }
        }
    }

    /// <summary>Missed days are caught up, but never from before the account came, nor from days that were planned already.</summary>
    private DateOnly FirstDay(PlanningAccount account, DateOnly today)
    {
        var first = today.AddDays(-CatchUp);
        first = account.CreatedOn > first ? account.CreatedOn : first;
        first = account.PlannedOn?.AddDays(1) is { } next && next > first ? next : first;
        return first < today ? first : today;
    }

    private static bool Serves(DoneTouch done, RuleStretch asked, RoleHolder? holder, DateOnly occurrence, int halfPeriod) =>
        done.Type == asked.TouchType && done.DoneOn <= occurrence && done.DoneOn >= occurrence.AddDays(-halfPeriod)
            && (holder is null || done.PersonIds.Contains(holder.PersonId));
}
