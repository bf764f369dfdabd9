using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Calendars;

/// <summary>Gives the signed-in person a secret address of their calendar for one program, or the same calendar a new address.</summary>
public sealed class AddCalendarFeed(KamDb kam, TimeProvider clock)
{
    public const int MostFeeds = 20;

    public sealed class Form
    {
        /// <summary>Which program or device it is for.</summary>
        public string? Name { get; set; }

        public CalendarKinds Kinds { get; set; } = CalendarKinds.All;

        /// <summary>A calendar of events instead of the own days.</summary>
        public EventCalendar? Events { get; set; }

        /// <summary>Needed by <see cref="EventCalendar.Trainer"/>.</summary>
        public int? TrainerId { get; set; }

        /// <summary>Needed by <see cref="EventCalendar.Room"/>.</summary>
        public int? RoomId { get; set; }
    }

    /// <exception cref="RuleViolation">No name, no kind, or too many addresses already.</exception>
    public async Task<NewCalendarFeed> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SignedIn);
        var name = FormRules.Required(form.Name, CalendarFeed.NameMaxLength, nameof(Form.Name));
        await RequireThereAsync(db, form, cancellationToken);
        if (form.Events is null && (form.Kinds & CalendarKinds.All) == CalendarKinds.None)
        {
            throw new RuleViolation(CalendarMessages.NoKinds, nameof(Form.Kinds));
        }

        var me = db.Viewer.UserId ?? throw new RuleViolation(StaffMessages.UserNotFound);
        if (await db.CalendarFeeds.CountAsync(f => f.UserId == me && f.RevokedAt == null, cancellationToken) is >= MostFeeds and var count)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, CalendarMessages.TooManyFeeds, count));
        }

        var (trainer, room) = (form.Events == EventCalendar.Trainer ? form.TrainerId : null, form.Events == EventCalendar.Room ? form.RoomId : null);
        return await AddAsync(db, me, name, form.Events is null ? form.Kinds & CalendarKinds.All : CalendarKinds.Events, (form.Events, trainer, room), cancellationToken);
    }

    /// <summary>The old address stops working at once.</summary>
    /// <exception cref="RuleViolation">It is not the viewer's, or was revoked before.</exception>
    public async Task<NewCalendarFeed> RenewAsync(int feedId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var old = await RevokeCalendarFeed.FindAsync(db, feedId, cancellationToken);
        old.RevokedAt = clock.GetUtcNow().UtcDateTime;
        return await AddAsync(db, old.UserId, old.Name, old.Kinds, (old.Events, old.TrainerId, old.RoomId), cancellationToken);
    }

    private static async Task RequireThereAsync(KamDbContext db, Form form, CancellationToken cancellationToken)
    {
        if (form.Events == EventCalendar.Trainer && !await db.Trainers.AnyAsync(t => t.Id == form.TrainerId, cancellationToken))
        {
            throw new RuleViolation(CalendarMessages.NoTrainer, nameof(form.TrainerId));
        }

        if (form.Events == EventCalendar.Room && !await db.EventRooms.AnyAsync(r => r.Id == form.RoomId, cancellationToken))
        {
            throw new RuleViolation(CalendarMessages.NoRoom, nameof(form.RoomId));
        }
    }

    private async Task<NewCalendarFeed> AddAsync(KamDbContext db, int userId, string name, CalendarKinds kinds, (EventCalendar? Events, int? TrainerId, int? RoomId) of, CancellationToken cancellationToken)
    {
        var token = CalendarToken.Create();
        var feed = new CalendarFeed { UserId = userId, Name = name, TokenHash = CalendarToken.HashOf(token), Kinds = kinds, Events = of.Events, TrainerId = of.TrainerId, RoomId = of.RoomId, CreatedAt = clock.GetUtcNow().UtcDateTime };
        db.Add(feed);
        await db.SaveChangesAsync(cancellationToken);
        return new NewCalendarFeed(feed.Id, name, token);
    }
}
