using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Events.Participants;
using KamPortal.Potentials;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Effects;

/// <summary>Reads what is compared, a query a thing, over all clients: only means of at least <see cref="EffectMeasure.LeastClients"/> leave it.</summary>
internal sealed class EffectReader(KamDbContext db, DateOnly beforeFrom, DateOnly beforeTo, DateOnly afterFrom, DateOnly afterTo)
{
    private const int MonthsOfYear = 12;

    /// <summary>Clients of those who were there.</summary>
    public Task<int[]> ClientsAsync(int eventId, CancellationToken cancellationToken) =>
        db.EventParticipants.AsNoTracking().Where(p => p.EventId == eventId && p.Status == ParticipantStatus.Attended).Select(p => p.AccountId).Distinct().OrderBy(id => id).ToArrayAsync(cancellationToken);

    /// <summary>Similar to each of the clients, of those nobody of whom was at an event of the level or a higher one in all the months.</summary>
    public async Task<Dictionary<int, int[]>> MatchAsync(int[] clientIds, EventLevel level, CancellationToken cancellationToken)
    {
        var clients = await db.Accounts.AsNoTracking().Where(a => EF.Parameter(clientIds).Contains(a.Id)).Select(a => new { a.Id, a.Abcd, a.Segment, a.Size }).ToListAsync(cancellationToken);
        var (categories, segments, sizes) = (clients.Select(c => c.Abcd).Distinct().ToArray(), clients.Select(c => c.Segment).Distinct().ToArray(), clients.Select(c => c.Size).Distinct().ToArray());
        var (start, end) = (LocalTime.StartOf(beforeFrom, LocalTime.Zone(null)), LocalTime.StartOf(afterTo, LocalTime.Zone(null)));
        var others = await db.Accounts.AsNoTracking()
            .Where(a => !a.IsArchived && EF.Parameter(categories).Contains(a.Abcd) && EF.Parameter(segments).Contains(a.Segment) && EF.Parameter(sizes).Contains(a.Size) && a.CreatedOn <= beforeFrom)
            .Where(a => !db.EventParticipants.Any(p => p.AccountId == a.Id && p.Status == ParticipantStatus.Attended && p.Event.Level >= level && p.Event.StartsAt >= start && p.Event.StartsAt < end))
            .Select(a => new { a.Id, a.Abcd, a.Segment, a.Size }).ToListAsync(cancellationToken);
        var sales = await db.AccountMonthSales.AsNoTracking().Where(s => s.Month >= beforeFrom && s.Month < beforeTo && EF.Parameter(categories).Contains(s.Account.Abcd))
            .GroupBy(s => s.AccountId).Select(g => new { g.Key, Sum = g.Sum(s => s.Amount) }).ToDictionaryAsync(g => g.Key, g => g.Sum, cancellationToken);
        var asked = clientIds.ToHashSet();
        return Similarity.Match(
            clients.Select(c => new Similarity.Client(c.Id, c.Abcd, c.Segment, c.Size, sales.GetValueOrDefault(c.Id))),
            others.Where(o => !asked.Contains(o.Id)).Select(o => new Similarity.Client(o.Id, o.Abcd, o.Segment, o.Size, sales.GetValueOrDefault(o.Id))));
    }

    /// <summary>Who bought nothing has nothing: zero, not absent.</summary>
    public async Task<Dictionary<int, (decimal Before, decimal After)>> ShipmentsAsync(int[] ids, CancellationToken cancellationToken)
    {
        var rows = await db.AccountMonthSales.AsNoTracking()
            .Where(s => EF.Parameter(ids).Contains(s.AccountId) && ((s.Month >= beforeFrom && s.Month < beforeTo) || (s.Month >= afterFrom && s.Month < afterTo)))
            .GroupBy(s => new { s.AccountId, IsAfter = s.Month >= afterFrom }).Select(g => new { g.Key.AccountId, g.Key.IsAfter, Sum = g.Sum(s => s.Amount) }).ToListAsync(cancellationToken);
        return Both(ids, rows.ToDictionary(r => (r.AccountId, r.IsAfter), r => r.Sum));
    }

    public async Task<Dictionary<int, (decimal Before, decimal After)>> TouchesAsync(int[] ids, CancellationToken cancellationToken)
    {
        var rows = await db.Touches.AsNoTracking()
            .Where(t => EF.Parameter(ids).Contains(t.AccountId) && t.Status == TouchStatus.Done && ((t.DoneOn >= beforeFrom && t.DoneOn < beforeTo) || (t.DoneOn >= afterFrom && t.DoneOn < afterTo)))
            .GroupBy(t => new { t.AccountId, IsAfter = t.DoneOn >= afterFrom }).Select(g => new { g.Key.AccountId, g.Key.IsAfter, Count = g.Count() }).ToListAsync(cancellationToken);
        return Both(ids, rows.ToDictionary(r => (r.AccountId, r.IsAfter), r => (decimal)r.Count));
    }

    /// <summary>Both by the potential last known when the months after ended, so that learning of it in between does not pass for a change; not above 100 (domain.md §1). A client without one is left out.</summary>
    public async Task<Dictionary<int, (decimal Before, decimal After)>> SharesAsync(int[] ids, IReadOnlyDictionary<int, (decimal Before, decimal After)> shipments, int months, CancellationToken cancellationToken)
    {
        var records = await db.PotentialRecords.AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.AccountId) && r.AsOfOn < afterTo).Select(r => new { r.AccountId, r.GroupKey, r.AsOfOn, r.Id, r.Annual }).ToListAsync(cancellationToken);
        var shares = new Dictionary<int, (decimal, decimal)>();
        foreach (var account in records.GroupBy(r => r.AccountId))
        {
            var known = account.GroupBy(r => r.GroupKey).ToDictionary(g => g.Key, g => g.OrderBy(r => r.AsOfOn).ThenBy(r => r.Id).Last().Annual);
            decimal? ShareOf(decimal shipped) => Wallet.Of(known, new Dictionary<int, decimal> { [Wallet.Together] = shipped * MonthsOfYear / months }).Total.ShownPercent;
            var (before, after) = shipments[account.Key];
            if (ShareOf(before) is { } first && ShareOf(after) is { } last)
            {
                shares[account.Key] = (first, last);
            }
        }

        return shares;
    }

    /// <summary>Answers that are not anonymous; a client counts when it answered both before and after.</summary>
    public async Task<Dictionary<int, (decimal Before, decimal After)>> RecommendAsync(int[] ids, CancellationToken cancellationToken)
    {
        var zone = LocalTime.Zone(null);
        var (from1, to1, from2, to2) = (LocalTime.StartOf(beforeFrom, zone), LocalTime.StartOf(beforeTo, zone), LocalTime.StartOf(afterFrom, zone), LocalTime.StartOf(afterTo, zone));
        var rows = await db.SurveyAnswers.AsNoTracking()
            .Where(a => a.Question.Measure == QuestionMeasure.Recommend && a.Number != null && a.Response.AccountId != null && EF.Parameter(ids).Contains(a.Response.AccountId.Value)
                && ((a.Response.SubmittedAt >= from1 && a.Response.SubmittedAt < to1) || (a.Response.SubmittedAt >= from2 && a.Response.SubmittedAt < to2)))
            .GroupBy(a => new { AccountId = a.Response.AccountId!.Value, IsAfter = a.Response.SubmittedAt >= from2 }).Select(g => new { g.Key.AccountId, g.Key.IsAfter, Sum = g.Sum(a => a.Number!.Value), Count = g.Count() }).ToListAsync(cancellationToken);
        var means = rows.ToDictionary(r => (r.AccountId, r.IsAfter), r => (decimal)r.Sum / r.Count);
        return ids.Where(id => means.ContainsKey((id, false)) && means.ContainsKey((id, true))).ToDictionary(id => id, id => (means[(id, false)], means[(id, true)]));
    }

    private static Dictionary<int, (decimal Before, decimal After)> Both(int[] ids, Dictionary<(int, bool), decimal> sums) =>
        ids.ToDictionary(id => id, id => (sums.GetValueOrDefault((id, false)), sums.GetValueOrDefault((id, true))));
}
