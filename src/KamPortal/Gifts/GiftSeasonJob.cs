using System.Data.Common;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>
/// gift-season: opens the season of New Year on 1 November and that of 23 February and 8 March on 1 February, with the proposed
/// list, in one transaction; the season's unique code keeps a second run, or a second server, from doing it again. Budget and shares
/// follow the last season of the kind; without one the budget is what the proposed list comes to.
/// </summary>
public sealed class GiftSeasonJob(KamDb kam, Notify notify, TimeProvider clock) : IJob
{
    public const string Name = "gift-season";

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        var today = LocalTime.Today(clock, LocalTime.DefaultZone);
        foreach (var kind in SeasonKind.All.Where(k => k.OpensOn(today.Year) <= today && today <= k.GiveByOn(today.Year)))
        {
            try
            {
                await OpenAsync(kind, today, report, cancellationToken);
            }
            catch (Exception problem) when (problem is DbUpdateException or DbException)
            {
                await using var db = kam.OpenAsSystem(Name);
                var code = kind.CodeOf(today.Year);
                if (!await db.GiftSeasons.AnyAsync(s => s.Code == code, cancellationToken))
                {
                    throw;
                }
            }
        }
    }

    private async Task OpenAsync(SeasonKind kind, DateOnly today, JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        var code = kind.CodeOf(today.Year);
        if (await db.GiftSeasons.AnyAsync(s => s.Code == code, cancellationToken))
        {
            return;
        }

        await using var transaction = await db.BeginSerialAsync(SerialArea.Gifts, cancellationToken);
        var prefix = kind.Prefix + ":";
        var last = await db.GiftSeasons.AsNoTracking().Include(s => s.Shares).Where(s => s.Code.StartsWith(prefix)).OrderByDescending(s => s.OpensOn).FirstOrDefaultAsync(cancellationToken);
        var season = new GiftSeason
        {
            Code = code, NameRu = FormattableString.Invariant($"{kind.NameRu} {kind.GiveByOn(today.Year).Year + (kind == SeasonKind.NewYear ? 1 : 0)}"),
            NameEn = FormattableString.Invariant($"{kind.NameEn} {kind.GiveByOn(today.Year).Year + (kind == SeasonKind.NewYear ? 1 : 0)}"),
            OpensOn = kind.OpensOn(today.Year), GiveByOn = kind.GiveByOn(today.Year), Budget = last?.Budget ?? 0,
        };
        season.Shares.AddRange(last?.Shares.Select(s => Share(s.Category, s.Value, s.PeoplePerAccount)) ?? Standard());
        db.Add(season);
        await db.SaveChangesAsync(cancellationToken);
        var proposal = await new SeasonProposal(db, season, today).ListAsync(cancellationToken);
        await new BulkLoad(db).AppendAsync(proposal, cancellationToken);
        if (last is null)
        {
            season.Budget = proposal.Sum(g => g.Value);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        report.Add(proposal.Count);
        await TellAsync(db, season, proposal, cancellationToken);
    }

    internal static IEnumerable<GiftSeasonShare> Standard() =>
        [Share(AbcdCategory.A, 3_000m, 2), Share(AbcdCategory.B, 2_000m, 2), Share(AbcdCategory.C, 1_500m, 1), Share(AbcdCategory.D, 0m, 0)];

    private static GiftSeasonShare Share(AbcdCategory category, decimal value, int people) => new() { Category = category, Value = value, PeoplePerAccount = people };

    private async Task TellAsync(KamDbContext db, GiftSeason season, IReadOnlyList<Gift> proposal, CancellationToken cancellationToken)
    {
        foreach (var userId in proposal.Select(g => g.PlannedById).Concat(await GiftTelling.DirectorsAsync(db, cancellationToken)).Distinct().Order())
        {
            await notify.RunAsync(
                userId,
                FormattableString.Invariant($"gift-season:{season.Code}:{userId}"),
                () => string.Format(System.Globalization.CultureInfo.CurrentCulture, GiftMessages.ToldOpened, season.Name, season.GiveByOn),
                FormattableString.Invariant($"/gifts?season={season.Id}"),
                cancellationToken);
        }
    }
}
