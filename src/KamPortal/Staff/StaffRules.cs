using System.Globalization;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Staff;

/// <summary>What adding and editing a member of staff check alike.</summary>
internal static class StaffRules
{
    /// <summary>Lower case, free, of letters, digits, dot, hyphen, underscore, at sign and backslash.</summary>
    /// <exception cref="RuleViolation">Empty, too long, with other signs, or somebody else's.</exception>
    public static async Task<string> LoginAsync(KamDbContext db, string? login, int ownId, CancellationToken cancellationToken)
    {
        var folded = FormRules.Text(login, PortalUser.LoginMaxLength, nameof(PortalUser.Login))?.ToLowerInvariant() ?? throw new RuleViolation(StaffMessages.Required, nameof(PortalUser.Login));
        if (!folded.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '@' or '\\'))
        {
            throw new RuleViolation(StaffMessages.LoginSigns, nameof(PortalUser.Login));
        }

        return await db.PortalUsers.AnyAsync(u => u.Id != ownId && u.Login == folded, cancellationToken)
            ? throw new RuleViolation(StaffMessages.LoginTaken, nameof(PortalUser.Login))
            : folded;
    }

    public static string Name(string? value, string field) => FormRules.Text(value, PortalUser.NameMaxLength, field) ?? throw new RuleViolation(StaffMessages.Required, field);

    public static string? Email(string? value)
    {
        var email = FormRules.Text(value, PortalUser.EmailMaxLength, nameof(PortalUser.Email));
        return email is null || System.Net.Mail.MailAddress.TryCreate(email, out _) ? email : throw new RuleViolation(StaffMessages.EmailInvalid, nameof(PortalUser.Email));
    }

    public static string? Zone(string? zone) =>
        FormRules.Text(zone, Branch.TimeZoneMaxLength, nameof(PortalUser.TimeZoneId)) is not { } id || TimeZoneInfo.TryFindSystemTimeZoneById(id, out _) ? FormRules.Text(zone, Branch.TimeZoneMaxLength, nameof(PortalUser.TimeZoneId)) : throw new RuleViolation(StaffMessages.ZoneUnknown, nameof(PortalUser.TimeZoneId));

    public static string Language(string? language) => language is "ru" or "en" ? language : throw new RuleViolation(StaffMessages.Required, nameof(PortalUser.Language));

    /// <exception cref="RuleViolation">Somebody saved the same person meanwhile; the message says who.</exception>
    public static async Task SaveAsync(KamDbContext db, PortalUser user, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            var actor = await db.AuditEntries.Where(e => e.Entity == nameof(PortalUser) && e.EntityId == user.Id).OrderByDescending(e => e.Id).Select(e => e.Actor).FirstOrDefaultAsync(cancellationToken);
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, StaffMessages.SavedMeanwhile, actor ?? "—"));
        }
    }

    /// <exception cref="RuleViolation">The supervisor is unknown, disabled, the person or somebody below the person.</exception>
    public static async Task SupervisorAsync(KamDbContext db, int userId, int? supervisorId, CancellationToken cancellationToken)
    {
        if (supervisorId is not { } chosen)
        {
            return;
        }

        var above = await db.PortalUsers.Select(u => new { u.Id, u.SupervisorId, u.IsEnabled }).ToDictionaryAsync(u => u.Id, cancellationToken);
        if (!above.TryGetValue(chosen, out var supervisor) || !supervisor.IsEnabled)
        {
            throw new RuleViolation(StaffMessages.SupervisorDisabled, nameof(PortalUser.SupervisorId));
        }

        var seen = new HashSet<int>();
        for (int? id = chosen; id is { } next && seen.Add(next) && above.ContainsKey(next); id = above[next].SupervisorId)
        {
            if (next == userId)
            {
                throw new RuleViolation(StaffMessages.SupervisorCycle, nameof(PortalUser.SupervisorId));
            }
        }
    }
}
