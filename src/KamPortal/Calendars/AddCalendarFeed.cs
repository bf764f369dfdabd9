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
    }

    /// <exception cref="RuleViolation">No name, no kind, or too many addresses already.</exception>
    public async Task<NewCalendarFeed> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SignedIn);
        var name = FormRules.Required(form.Name, CalendarFeed.NameMaxLength, nameof(Form.Name));
        if ((form.Kinds & CalendarKinds.All) == CalendarKinds.None)
        {
            throw new RuleViolation(CalendarMessages.NoKinds, nameof(Form.Kinds));
        }

        var me = db.Viewer.UserId ?? throw new RuleViolation(StaffMessages.UserNotFound);
        if (await db.CalendarFeeds.CountAsync(f => f.UserId == me && f.RevokedAt == null, cancellationToken) is >= MostFeeds and var count)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, CalendarMessages.TooManyFeeds, count));
        }

        return await AddAsync(db, me, name, form.Kinds & CalendarKinds.All, cancellationToken);
    }

    /// <summary>The old address stops working at once.</summary>
    /// <exception cref="RuleViolation">It is not the viewer's, or was revoked before.</exception>
    public async Task<NewCalendarFeed> RenewAsync(int feedId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var old = await RevokeCalendarFeed.FindAsync(db, feedId, cancellationToken);
        old.RevokedAt = clock.GetUtcNow().UtcDateTime;
        return await AddAsync(db, old.UserId, old.Name, old.Kinds, cancellationToken);
    }

    private async Task<NewCalendarFeed> AddAsync(KamDbContext db, int userId, string name, CalendarKinds kinds, CancellationToken cancellationToken)
    {
        var token = CalendarToken.Create();
        var feed = new CalendarFeed { UserId = userId, Name = name, TokenHash = CalendarToken.HashOf(token), Kinds = kinds, CreatedAt = clock.GetUtcNow().UtcDateTime };
        db.Add(feed);
        await db.SaveChangesAsync(cancellationToken);
        return new NewCalendarFeed(feed.Id, name, token);
    }
}
