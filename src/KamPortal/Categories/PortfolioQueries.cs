using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Categories;

/// <summary>The accounts of a manager, of a head with everybody below, or of all the viewer sees, by volume and gap; and how their letters moved.</summary>
public sealed class PortfolioQueries(KamDb kam)
{
    private const int TopRows = 25;

    /// <param name="ownerId">A manager, or a head: then with everybody below; null: all the viewer sees.</param>
    public async Task<PortfolioPicture> PictureAsync(int? ownerId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePotential);
        var accounts = await OfAsync(db, ownerId, cancellationToken);
        var rules = await CategoryRulesQueries.InForceAsync(db, cancellationToken);
        var letters = await accounts.GroupBy(a => a.Abcd).Select(g => new PortfolioLetter(g.Key, g.Count(), g.Sum(a => a.Sales12Months), g.Sum(a => a.Potential ?? 0), g.Sum(a => a.Gap ?? 0))).ToListAsync(cancellationToken);
        var known = accounts.Where(a => a.Gap != null);
        var count = letters.Where(l => l.Category != AbcdCategory.Unknown).Sum(l => l.Accounts);
        var ids = await known.OrderByDescending(a => a.Gap).ThenByDescending(a => a.Id).Select(a => a.Id).Take(TopRows).ToListAsync(cancellationToken);
        var top = await db.Accounts.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.Id))
            .Select(a => new PortfolioRow(a.Id, a.Name, a.Owner.LastName + " " + a.Owner.FirstName, a.Abcd, a.Abc, a.Sales12Months, a.Potential ?? 0, a.SharePercent, a.Gap ?? 0)).ToDictionaryAsync(r => r.Id, cancellationToken);
        var few = count <= PortfolioPicture.MostPoints;
        return new PortfolioPicture(
            await CategoryQueries.ThresholdAsync(db, cancellationToken),
            rules.GapAmount,
            [.. new[] { AbcdCategory.A, AbcdCategory.B, AbcdCategory.C, AbcdCategory.D, AbcdCategory.Unknown }.Select(c => letters.Find(l => l.Category == c) ?? new PortfolioLetter(c, 0, 0, 0, 0))],
            few ? await known.OrderBy(a => a.Id).Select(a => new PortfolioPoint(a.Id, a.Name, a.Abcd, a.Sales12Months, a.Gap!.Value)).Take(PortfolioPicture.MostPoints).ToListAsync(cancellationToken) : [],
            few ? [] : await BinsAsync(known, cancellationToken),
            [.. ids.Where(top.ContainsKey).Select(id => top[id])]);
    }

    /// <summary>Applied changes, the first letter of an account left out; by the day the figures said so.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="move">The pair whose rows are shown; null: all.</param>
    public async Task<PortfolioMoves> MovesAsync(int? ownerId, DateOnly from, DateOnly to, (AbcdCategory From, AbcdCategory To)? move, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePotential);
        var changes = db.CategoryAssessments.AsNoTracking().Where(a => a.State == AssessmentState.Applied && a.Cause != CategoryCause.First && a.AsOfOn >= from && a.AsOfOn <= to);
        if (ownerId is { } owner)
        {
            var owners = await OwnersOfAsync(db, owner, cancellationToken);
            changes = changes.Where(a => EF.Parameter(owners).Contains(a.OwnerId));
        }

        var totals = await changes.GroupBy(a => new { a.Previous, a.Category, a.Cause, a.OwnerId }).Select(g => new { g.Key.Previous, g.Key.Category, g.Key.Cause, g.Key.OwnerId, Count = g.Count() }).ToListAsync(cancellationToken);
        var people = totals.Select(t => t.OwnerId).Distinct().ToList();
        var names = await db.PortalUsers.AsNoTracking().Where(u => EF.Parameter(people).Contains(u.Id)).Select(u => new { u.Id, Name = u.LastName + " " + u.FirstName }).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        var shown = move is { } pair ? changes.Where(a => a.Previous == pair.From && a.Category == pair.To) : changes;
        var rows = await shown.OrderByDescending(a => a.AsOfOn).ThenByDescending(a => a.Id).Take(PortfolioMoves.MostRows)
            .Select(a => new PortfolioMoves.Row(a.Id, a.AsOfOn, a.AccountId, a.Account.Name, a.Owner.LastName + " " + a.Owner.FirstName, a.Previous, a.Category, a.Cause, a.Volume, a.Potential, a.Gap)).ToListAsync(cancellationToken);
        return new PortfolioMoves([.. totals.Select(t => new PortfolioMoves.Total(t.Previous, t.Category, t.Cause, t.OwnerId, names[t.OwnerId], t.Count)).OrderBy(t => t.OwnerName, StringComparer.CurrentCulture)], rows);
    }

    /// <summary>Whoever owns accounts the viewer sees, and those above them in the viewer's branch, by name.</summary>
    public async Task<IReadOnlyList<StaffChoice>> OwnersAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePotential);
        var owners = await db.Accounts.AsNoTracking().Select(a => a.OwnerId).Distinct().ToListAsync(cancellationToken);
        var users = await db.PortalUsers.AsNoTracking().Select(u => new { u.Id, u.SupervisorId, Name = u.LastName + " " + u.FirstName, IsHead = u.Roles.Any(r => r.Role == Role.Head) }).ToDictionaryAsync(u => u.Id, cancellationToken);
        var offered = owners.ToHashSet();
        foreach (var owner in owners)
        {
            for (var above = users[owner].SupervisorId; above is { } id && users[id].IsHead && db.Viewer.MaySeeDayOf(id) && offered.Add(id); above = users[id].SupervisorId)
            {
            }
        }

        return [.. offered.Select(id => new StaffChoice(id, users[id].Name)).OrderBy(c => c.Name, StringComparer.CurrentCulture).ThenBy(c => c.Id)];
    }

    private static async Task<IQueryable<Account>> OfAsync(KamDbContext db, int? ownerId, CancellationToken cancellationToken)
    {
        if (ownerId is not { } owner)
        {
            return db.Accounts.AsNoTracking().In(db, archived: false);
        }

        var owners = await OwnersOfAsync(db, owner, cancellationToken);
        return db.Accounts.AsNoTracking().In(db, archived: false, areFew: true).Where(a => EF.Parameter(owners).Contains(a.OwnerId));
    }

    private static async Task<List<int>> OwnersOfAsync(KamDbContext db, int ownerId, CancellationToken cancellationToken)
    {
        var users = await db.PortalUsers.AsNoTracking().Select(u => new { u.Id, u.SupervisorId }).ToListAsync(cancellationToken);
        return [.. StaffTree.Below(users.Select(u => (u.Id, u.SupervisorId)), ownerId)];
    }

    /// <summary>Streamed, so that fifty thousand accounts leave behind some hundred cells and nothing else.</summary>
    private static async Task<IReadOnlyList<PortfolioBin>> BinsAsync(IQueryable<Account> known, CancellationToken cancellationToken)
    {
        var cells = new Dictionary<(int X, int Y), (int[] Letters, decimal Volume, decimal Gap, decimal Least)>();
        await foreach (var a in known.Select(a => new { a.Abcd, a.Sales12Months, Gap = a.Gap!.Value }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var key = (PortfolioScale.CellOf(a.Sales12Months), PortfolioScale.CellOf(a.Gap));
            var (letters, volume, gap, least) = cells.TryGetValue(key, out var was) ? was : (new int[5], 0, 0, decimal.MaxValue);
            letters[(int)a.Abcd]++;
            cells[key] = (letters, volume + a.Sales12Months, gap + a.Gap, Math.Min(least, a.Gap));
        }

        return [.. cells.OrderBy(c => c.Key.X).ThenBy(c => c.Key.Y).Select(c => new PortfolioBin(c.Key.X, c.Key.Y, (AbcdCategory)Array.IndexOf(c.Value.Letters, c.Value.Letters.Max()), c.Value.Letters.Sum(), c.Value.Volume, c.Value.Gap, c.Value.Least))];
    }
}
