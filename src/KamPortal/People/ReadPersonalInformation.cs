using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.People;

/// <summary>
/// Reads hobby and notes and writes down who did (152-ФЗ). An administrator, who does not hold the right by their work,
/// breaks the glass with a reason, and the owners of the person's accounts are told.
/// </summary>
public sealed class ReadPersonalInformation(KamDb kam, Notify notify, TimeProvider clock)
{
    public const int ShortestReason = 10;

    /// <summary>Readings of one person in one place within this time are one line of the log.</summary>
    private static readonly TimeSpan OneReading = TimeSpan.FromHours(1);

    /// <param name="reason">Asked only of those who break the glass, and kept in the log.</param>
    /// <exception cref="RuleViolation">The person is not visible, the viewer may not read, or the reason is missing.</exception>
    public async Task<PersonalInformation> RunAsync(int personId, AccessPlace place, string? reason, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePeople);
        var breaksGlass = !db.Viewer.May(Policies.SeePersonalNotes);
        var kept = breaksGlass ? RequireReason(db.Viewer, reason) : null;
        var person = await db.People.AsNoTracking().Where(p => p.Id == personId).Select(p => new { p.LastName, p.FirstName, p.MiddleName, p.Hobby, p.Notes }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolation(PeopleFormMessages.PersonNotFound);
        var accessId = await LogAsync(db, personId, place, kept, cancellationToken);
        if (breaksGlass && accessId is { } id)
        {
            await TellOwnersAsync(db, personId, Person.NameOf(person.LastName, person.FirstName, person.MiddleName), id, kept!, cancellationToken);
        }

        return new PersonalInformation(person.Hobby, person.Notes);
    }

    /// <summary>Only an administrator may break the glass.</summary>
    internal static bool MayBreakGlass(Viewer viewer) => !viewer.May(Policies.SeePersonalNotes) && viewer.May(Policies.SeePeople) && viewer.Roles.Contains(Role.Administrator);

    private static string RequireReason(Viewer viewer, string? reason)
    {
        if (!MayBreakGlass(viewer))
        {
            throw new RuleViolation(StaffMessages.NotAllowed);
        }

        var kept = FormRules.Text(reason, PersonalDataAccess.ReasonMaxLength, nameof(PersonalDataAccess.Reason));
        return kept?.Length >= ShortestReason ? kept : throw new RuleViolation(PersonalMessages.ReasonRequired, nameof(PersonalDataAccess.Reason));
    }

    /// <returns>The new line; null when this reading belongs to one already there, or the system reads.</returns>
    private async Task<long?> LogAsync(KamDbContext db, int personId, AccessPlace place, string? reason, CancellationToken cancellationToken)
    {
        if (db.Viewer.UserId is not { } userId)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var since = now - OneReading;
        if (await db.PersonalDataAccesses.AnyAsync(a => a.PersonId == personId && a.UserId == userId && a.Place == place && a.At > since && a.Reason == reason, cancellationToken))
        {
            return null;
        }

        var access = new PersonalDataAccess { PersonId = personId, UserId = userId, At = now, Place = place, Reason = reason };
        db.Add(access);
        await db.SaveChangesAsync(cancellationToken);
        return access.Id;
    }

    private async Task TellOwnersAsync(KamDbContext db, int personId, string name, long accessId, string reason, CancellationToken cancellationToken)
    {
        var owners = await db.Employments.Where(e => e.PersonId == personId).Select(e => e.Account.OwnerId).Distinct().ToListAsync(cancellationToken);
        foreach (var ownerId in owners)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"personal-read:{accessId}:{ownerId}");
            var link = string.Create(CultureInfo.InvariantCulture, $"/people/{personId}");
            await notify.RunAsync(ownerId, key, () => string.Format(CultureInfo.CurrentCulture, PersonalMessages.AdministratorRead, db.Viewer.Name, name, reason), link, cancellationToken);
        }
    }
}
