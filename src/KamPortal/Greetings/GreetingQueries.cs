using System.Globalization;
using KamPortal.Data;
using KamPortal.Greetings.Planning;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings;

public sealed partial class GreetingQueries(KamDb kam, TimeProvider clock)
{
    public const int PageSize = 50;

    private const int Past = 8;

    /// <summary>What comes first comes nearest in time; what is over, latest first.</summary>
    public async Task<GreetingPage> ListAsync(GreetingFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeGreetings);
        var today = db.Viewer.Today(clock);
        var all = Matching(db, filter);
        var shown = Shown(all, filter.Show, today);
        var ordered = filter.Show is GreetingShow.Done or GreetingShow.Missed ? shown.OrderByDescending(g => g.On).ThenByDescending(g => g.Id) : shown.OrderBy(g => g.On).ThenBy(g => g.Id);
        var ids = await ordered.Select(g => g.Id).Skip((Math.Max(filter.Page, 1) - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        var waiting = await Shown(all, GreetingShow.Waiting, today).CountAsync(cancellationToken);
        return new GreetingPage(await RowsAsync(db, [.. ids.Take(PageSize)], today, cancellationToken), ids.Count > PageSize, waiting, today);
    }

    /// <returns>Null when there is no such greeting, or the viewer does not see its client.</returns>
    public async Task<GreetingView?> FindAsync(int greetingId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeGreetings);
        var rows = await RowsAsync(db, [greetingId], db.Viewer.Today(clock), cancellationToken);
        if (rows is not [var row])
        {
            return null;
        }

        var greeting = await db.Greetings.AsNoTracking().Include(g => g.Occasion).Include(g => g.ApprovedBy).SingleAsync(g => g.Id == greetingId, cancellationToken);
        var facts = await db.Greetings.AsNoTracking().Where(g => g.Id == greetingId).Select(GreetingWriter.Facts).SingleAsync(cancellationToken);
        var person = await PortfolioGreetings.Facts(db.People.AsNoTracking().Where(p => p.Id == greeting.PersonId)).SingleAsync(cancellationToken);
        var phone = await db.People.Where(p => p.Id == greeting.PersonId).Select(p => p.MobilePhone ?? p.Phone).SingleAsync(cancellationToken);
        var words = (await GreetingWriter.LoadAsync(db, cancellationToken)).Write(greeting.OccasionId, greeting.Subject, greeting.Text, facts);
        var obstacle = greeting is { IsOpen: true, Channel: GreetingChannel.Email } ? GreetingRules.LetterObstacle(person) : null;
        var problem = obstacle is { } why ? NoLetter(why) : words is null && greeting.IsOpen ? string.Format(CultureInfo.CurrentCulture, GreetingMessages.NoWords, greeting.Occasion.Name) : null;
        return new GreetingView(row, greeting.Language, words?.Subject ?? "", words?.Text ?? "", person.Email, phone, greeting.ApprovedBy is { } by ? Person.NameOf(by.LastName, by.FirstName) : null,
            greeting.ApprovedAt is { } at ? LocalTime.FromUtc(at, db.Viewer.TimeZoneId) : null, greeting.ClosedAt is { } closed ? LocalTime.FromUtc(closed, db.Viewer.TimeZoneId) : null, problem);
    }

    /// <summary>Letters that wait for a person's word: their own clients', and those of direct reports where the supervisor has to agree.</summary>
    /// <param name="userId">Whose; one whose day the viewer may see.</param>
    /// <returns>Null when nothing waits.</returns>
    public async Task<GreetingsWaiting?> WaitingAsync(int userId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        if (!db.Viewer.May(Policies.SeeGreetings) || !db.Viewer.MaySeeDayOf(userId))
        {
            return null;
        }

        return await WaitingAsync(db, userId, db.Viewer.Today(clock), cancellationToken);
    }

    /// <inheritdoc cref="WaitingAsync(int, CancellationToken)"/>
    internal static async Task<GreetingsWaiting?> WaitingAsync(KamDbContext db, int userId, DateOnly today, CancellationToken cancellationToken)
    {
        var waiting = db.Greetings.Where(g => g.Status == GreetingStatus.Planned && g.On >= today
            && ((g.Approval == GreetingApproval.Manager && g.AssigneeId == userId) || (g.Approval == GreetingApproval.Supervisor && g.Account.Owner.SupervisorId == userId)));
        var count = await waiting.CountAsync(cancellationToken);
        return count == 0 ? null : new GreetingsWaiting(count, await waiting.MinAsync(g => g.On, cancellationToken));
    }

    /// <summary>The next and the last greetings of an account.</summary>
    public async Task<(IReadOnlyList<GreetingRow> Coming, IReadOnlyList<GreetingRow> Past)> OfAccountAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeGreetings);
        var today = db.Viewer.Today(clock);
        var of = db.Greetings.AsNoTracking().Where(g => g.AccountId == accountId);
        var coming = await Shown(of, GreetingShow.Coming, today).OrderBy(g => g.On).ThenBy(g => g.Id).Select(g => g.Id).Take(Past).ToListAsync(cancellationToken);
        var past = await of.Where(g => g.Status != GreetingStatus.Planned && g.Status != GreetingStatus.Approved).OrderByDescending(g => g.On).ThenByDescending(g => g.Id).Select(g => g.Id).Take(Past).ToListAsync(cancellationToken);
        var rows = (await RowsAsync(db, [.. coming, .. past], today, cancellationToken)).ToDictionary(r => r.Id);
        return ([.. coming.Select(id => rows[id])], [.. past.Select(id => rows[id])]);
    }

    /// <summary>Occasions to choose from, switched on ones first.</summary>
    public async Task<IReadOnlyList<OccasionName>> OccasionsAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeGreetings);
        return [.. (await db.GreetingOccasions.AsNoTracking().OrderByDescending(o => o.IsActive).ThenBy(o => o.Id).ToListAsync(cancellationToken)).Select(o => new OccasionName(o.Id, o.Name))];
    }

    /// <summary>Managers of accounts the viewer sees.</summary>
    public async Task<IReadOnlyList<OccasionName>> ManagersAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeGreetings);
        return await db.PortalUsers.AsNoTracking().Where(u => db.Accounts.Any(a => a.OwnerId == u.Id && !a.IsArchived)).OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id)
            .Select(u => new OccasionName(u.Id, u.LastName + " " + u.FirstName)).ToListAsync(cancellationToken);
    }

    internal static string NoLetter(GreetingSkip why) => string.Format(CultureInfo.CurrentCulture, GreetingMessages.NoLetter, why switch
    {
        GreetingSkip.NoEmail => GreetingMessages.SkipNoEmail,
        GreetingSkip.NoConsent => GreetingMessages.SkipNoConsent,
        _ => GreetingMessages.SkipOptedOut,
    });

    private static IQueryable<Greeting> Matching(KamDbContext db, GreetingFilter filter) => db.Greetings.AsNoTracking().Where(g =>
        (filter.OwnerId == null || g.Account.OwnerId == filter.OwnerId)
        && (filter.OccasionId == null || g.OccasionId == filter.OccasionId)
        && (filter.PersonId == null || g.PersonId == filter.PersonId)
        && (filter.AccountId == null || g.AccountId == filter.AccountId)
        && (filter.From == null || g.On >= filter.From)
        && (filter.To == null || g.On <= filter.To));

    private static IQueryable<Greeting> Shown(IQueryable<Greeting> greetings, GreetingShow show, DateOnly today)
    {
        // Yesterday is still today somewhere, and a call may be recorded a little later.
        var since = today.AddDays(-SendGreetingsJob.DaysForCall);
        return show switch
        {
            GreetingShow.Coming => greetings.Where(g => (g.Status == GreetingStatus.Planned || g.Status == GreetingStatus.Approved) && g.On >= since),
            GreetingShow.Waiting => greetings.Where(g => g.Status == GreetingStatus.Planned && g.On >= today),
            GreetingShow.Done => greetings.Where(g => g.Status == GreetingStatus.Sent || g.Status == GreetingStatus.Done),
            _ => greetings.Where(g => g.Status == GreetingStatus.Skipped || g.Status == GreetingStatus.Cancelled),
        };
    }

    private static async Task<IReadOnlyList<GreetingRow>> RowsAsync(KamDbContext db, int[] ids, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.Greetings.AsNoTracking().Where(g => EF.Parameter(ids).Contains(g.Id)).Select(g => new
        {
            g.Id, g.PersonId, g.Person.LastName, g.Person.FirstName, g.Person.MiddleName, g.AccountId, Account = g.Account.Name, g.Account.OwnerId, g.Occasion.NameRu, g.Occasion.NameEn, g.Occasion.Kind, g.On, g.ActOn, g.Channel, g.Approval, g.Status, g.SkipReason,
            Assignee = g.Assignee.LastName + " " + g.Assignee.FirstName, IsOwnText = g.Text != "", g.Version,
        }).ToListAsync(cancellationToken);
        var works = db.Viewer.May(Policies.WorkGreetings);
        var decides = new Dictionary<int, bool>();
        foreach (var owner in rows.Where(r => works && r is { Approval: GreetingApproval.Supervisor, Status: GreetingStatus.Planned }).Select(r => r.OwnerId).Distinct())
        {
            decides[owner] = await db.MayDecideForAsync(owner, today, cancellationToken);
        }

        return [.. rows.OrderBy(r => Array.IndexOf(ids, r.Id)).Select(r => new GreetingRow(
            r.Id, r.PersonId, Person.NameOf(r.LastName, r.FirstName, r.MiddleName), r.AccountId, r.Account, InLanguage.Of(r.NameRu, r.NameEn), r.Kind, r.On, r.ActOn, r.Channel, r.Approval, r.Status, r.SkipReason, r.Assignee, r.IsOwnText,
            works && r.Status == GreetingStatus.Planned && (r.Approval != GreetingApproval.Supervisor || decides[r.OwnerId]),
            works && r.Status is GreetingStatus.Planned or GreetingStatus.Approved,
            r.Version))];
    }
}
