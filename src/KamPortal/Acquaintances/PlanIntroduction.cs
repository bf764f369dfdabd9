using System.Globalization;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Acquaintances;

/// <summary>Turns a gap of the matrix into a planned meeting.</summary>
public sealed class PlanIntroduction(KamDb kam, PlanTouch plan, TimeProvider clock)
{
    /// <summary>Working days ahead: time enough to ask the introducer.</summary>
    public const int DaysAhead = 5;

    private const int Minutes = 30;

    /// <param name="introducerId">A colleague who knows the person; null when nobody can introduce.</param>
    /// <returns>The day of the meeting.</returns>
    /// <exception cref="RuleViolation">The person does not work at the account, or the viewer may not plan touches there.</exception>
    public async Task<DateOnly> RunAsync(int accountId, int personId, int? introducerId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        var person = await db.People.AsNoTracking().Where(p => p.Id == personId).Select(p => new { p.LastName, p.FirstName, p.MiddleName }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolation(AcquaintanceMessages.NotFound);
        var introducer = introducerId is not { } id ? null : await db.PortalUsers.AsNoTracking().Where(u => u.Id == id).Select(u => new { u.LastName, u.FirstName }).SingleOrDefaultAsync(cancellationToken);
        var today = db.Viewer.Today(clock);
        var day = (await WorkCalendar.LoadAsync(db, today, today.AddDays(4 * DaysAhead), cancellationToken)).AddWorkingDays(today, DaysAhead);
        var name = Person.NameOf(person.LastName, person.FirstName, person.MiddleName);
        var topic = introducer is null
            ? string.Format(CultureInfo.CurrentCulture, AcquaintanceMessages.TopicMeet, name)
            : string.Format(CultureInfo.CurrentCulture, AcquaintanceMessages.TopicIntroduce, name, Person.NameOf(introducer.LastName, introducer.FirstName));
        await plan.RunAsync(
            new PlanTouch.Form
            {
                AccountId = accountId,
                Type = TouchType.Meeting,
                DueOn = day,
                Topic = topic.Length <= Touch.TopicMaxLength ? topic : topic[..Touch.TopicMaxLength],
                Minutes = Minutes,
                PersonIds = [personId],
            },
            cancellationToken);
        return day;
    }
}
