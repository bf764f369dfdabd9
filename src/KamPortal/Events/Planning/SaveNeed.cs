using System.Globalization;
using KamPortal.Data;
using KamPortal.Events.Catalogue;
using KamPortal.Events.Participants;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Planning;

/// <summary>What a client needs in a year: said, said otherwise, dropped, taken up again, tied to an event.</summary>
public sealed class SaveNeed(KamDb kam, TimeProvider clock)
{
    private const int YearsAhead = 3;
    private const int MostPeople = 500;

    public sealed class Form
    {
        /// <summary>Null for a new one.</summary>
        public int? NeedId { get; set; }

        public int Version { get; set; }

        /// <summary>Of a new one; it does not change.</summary>
        public int? AccountId { get; set; }

        public int Year { get; set; }

        /// <summary>1 … 4; null: any time of the year.</summary>
        public int? Quarter { get; set; }

        /// <summary>At least this one.</summary>
        public EventLevel Level { get; set; } = EventLevel.WholeStaff;

        public EventForm? EventForm { get; set; }

        public string? Topic { get; set; }

        public int People { get; set; } = 1;
    }

    /// <returns>The need's id.</returns>
    /// <exception cref="RuleViolation">No right, the client is not seen, no topic, a quarter that is over, or the need is closed.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the need since it was shown.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditEventNeeds);
        var topic = FormRules.Required(form.Topic, EventNeed.TopicMaxLength, nameof(form.Topic));
        var people = FormRules.Within(form.People, 1, MostPeople, nameof(form.People));
        EventNeed need;
        if (form.NeedId is { } id)
        {
            need = await FindAsync(db, id, cancellationToken);
            if (need.Status != NeedStatus.Open)
            {
                throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, EventYearMessages.NeedClosed, need.Status.Label()));
            }
        }
        else
        {
            var accountId = await CatalogueDoor.ClientAsync(db, form.AccountId, nameof(form.AccountId), cancellationToken);
            need = db.Add(new EventNeed { AccountId = accountId, Topic = topic, CreatedAt = clock.GetUtcNow().UtcDateTime, CreatedById = db.Viewer.UserId!.Value }).Entity;
        }

        if (form.NeedId is null || (form.Year, form.Quarter) != (need.Year, need.Quarter))
        {
            CheckTime(form, db.Viewer.Today(clock));
        }

        (need.Year, need.Quarter, need.Level, need.Form, need.Topic, need.People) = (form.Year, form.Quarter, form.Level, form.EventForm, topic, people);
        await db.SaveFormAsync(need, form.NeedId is null ? need.Version : form.Version, cancellationToken);
        return need.Id;
    }

    /// <summary>No longer needed.</summary>
    /// <exception cref="RuleViolation">No right, not seen, or not open.</exception>
    public Task DropAsync(int needId, int version, CancellationToken cancellationToken) => MoveAsync(needId, version, NeedStatus.Dropped, cancellationToken);

    /// <summary>Needed again, or the event it was tied to is not the right one.</summary>
    /// <exception cref="RuleViolation">No right, or not seen.</exception>
    public Task ReopenAsync(int needId, int version, CancellationToken cancellationToken) => MoveAsync(needId, version, NeedStatus.Open, cancellationToken);

    /// <summary>An event is planned for it.</summary>
    /// <exception cref="RuleViolation">No right, not open, or the event is called off, of another year or too low a level.</exception>
    public async Task LinkAsync(int needId, int version, int eventId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditEventNeeds);
        var need = await FindAsync(db, needId, cancellationToken);
        if (need.Status != NeedStatus.Open)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, EventYearMessages.NeedClosed, need.Status.Label()));
        }

        var one = await EventDoor.Seen(db).AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId && e.Status != EventStatus.Cancelled, cancellationToken) ?? throw new RuleViolation(EventYearMessages.EventNotFound, nameof(need.EventId));
        var year = EventYear.DayOf(one.StartsAt, one.TimeZoneId).Year;
        if (one.Level < need.Level || year != need.Year)
        {
            throw new RuleViolation(
                year != need.Year ? string.Format(CultureInfo.CurrentCulture, EventYearMessages.EventOtherYear, year, need.Year) : string.Format(CultureInfo.CurrentCulture, EventYearMessages.EventTooLow, one.Title, (int)one.Level, (int)need.Level),
                nameof(need.EventId));
        }

        (need.EventId, need.Status) = (one.Id, NeedStatus.Planned);
        await db.SaveFormAsync(need, version, cancellationToken);
    }

    private async Task MoveAsync(int needId, int version, NeedStatus status, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditEventNeeds);
        var need = await FindAsync(db, needId, cancellationToken);
        (need.Status, need.EventId) = (status, null);
        await db.SaveFormAsync(need, version, cancellationToken);
    }

    private static void CheckTime(Form form, DateOnly today)
    {
        if (form.Year < today.Year || form.Year > today.Year + YearsAhead)
        {
            throw new RuleViolation(EventYearMessages.YearRange, nameof(form.Year));
        }

        if (form.Quarter is < 1 or > 4)
        {
            throw new RuleViolation(EventYearMessages.QuarterRange, nameof(form.Quarter));
        }

        if (form.Year == today.Year && form.Quarter * 3 < today.Month)
        {
            throw new RuleViolation(EventYearMessages.QuarterPast, nameof(form.Quarter));
        }
    }

    /// <summary>As the event it is tied to stands by now.</summary>
    private static async Task<EventNeed> FindAsync(KamDbContext db, int id, CancellationToken cancellationToken)
    {
        var need = await db.EventNeeds.Include(n => n.Event).SingleOrDefaultAsync(n => n.Id == id, cancellationToken) ?? throw new RuleViolation(EventYearMessages.NeedNotFound);
        if (need.Event is { Status: EventStatus.Held or EventStatus.Cancelled } over)
        {
            var wasThere = over.Status == EventStatus.Held && await db.EventParticipants.AnyAsync(p => p.EventId == over.Id && p.AccountId == need.AccountId && p.Status == ParticipantStatus.Attended, cancellationToken);
            (need.Status, need.EventId) = wasThere ? (NeedStatus.Met, (int?)over.Id) : (NeedStatus.Open, null);
        }

        return need;
    }
}
