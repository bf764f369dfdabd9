using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Staff;

/// <summary>Whoever is signed in sets their own language, time zone and phone; the rest is the administrator's.</summary>
public sealed class EditProfile(KamDb kam, ViewerDirectory viewers)
{
    /// <exception cref="RuleViolation">An unknown language or zone, or saved by somebody else meanwhile.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SignedIn);
        var user = await db.PortalUsers.SingleOrDefaultAsync(u => u.Id == db.Viewer.UserId, cancellationToken) ?? throw new RuleViolation(StaffMessages.UserNotFound);
        db.Entry(user).Property(u => u.Version).OriginalValue = form.Version;
        (user.TimeZoneId, user.Language, user.Phone) = (StaffRules.Zone(form.TimeZoneId), StaffRules.Language(form.Language), FormRules.Text(form.Phone, PortalUser.PhoneMaxLength, nameof(Form.Phone)));
        await StaffRules.SaveAsync(db, user, cancellationToken);
        viewers.Forget();
    }

    public sealed class Form
    {
        public int Version { get; set; }

        public string Language { get; set; } = "ru";

        /// <summary>Stands below letters to clients.</summary>
        public string? Phone { get; set; }

        /// <summary>Null takes the branch's.</summary>
        public string? TimeZoneId { get; set; }
    }
}
