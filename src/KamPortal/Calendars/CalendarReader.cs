using KamPortal.AccountPlans;
using KamPortal.Data;
using KamPortal.Greetings;
using KamPortal.KeyAccounts;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Calendars;

/// <summary>
/// Reads the entries of one person, one query a kind, through whatever door the context came. What the viewer may not
/// see of the portal stands in no calendar.
/// </summary>
internal sealed partial class CalendarReader(KamDbContext db, int userId, string userName, string zone, DateOnly today, CalendarFilter filter, int most)
{
    private readonly DateOnly from = filter.From;
    private readonly DateOnly to = filter.To;

    public async Task<List<CalendarEntry>> ReadAsync(CancellationToken cancellationToken)
    {
        var found = new List<CalendarEntry>();
        if (db.Viewer.May(Policies.SeeMyDay) && (Wants(CalendarKinds.Touches) || Wants(CalendarKinds.Greetings)))
        {
            found.AddRange(await TouchesAsync(cancellationToken));
        }

        if (db.Viewer.May(Policies.SeeMyDay) && (Wants(CalendarKinds.Tasks) || Wants(CalendarKinds.Plans)))
        {
            found.AddRange(await TasksAsync(cancellationToken));
        }

        if (db.Viewer.May(Policies.SeeGreetings) && Wants(CalendarKinds.Greetings))
        {
            found.AddRange(await GreetingsAsync(cancellationToken));
        }

        if (db.Viewer.May(Policies.SeePlans) && Wants(CalendarKinds.Plans))
        {
            found.AddRange(await StepsAsync(cancellationToken));
        }

        if (db.Viewer.May(Policies.SeeKeyAccounts) && Wants(CalendarKinds.Plans) && filter.State is null or CalendarState.Open)
        {
            found.AddRange(await ReviewsAsync(cancellationToken));
        }

        if (db.Viewer.May(Policies.SeeEvents) && Wants(CalendarKinds.Events))
        {
            found.AddRange(await SessionsAsync(cancellationToken));
            found.AddRange(filter.AccountId is null ? await PreparationAsync(cancellationToken) : []);
        }

        if (Wants(CalendarKinds.Absences) && filter is { AccountId: null, State: null })
        {
            found.AddRange(await AbsencesAsync(cancellationToken));
        }

        return [.. found.OrderBy(e => e.On).ThenBy(e => e.State).ThenBy(e => e.Kind).ThenBy(e => e.Account, StringComparer.CurrentCulture).ThenBy(e => e.Id).Take(most)];
    }

    private bool Wants(CalendarKinds kind) => filter.Kinds.HasFlag(kind);

    private bool Wants(CalendarState state) => filter.State is null ? state != CalendarState.Cancelled || filter.WithCancelled : filter.State == state;

    private async Task<IEnumerable<CalendarEntry>> TouchesAsync(CancellationToken cancellationToken)
    {
        var mine = db.Touches.AsNoTracking().Where(t => t.AssigneeId == userId);
        mine = filter.AccountId is { } accountId ? mine.Where(t => t.AccountId == accountId) : mine;
        mine = (Wants(CalendarKinds.Touches), Wants(CalendarKinds.Greetings)) switch
        {
            (true, false) => mine.Where(t => t.Origin != TouchOrigin.Greeting),
            (false, true) => mine.Where(t => t.Origin == TouchOrigin.Greeting),
            _ => mine,
        };
        var rows = new List<TouchRow>();
        foreach (var state in Enum.GetValues<CalendarState>().Where(Wants))
        {
            // One state at a time, each along its index.
            var ofState = state switch
            {
                CalendarState.Done => mine.Where(t => t.Status == TouchStatus.Done && t.DoneOn >= from && t.DoneOn <= to),
                CalendarState.Open => mine.Where(t => t.Status == TouchStatus.Planned && t.DueOn >= from && t.DueOn <= to),
                _ => mine.Where(t => t.Status == TouchStatus.Cancelled && t.DueOn >= from && t.DueOn <= to),
            };
            rows.AddRange(await ofState.OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(most)
                .Select(t => new TouchRow(t.Id, state, t.Type, t.Origin, t.Topic, t.AccountId, t.Account.Name, t.People.OrderBy(p => p.PersonId).Select(p => p.Person.LastName + " " + p.Person.FirstName).FirstOrDefault(), state == CalendarState.Done ? t.DoneOn!.Value : t.DueOn, t.Minutes, t.Version))
                .ToListAsync(cancellationToken));
        }

        var mayMove = db.Viewer.May(Policies.WorkTouches);
        return rows.Select(t => Entry(
            t.Origin == TouchOrigin.Greeting ? CalendarKinds.Greetings : CalendarKinds.Touches, CalendarSource.Touch, t.Id, CalendarWords.Touch(t.Type, t.Origin, t.Topic, t.Person, t.Account),
            t.AccountId, t.Account, t.On, t.State, FormattableString.Invariant($"/accounts/{t.AccountId}?tab=touches"), t.Version) with
        {
            Type = t.Type,
            Person = t.Person,
            Minutes = t.Minutes,
            CanMove = mayMove && t.State == CalendarState.Open,
        });
    }

    private async Task<IEnumerable<CalendarEntry>> TasksAsync(CancellationToken cancellationToken)
    {
        var mine = db.WorkTasks.AsNoTracking().Where(t => t.AssigneeId == userId && t.DueOn >= from && t.DueOn <= to);
        mine = filter.AccountId is { } accountId ? mine.Where(t => t.AccountId == accountId) : mine;
        mine = (Wants(CalendarKinds.Tasks), Wants(CalendarKinds.Plans)) switch
        {
            (true, false) => mine.Where(t => t.Source != TaskSource.Plan),
            (false, true) => mine.Where(t => t.Source == TaskSource.Plan),
            _ => mine,
        };
        var states = Enum.GetValues<CalendarState>().Where(Wants).Select(s => s switch { CalendarState.Open => WorkTaskStatus.Open, CalendarState.Done => WorkTaskStatus.Done, _ => WorkTaskStatus.Cancelled }).ToArray();
        var rows = await mine.Where(t => states.Contains(t.Status)).OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(most)
            .Select(t => new { t.Id, t.Status, t.Source, t.Title, t.AccountId, Account = t.Account.Name, Person = t.Person == null ? null : t.Person.LastName + " " + t.Person.FirstName, t.DueOn, t.Minutes, t.Link, t.Version })
            .ToListAsync(cancellationToken);
        var mayMove = db.Viewer.May(Policies.WorkTouches);
        return rows.Select(t => Entry(
            t.Source == TaskSource.Plan ? CalendarKinds.Plans : CalendarKinds.Tasks, CalendarSource.Task, t.Id, t.Title, t.AccountId, t.Account, t.DueOn,
            t.Status switch { WorkTaskStatus.Open => CalendarState.Open, WorkTaskStatus.Done => CalendarState.Done, _ => CalendarState.Cancelled },
            t.Link ?? FormattableString.Invariant($"/tasks?account={t.AccountId}"), t.Version) with
        {
            Person = t.Person,
            Minutes = t.Minutes ?? 0,

            // The date of a plan's work is the plan's.
            CanMove = mayMove && t.Status == WorkTaskStatus.Open && t.Source != TaskSource.Plan,
        });
    }

    /// <summary>Those that are letters, or wait for consent: once a touch carries a greeting out, the touch stands for it.</summary>
    private async Task<IEnumerable<CalendarEntry>> GreetingsAsync(CancellationToken cancellationToken)
    {
        var states = new List<GreetingStatus>();
        states.AddRange(Wants(CalendarState.Open) ? [GreetingStatus.Planned, GreetingStatus.Approved] : []);
        states.AddRange(Wants(CalendarState.Done) ? [GreetingStatus.Sent, GreetingStatus.Done] : []);
        states.AddRange(Wants(CalendarState.Cancelled) ? [GreetingStatus.Cancelled] : []);
        var mine = db.Greetings.AsNoTracking().Where(g => g.AssigneeId == userId && states.Contains(g.Status));
        mine = filter.AccountId is { } accountId ? mine.Where(g => g.AccountId == accountId) : mine;

        // A letter goes out on the day itself, a call or card on the last working day up to it.
        var rows = await mine.Where(g => (g.Channel == GreetingChannel.Email && g.On >= from && g.On <= to) || (g.Channel != GreetingChannel.Email && g.ActOn >= from && g.ActOn <= to))
            .Where(g => !db.Touches.Any(t => t.OccurrenceKey == g.Key))
            .OrderBy(g => g.ActOn).ThenBy(g => g.Id).Take(most)
            .Select(g => new { g.Id, g.Status, g.Channel, g.AccountId, Account = g.Account.Name, Person = g.Person.LastName + " " + g.Person.FirstName, g.On, g.ActOn, g.Version })
            .ToListAsync(cancellationToken);
        return rows.Select(g => Entry(
            CalendarKinds.Greetings, CalendarSource.Greeting, g.Id, CalendarWords.Greeting(g.Person), g.AccountId, g.Account, g.Channel == GreetingChannel.Email ? g.On : g.ActOn,
            g.Status switch { GreetingStatus.Planned or GreetingStatus.Approved => CalendarState.Open, GreetingStatus.Cancelled => CalendarState.Cancelled, _ => CalendarState.Done }, "/greetings", g.Version) with
        {
            Person = g.Person,
        });
    }

    private async Task<IEnumerable<CalendarEntry>> StepsAsync(CancellationToken cancellationToken)
    {
        var states = new List<StepStatus>();
        states.AddRange(Wants(CalendarState.Open) ? [StepStatus.Open] : []);
        states.AddRange(Wants(CalendarState.Done) ? [StepStatus.Done, StepStatus.Waived] : []);
        var mine = db.AccountPlanSteps.AsNoTracking().Where(s => s.Plan.Account.OwnerId == userId && s.Plan.Status == PlanStatus.Active && states.Contains(s.Status) && s.DueOn >= from && s.DueOn <= to);
        mine = filter.AccountId is { } accountId ? mine.Where(s => s.Plan.AccountId == accountId) : mine;
        var rows = await mine.OrderBy(s => s.DueOn).ThenBy(s => s.Id).Take(most)
            .Select(s => new { s.Id, s.Status, s.Plan.Kind, s.TemplateStep.TitleRu, s.TemplateStep.TitleEn, s.Plan.AccountId, Account = s.Plan.Account.Name, s.DueOn, s.Version })
            .ToListAsync(cancellationToken);
        return rows.Select(s => Entry(
            CalendarKinds.Plans, CalendarSource.PlanStep, s.Id, $"{s.Kind.Label()}: {InLanguage.Of(s.TitleRu, s.TitleEn)}", s.AccountId, s.Account, s.DueOn,
            s.Status == StepStatus.Open ? CalendarState.Open : CalendarState.Done, FormattableString.Invariant($"/accounts/{s.AccountId}?tab=plans"), s.Version));
    }

    private async Task<IEnumerable<CalendarEntry>> ReviewsAsync(CancellationToken cancellationToken)
    {
        var mine = db.KeyDecisions.AsNoTracking().Where(d => d.IsCurrent && d.Account.OwnerId == userId && d.NextReviewOn >= from && d.NextReviewOn <= to);
        mine = filter.AccountId is { } accountId ? mine.Where(d => d.AccountId == accountId) : mine;
        var rows = await mine.OrderBy(d => d.NextReviewOn).ThenBy(d => d.Id).Take(most)
            .Select(d => new { d.Id, d.AccountId, Account = d.Account.Name, d.NextReviewOn }).ToListAsync(cancellationToken);
        return rows.Select(d => Entry(
            CalendarKinds.Plans, CalendarSource.KeyReview, d.Id, CalendarMessages.KeyReviewTitle, d.AccountId, d.Account, d.NextReviewOn,
            CalendarState.Open, FormattableString.Invariant($"/accounts/{d.AccountId}?tab=key"), 0));
    }

    private async Task<IEnumerable<CalendarEntry>> AbsencesAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Absences.AsNoTracking().Where(a => a.UserId == userId && a.FromOn <= to && a.ToOn >= from).OrderBy(a => a.FromOn).ThenBy(a => a.Id).Take(most)
            .Select(a => new { a.Id, a.Kind, a.FromOn, a.ToOn }).ToListAsync(cancellationToken);
        return rows.Select(a => Entry(CalendarKinds.Absences, CalendarSource.Absence, a.Id, a.Kind.Label(), null, null, a.FromOn, CalendarState.Open, null, 0) with { LastOn = a.ToOn, IsLate = false });
    }

    private CalendarEntry Entry(CalendarKinds kind, CalendarSource source, int id, string title, int? accountId, string? account, DateOnly on, CalendarState state, string? link, int version) =>
        new(kind, source, id, null, title, accountId, account, null, userId, userName, on, on, 0, state, link, state == CalendarState.Open && on < today, false, version);

    private sealed record TouchRow(int Id, CalendarState State, TouchType Type, TouchOrigin Origin, string? Topic, int AccountId, string Account, string? Person, DateOnly On, int Minutes, int Version);
}
