using KamPortal.Data;
using KamPortal.Events.Participants;
using KamPortal.Events.Planning;
using KamPortal.Events.Preparation;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Effects;

/// <summary>What a client's people were and will be at, and what its category asks for beyond that.</summary>
public sealed class AccountEventQueries(KamDb kam, TimeProvider clock)
{
    private const int MostEvents = 200;

    /// <returns>Null when there is no such client, or the viewer does not see it.</returns>
    public async Task<AccountEvents?> FindAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePeople);
        var account = await db.Accounts.AsNoTracking().Where(a => a.Id == accountId).Select(a => new { a.Name, a.Abcd }).SingleOrDefaultAsync(cancellationToken);
        if (account is null)
        {
            return null;
        }

        var today = db.Viewer.Today(clock);
        var rows = await RowsAsync(db, accountId, cancellationToken);
        var best = (await ServedClients.BestAsync(db, today.Year, accountId, cancellationToken)).TryGetValue(accountId, out var reached) ? reached : (EventLevel?)null;
        var attended = rows.Where(r => r.Row.WasThere && r.Row.On > today.AddYears(-1)).ToList();
        return new AccountEvents(
            account.Name, account.Abcd, today.Year, NeedLevels.Of(await SettingQueries.GetAsync(db, cancellationToken), account.Abcd), best,
            attended.Count == 0 ? null : Math.Round(attended.Average(r => (decimal)(int)r.Row.Level), 1, MidpointRounding.AwayFromZero), attended.Count,
            [.. rows.Where(r => !r.IsOver).OrderBy(r => r.Row.On).ThenBy(r => r.Row.EventId).Select(r => r.Row)], [.. rows.Where(r => r.IsOver).Select(r => r.Row)]);
    }

    /// <summary>The latest first.</summary>
    private async Task<List<(AccountEventRow Row, bool IsOver)>> RowsAsync(KamDbContext db, int accountId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var events = await EventDoor.Seen(db).AsNoTracking().Where(e => db.EventParticipants.Any(p => p.EventId == e.Id && p.AccountId == accountId && p.Status != ParticipantStatus.Removed))
            .OrderByDescending(e => e.StartsAt).ThenByDescending(e => e.Id).Take(MostEvents)
            .Select(e => new { e.Id, e.TitleRu, e.TitleEn, e.Form, e.Level, e.Status, e.StartsAt, e.EndsAt, e.TimeZoneId }).ToListAsync(cancellationToken);
        var ids = events.Select(e => e.Id).ToArray();
        var people = (await db.EventParticipants.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.EventId) && p.AccountId == accountId && p.Status != ParticipantStatus.Removed)
            .OrderBy(p => p.Person.LastName).ThenBy(p => p.Person.FirstName).ThenBy(p => p.Id)
            .Select(p => new { p.EventId, Person = new AccountEventPerson(p.PersonId, p.Person.LastName + " " + p.Person.FirstName, p.Status) }).ToListAsync(cancellationToken)).ToLookup(p => p.EventId, p => p.Person);
        return events.ConvertAll(e => (new AccountEventRow(e.Id, InLanguage.Of(e.TitleRu, e.TitleEn), e.Form, e.Level, e.Status, EventPreparation.DayOf(e.StartsAt, e.TimeZoneId), [.. people[e.Id]]), e.EndsAt <= now));
    }
}
