using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Participants;

/// <summary>
/// Whom to invite: people of clients whose seniority the event is for, those with a weight in the purchasing centre first. Who fills events for others sees of people what
/// <see cref="EventContact"/> holds, and neither roles nor influence.
/// </summary>
public sealed class ProposalQueries(KamDb kam, TimeProvider clock)
{
    public const int PageSize = 40;

    private const int LatelyDays = 183;

    /// <exception cref="RuleViolation">There is no such event.</exception>
    public async Task<ProposalPage> FindAsync(ProposalFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.InviteToEvents);
        var one = await EventDoor.Seen(db).AsNoTracking().SingleOrDefaultAsync(e => e.Id == filter.EventId, cancellationToken) ?? throw new RuleViolation(EventMessages.NotFound);
        var today = db.Viewer.Today(clock);
        var seesCentres = db.Viewer.May(Policies.SeeCentres);
        var contacts = Narrow(db, db.EventContacts.Where(c => (c.ToOn == null || c.ToOn >= today) && (c.LeftOn == null || c.LeftOn > today)), one, filter, today);
        var (from, to) = (one.SeniorityFrom, one.SeniorityTo);
        var ordered = seesCentres
            ? contacts.OrderByDescending(c => c.Seniority >= from && c.Seniority <= to ? 1 : 0).ThenByDescending(c => db.CentreMembers.Where(m => m.EmploymentId == c.EmploymentId && m.LeftOn == null).Max(m => (int?)m.Influence) ?? -1)
            : contacts.OrderByDescending(c => c.Seniority >= from && c.Seniority <= to ? 1 : 0);
        var rows = await ordered.ThenByDescending(c => c.Seniority).ThenBy(c => c.Category).ThenBy(c => c.SortName).ThenBy(c => c.EmploymentId)
            .Skip((filter.Page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        var shown = rows.Take(PageSize).ToList();
        var marks = await MarksAsync(db, one, shown, seesCentres, cancellationToken);
        return new ProposalPage([.. shown.Select(c => marks(c))], rows.Count > PageSize);
    }

    private static IQueryable<EventContact> Narrow(KamDbContext db, IQueryable<EventContact> contacts, DevelopmentEvent one, ProposalFilter filter, DateOnly today)
    {
        if (!filter.Everybody)
        {
            var (from, to) = (one.SeniorityFrom, one.SeniorityTo);
            contacts = contacts.Where(c => c.Seniority >= from && c.Seniority <= to);
        }

        if (filter.SeniorityFrom is { } least)
        {
            contacts = contacts.Where(c => c.Seniority >= least);
        }

        if (filter.Category is { } category)
        {
            contacts = contacts.Where(c => c.Category == category);
        }

        if (filter.ClubId is { } club)
        {
            contacts = contacts.Where(c => db.ClubMemberships.Any(m => m.ClubId == club && m.AccountId == c.AccountId && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today)));
        }

        if (FormRules.Trim(filter.Search) is { } typed)
        {
            var name = SearchWords.Normalise(typed, Person.SearchTextMaxLength);
            contacts = contacts.Where(c => c.SortName.Contains(name) || c.Account.Contains(typed));
        }

        return contacts;
    }

    private async Task<Func<EventContact, Proposal>> MarksAsync(KamDbContext db, DevelopmentEvent one, List<EventContact> shown, bool seesCentres, CancellationToken cancellationToken)
    {
        int[] people = [.. shown.Select(c => c.PersonId).Distinct()];
        int[] employments = [.. shown.Select(c => c.EmploymentId)];
        var lately = clock.GetUtcNow().UtcDateTime.AddDays(-LatelyDays);
        var onList = await db.AllEventParticipants.Where(p => p.EventId == one.Id && EF.Parameter(people).Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, p => p.Status, cancellationToken);
        var declined = await db.EventParticipants.Where(p => EF.Parameter(people).Contains(p.PersonId) && p.EventId != one.Id && p.Status == ParticipantStatus.Declined && p.AnsweredAt >= lately)
            .GroupBy(p => p.PersonId).Select(g => new { g.Key, At = g.Max(p => p.AnsweredAt) }).ToDictionaryAsync(g => g.Key, g => g.At, cancellationToken);
        var weights = seesCentres ? await db.CentreMembers.Where(m => EF.Parameter(employments).Contains(m.EmploymentId) && m.LeftOn == null).GroupBy(m => m.EmploymentId).Select(g => new { g.Key, Influence = g.Max(m => m.Influence) }).ToDictionaryAsync(g => g.Key, g => g.Influence, cancellationToken) : [];
        var roles = seesCentres ? (await db.CentreMemberRoles.Where(r => EF.Parameter(employments).Contains(r.Member.EmploymentId) && r.Member.LeftOn == null).Select(r => new { r.Member.EmploymentId, r.Role }).ToListAsync(cancellationToken)).ToLookup(r => r.EmploymentId, r => r.Role) : null;
        var startsOn = DateOnly.FromDateTime(LocalTime.FromUtc(one.StartsAt, one.TimeZoneId));
        return c => new Proposal(
            c.EmploymentId, c.PersonId, Person.NameOf(c.LastName, c.FirstName, c.MiddleName), c.Position, c.Seniority, c.Account, c.Category, c.Email is not null, c.Seniority >= one.SeniorityFrom && c.Seniority <= one.SeniorityTo,
            roles is null ? [] : [.. roles[c.EmploymentId].DistinctBy(r => r.Id).OrderBy(r => r.Order).Select(r => r.Name)], weights.TryGetValue(c.EmploymentId, out var influence) ? influence : null,
            onList.TryGetValue(c.PersonId, out var status) ? status : null, declined.TryGetValue(c.PersonId, out var at) ? DateOnly.FromDateTime(at!.Value) : null,
            Earlier(c.ToOn, c.LeftOn) is { } leaves && leaves < startsOn ? leaves : null, c.IsNotToInvite);
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;
}
