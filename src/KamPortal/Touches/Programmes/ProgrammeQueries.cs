using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches.Planning;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Programmes;

public sealed class ProgrammeQueries(KamDb kam, TimeProvider clock)
{
    /// <summary>All versions, the latest first; a draft is nobody's business but theirs who work on it.</summary>
    public async Task<IReadOnlyList<ProgrammeVersionRow>> VersionsAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeCadence);
        return await VersionsAsync(db, cancellationToken);
    }

    /// <param name="number">Null for the version in force today, else the latest one.</param>
    /// <returns>Null when there is no such version.</returns>
    public async Task<ProgrammeView?> FindAsync(int? number, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeCadence);
        var versions = await VersionsAsync(db, cancellationToken);
        if ((number is null ? versions.FirstOrDefault(v => v.IsInForce) ?? versions.FirstOrDefault() : versions.FirstOrDefault(v => v.Number == number)) is not { } about)
        {
            return null;
        }

        var earlier = versions.FirstOrDefault(v => v.Number < about.Number)?.Id;
        var before = about.Status == ProgrammeStatus.Draft && earlier is not null ? await db.CadenceRules.AsNoTracking().Where(r => r.ProgrammeId == earlier).ToListAsync(cancellationToken) : [];
        var rows = await CadenceQueries.RowsAsync(db, db.CadenceRules.Where(r => r.ProgrammeId == about.Id), before, cancellationToken);
        var goals = await db.ProgrammeGoals.AsNoTracking().Where(g => g.ProgrammeId == about.Id).OrderBy(g => g.Order).ThenBy(g => g.Id).ToListAsync(cancellationToken);
        var ofGoal = rows.ToLookup(r => r.GoalId);
        return new ProgrammeView(
            about,
            goals.ConvertAll(g => new GoalView(g.Id, g.Text, g.Measure, [.. ofGoal[g.Id]], new EditGoals.Form { GoalId = g.Id, TextRu = g.TextRu, TextEn = g.TextEn, MeasureRu = g.MeasureRu, MeasureEn = g.MeasureEn })),
            [.. ofGoal[null]],
            [.. before.Where(b => !rows.Exists(r => r.SeriesId == b.SeriesId)).Select(b => b.Name)]);
    }

    /// <returns>The version in force on the day.</returns>
    internal static async Task<int?> InForceAsync(KamDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var days = ProgrammeVersion.Days(await PlanningRules.VersionsAsync(db, cancellationToken));
        return days.Where(d => d.Value.From <= today && today <= d.Value.To).Select(d => (int?)d.Key).FirstOrDefault();
    }

    private async Task<List<ProgrammeVersionRow>> VersionsAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        var today = LocalTime.Today(clock, (await SettingQueries.GetAsync(db, cancellationToken)).TimeZone);
        var days = ProgrammeVersion.Days(await PlanningRules.VersionsAsync(db, cancellationToken));
        var withDrafts = db.Viewer.May(Policies.ManageCadence);
        var rows = await db.RetentionProgrammes.AsNoTracking().Where(p => withDrafts || p.Status != ProgrammeStatus.Draft).OrderByDescending(p => p.Number)
            .Select(p => new { p.Id, p.Number, p.Status, p.StartsOn, p.Note, p.PublishedAt, By = p.PublishedBy == null ? null : p.PublishedBy.LastName + " " + p.PublishedBy.FirstName, Rules = p.Rules.Count, p.Version })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(p =>
        {
            var hasDays = days.TryGetValue(p.Id, out var d);
            return new ProgrammeVersionRow(
                p.Id, p.Number, p.Status, p.StartsOn,
                !hasDays ? p.StartsOn?.AddDays(-1) : d.To == DateOnly.MaxValue ? null : d.To,
                hasDays && d.From <= today && today <= d.To, p.Note, p.PublishedAt, p.By, p.Rules, p.Version);
        });
    }
}
