using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.PurchasingCentres;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>
/// Who gets a gift in a season: at every active account of its categories the decision makers (by a published purchasing centre or
/// the role of their place), then the most senior, as many as the category has. Nobody who has left, declined greetings or may not
/// be given anything; each person once, at the primary account: the better category, there a decision maker, then the higher
/// seniority, then the longer employment.
/// </summary>
internal sealed class SeasonProposal(KamDbContext db, GiftSeason season, DateOnly today)
{
    /// <summary>Writes gifts for accounts that have none in the season yet, inside the open transaction.</summary>
    /// <returns>How many.</returns>
    public async Task<int> WriteAsync(CancellationToken cancellationToken)
    {
        var gifts = await ListAsync(cancellationToken);
        return gifts.Count == 0 ? 0 : await new BulkLoad(db).AppendAsync(gifts, cancellationToken);
    }

    public async Task<IReadOnlyList<Gift>> ListAsync(CancellationToken cancellationToken)
    {
        var shares = season.Shares.Where(s => s is { PeoplePerAccount: > 0, Value: > 0 }).ToDictionary(s => s.Category);
        var categories = shares.Keys.ToArray();
        var (seasonId, archived) = (season.Id, false);
        var eligible = db.Accounts.Where(a => a.IsArchived == archived && (a.Status == AccountStatus.Active || a.Status == AccountStatus.AtRisk) && EF.Parameter(categories).Contains(a.Abcd)
            && !db.Gifts.Any(g => g.SeasonId == seasonId && g.AccountId == a.Id));
        var accounts = await eligible.Select(a => new { a.Id, a.OwnerId, a.Abcd, a.Segment }).ToDictionaryAsync(a => a.Id, cancellationToken);
        var (day, outside) = (today, false);
        var people = await db.Employments.AsNoTracking()
            .Where(e => e.IsOutside == outside && (e.FromOn == null || e.FromOn <= day) && (e.ToOn == null || e.ToOn >= day) && e.Person.LeftOn == null && eligible.Any(a => a.Id == e.AccountId))
            .Select(e => new Candidate(e.PersonId, e.AccountId, e.Seniority ?? 0, e.FromOn, e.Role != null && e.Role.Decides, e.Person.Gender, e.Person.IsOfficial, e.Person.OptOuts)).ToListAsync(cancellationToken);
        var deciders = (await db.CentreMembers.Where(m => m.LeftOn == null && m.Centre.Status == CentreStatus.Published && m.Roles.Any(r => r.Role.Decides) && eligible.Any(a => a.Id == m.Centre.AccountId))
            .Select(m => new { m.PersonId, m.Centre.AccountId }).ToListAsync(cancellationToken)).Select(m => (m.PersonId, m.AccountId)).ToHashSet();
        var without = await WithoutAsync(cancellationToken);
        var limits = await GiftLimits.LoadAsync(db, cancellationToken);
        var calendar = await WorkCalendar.LoadAsync(db, season.OpensOn, season.GiveByOn, cancellationToken);
        var gifts = new List<Gift>();
        foreach (var atAccount in people
            .Where(c => !c.OptOuts.HasFlag(OptOuts.Greetings) && !without.Contains(c.PersonId))
            .Select(c => c with { Decides = c.Decides || deciders.Contains((c.PersonId, c.AccountId)) })
            .GroupBy(c => c.PersonId).Select(places => places.OrderBy(c => accounts[c.AccountId].Abcd).ThenBy(c => c, ByRank).First())
            .GroupBy(c => c.AccountId).OrderBy(g => g.Key))
        {
            var account = accounts[atAccount.Key];
            var share = shares[account.Abcd];
            gifts.AddRange(atAccount.Order(ByRank)
                .Select(c => (Candidate: c, On: Earlier(calendar, SeasonKind.DayFor(season, c.Gender)), Recipient: GiftLimits.RecipientOf(c.IsOfficial, account.Segment)))
                .Select(c => (c.Candidate, c.On, c.Recipient, Value: Math.Min(share.Value, limits.AmountAt(c.Recipient, c.On))))
                .Where(c => c.Value > 0).Take(share.PeoplePerAccount)
                .Select(c => new Gift
                {
                    Key = Gift.KeyOf(season.Id, account.Id, c.Candidate.PersonId), SeasonId = season.Id, AccountId = account.Id, PersonId = c.Candidate.PersonId, PlannedById = account.OwnerId,
                    Title = Title(season), Value = c.Value, Recipient = c.Recipient, On = c.On,
                }));
        }

        return gifts;
    }

    internal static string Title(GiftSeason season) => string.Format(CultureInfo.CurrentCulture, GiftMessages.ProposedTitle, season.Name);

    private static readonly IComparer<Candidate> ByRank = Comparer<Candidate>.Create((a, b) =>
    {
        var order = b.Decides.CompareTo(a.Decides);
        order = order != 0 ? order : b.Seniority.CompareTo(a.Seniority);
        order = order != 0 ? order : (a.FromOn ?? DateOnly.MinValue).CompareTo(b.FromOn ?? DateOnly.MinValue);
        order = order != 0 ? order : a.AccountId.CompareTo(b.AccountId);
        return order != 0 ? order : a.PersonId.CompareTo(b.PersonId);
    });

    /// <summary>People on the list already, and those who never want to be congratulated, at all or on the season's days.</summary>
    private async Task<HashSet<int>> WithoutAsync(CancellationToken cancellationToken)
    {
        var seasonId = season.Id;
        var without = (await db.AllGifts.Where(g => g.SeasonId == seasonId).Select(g => g.PersonId).ToListAsync(cancellationToken)).ToHashSet();
        var never = await db.GreetingPreferences.Where(p => p.IsNever).Select(p => new { p.PersonId, p.OccasionId, Month = p.Occasion == null ? null : p.Occasion.Month, Day = p.Occasion == null ? null : p.Occasion.Day }).ToListAsync(cancellationToken);
        without.UnionWith(never.Where(p => p.OccasionId is null || SeasonKind.Celebrates(season, p.Month, p.Day)).Select(p => p.PersonId));
        return without;
    }

    private DateOnly Earlier(WorkCalendar calendar, DateOnly day)
    {
        var working = calendar.PreviousWorkingDay(day);
        return working < today ? day : working;
    }

    private sealed record Candidate(int PersonId, int AccountId, int Seniority, DateOnly? FromOn, bool Decides, Gender Gender, bool IsOfficial, OptOuts OptOuts);
}
