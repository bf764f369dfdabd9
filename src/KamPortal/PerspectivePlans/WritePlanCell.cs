using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PerspectivePlans;

/// <summary>
/// Saves one cell of an open plan as soon as it is left. Two people may work on a plan at once: cells are merged, and only a cell
/// that somebody else has changed since it was shown is refused.
/// </summary>
public sealed class WritePlanCell(KamDb kam)
{
    private const int Attempts = 5;

    public sealed class Form
    {
        public int PlanId { get; set; }

        public PlanPart Part { get; set; }

        /// <summary>The row; of <see cref="PlanPart.Plan"/> not looked at.</summary>
        public int RowId { get; set; }

        public PlanField Field { get; set; }

        public string? Typed { get; set; }

        /// <summary>What stood in the cell, as <see cref="PlanCells.Typed"/> wrote it, when it was shown.</summary>
        public string? Seen { get; set; }
    }

    /// <returns>What stands in the cell now, as it is typed.</returns>
    /// <exception cref="CellEditedMeanwhile">Somebody else changed the cell; says who and to what.</exception>
    /// <exception cref="RuleViolation">Not a value of the cell, the plan is approved, or the row is gone or not the viewer's to change.</exception>
    public async Task<string> RunAsync(Form form, CancellationToken cancellationToken)
    {
        try
        {
            // Another cell of the plan may be saved at the same moment.
            return await SavedMeanwhile.AgainAsync(Attempts, () => WriteAsync(form, cancellationToken));
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolation(PerspectiveMessages.ChangedMeanwhile, form.Field.ToString());
        }
    }

    private async Task<string> WriteAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var plan = await PlanDoor.ToEditAsync(db, form.PlanId, cancellationToken);
        var row = PlanRows.Find(plan, form.Part, form.RowId) ?? throw new RuleViolation(PerspectiveMessages.RowGone);
        var was = PlanCells.Typed(PlanCells.Value(row, form.Field));
        PlanCells.Write(row, form.Field, form.Typed);
        var becomes = PlanCells.Typed(PlanCells.Value(row, form.Field));
        if (becomes == was)
        {
            return was;
        }

        if (was != (form.Seen ?? ""))
        {
            throw await MeanwhileAsync(db, row, form.Field, was, cancellationToken);
        }

        if (form.Field == PlanField.Owner)
        {
            await RequireOwnerAsync(db, ((PlanAction)row).OwnerId, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return becomes;
    }

    private static async Task RequireOwnerAsync(KamDbContext db, int ownerId, CancellationToken cancellationToken)
    {
        var owner = await db.PortalUsers.AsNoTracking().Include(u => u.Roles).SingleOrDefaultAsync(u => u.Id == ownerId, cancellationToken);
        if (owner is null || !PlanProblems.MayOwn(owner))
        {
            throw new RuleViolation(PerspectiveMessages.NotAnOwner, nameof(PlanField.Owner));
        }
    }

    private static async Task<CellEditedMeanwhile> MeanwhileAsync(KamDbContext db, object row, PlanField field, string now, CancellationToken cancellationToken)
    {
        var (entity, id) = (row.GetType().Name, ((Audit.IAudited)row).Id);
        var mark = $"\"{(field == PlanField.Owner ? nameof(PlanAction.OwnerId) : field.ToString())}\"";
        var last = await db.AuditEntries.AsNoTracking().Where(e => e.Entity == entity && e.EntityId == id && e.Changes.Contains(mark)).OrderByDescending(e => e.Id).Select(e => new { e.Actor, e.At }).FirstOrDefaultAsync(cancellationToken);
        var culture = CultureInfo.CurrentCulture;
        return new CellEditedMeanwhile(
            last is null ? PerspectiveMessages.CellChanged : string.Format(culture, PerspectiveMessages.CellChangedBy, last.Actor, LocalTime.FromUtc(last.At, db.Viewer.TimeZoneId).ToString("g", culture)),
            now);
    }
}
