using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Staff;

/// <summary>Whoever is signed in sets their own language and time zone; the rest is the administrator's.</summary>
public sealed class EditProfile(KamDb kam, ViewerDirectory viewers)
{
    /// <exception cref="RuleViolation">An unknown language or zone, or saved by somebody else meanwhile.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SignedIn);
        var user = await db.PortalUsers.SingleOrDefaultAsync(u => u.Id == db.Viewer.UserId, cancellationToken) ?? throw new RuleViolation(StaffMessages.UserNotFound);
        db.Entry(user).Property(u => u.Version).OriginalValue = form.Version;
        (user.TimeZoneId, user.Language) = (StaffRules.Zone(form.TimeZoneId), StaffRules.Language(form.Language));
        await StaffRules.SaveAsync(db, user, cancellationToken);
        viewers.Forget();
    }

    public sealed class Form
    {
        public int Version { get; set; }

        public string Language { get; set; } = "ru";

        /// <summary>Null takes the branch's.</summary>
        public string? TimeZoneId { get; set; }
    }
}
