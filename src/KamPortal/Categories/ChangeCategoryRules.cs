using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Categories;

/// <summary>Makes the next version of the thresholds and judges all accounts by it, in one transaction; before that, shows what would move.</summary>
public sealed class ChangeCategoryRules(KamDb kam, RecalculateCategories recalculate, TimeProvider clock)
{
    public const decimal MostAmount = 1_000_000_000_000m;
    public const int MostHysteresis = 50;

    /// <returns>How many letters changed or were proposed.</returns>
    /// <exception cref="RuleViolation">A figure is out of bounds, nothing is changed, or somebody saved another version meanwhile.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        var now = clock.GetUtcNow().UtcDateTime;
        var rules = Checked(form, db.Viewer.UserId, now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await RecalculateCategories.WaitForOthersAsync(db, cancellationToken);
        var current = await CategoryRulesQueries.InForceAsync(db, cancellationToken);
        if (current.Number != form.BasedOn)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, CategoryMessages.ChangedMeanwhile, current.ByName, LocalTime.FromUtc(current.At, db.Viewer.TimeZoneId).ToString("g", CultureInfo.CurrentCulture)));
        }

        if (Same(current, rules))
        {
            throw new RuleViolation(CategoryMessages.NothingChanged);
        }

        db.Add(rules);
        await db.SaveChangesAsync(cancellationToken);
        var changed = await recalculate.InTransactionAsync(db, [null], CategoryCause.Rules, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return changed;
    }

    /// <summary>How many accounts would move from which letter to which, whose, and what they are worth.</summary>
    /// <exception cref="RuleViolation">A figure is out of bounds.</exception>
    public async Task<RulesPreview> PreviewAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        var rules = Checked(form, db.Viewer.UserId, clock.GetUtcNow().UtcDateTime);
        var volumes = await RecalculateCategories.VolumesAsync(db, cancellationToken);
        var levels = RevenueLevels.Of(rules, volumes);
        var current = await db.CategoryRules.AsNoTracking().OrderByDescending(r => r.Number).FirstAsync(cancellationToken);
        var moves = await recalculate.MovesAsync(db, new CategorySql(db, rules, levels), cancellationToken);
        var owners = moves.Where(m => m.From != m.To).Select(m => m.OwnerId).Distinct().ToList();
        var names = await db.PortalUsers.AsNoTracking().Where(u => EF.Parameter(owners).Contains(u.Id)).Select(u => new { u.Id, Name = u.LastName + " " + u.FirstName }).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        return RulesPreview.Of(moves, names, RevenueLevels.Of(current, volumes).Volume, levels.Volume);
    }

    private static CategoryRules Checked(Form form, int? byId, DateTime at)
    {
        var isAbsolute = form.VolumeMode == VolumeMode.Absolute;
        return new CategoryRules
        {
            Number = form.BasedOn + 1,
            VolumeMode = Enum.IsDefined(form.VolumeMode) ? form.VolumeMode : throw new RuleViolation(DataMessages.Required, nameof(form.VolumeMode)),
            VolumeAmount = isAbsolute ? Amount(form.VolumeAmount, nameof(form.VolumeAmount), mayBeNothing: false) : 0,
            VolumePercent = isAbsolute ? new CategoryRules().VolumePercent : FormRules.Within(form.VolumePercent, 1, 99, nameof(form.VolumePercent)),
            ShareBelowPercent = FormRules.Within(form.ShareBelowPercent, 1, 99, nameof(form.ShareBelowPercent)),
            GapAmount = Amount(form.GapAmount, nameof(form.GapAmount), mayBeNothing: true),
            HysteresisPercent = FormRules.Within(form.HysteresisPercent, 0, MostHysteresis, nameof(form.HysteresisPercent)),
            ClassAPercent = FormRules.Within(form.ClassAPercent, 1, 98, nameof(form.ClassAPercent)),
            ClassBPercent = FormRules.Within(form.ClassBPercent, form.ClassAPercent + 1, 99, nameof(form.ClassBPercent)),
            Note = FormRules.Text(form.Note, CategoryRules.NoteMaxLength, nameof(form.Note)),
            ById = byId,
            At = at,
        };
    }

    private static decimal Amount(decimal amount, string field, bool mayBeNothing) =>
        amount <= MostAmount && amount == decimal.Round(amount, 2) && (amount > 0 || (mayBeNothing && amount == 0)) ? amount
            : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, mayBeNothing ? CategoryMessages.AmountOrNothing : CategoryMessages.Amount, MostAmount), field);

    private static bool Same(CategoryRulesRow a, CategoryRules b) =>
        (a.VolumeMode, a.VolumeAmount, a.VolumePercent, a.ShareBelowPercent, a.GapAmount, a.HysteresisPercent, a.ClassAPercent, a.ClassBPercent)
        == (b.VolumeMode, b.VolumeAmount, b.VolumePercent, b.ShareBelowPercent, b.GapAmount, b.HysteresisPercent, b.ClassAPercent, b.ClassBPercent);

    public sealed class Form
    {
        /// <summary>Number of the version that was edited; it must still be in force.</summary>
        public int BasedOn { get; set; }

        public VolumeMode VolumeMode { get; set; }

        /// <summary>Roubles a year; only for <see cref="VolumeMode.Absolute"/>.</summary>
        public decimal VolumeAmount { get; set; }

        public int VolumePercent { get; set; }

        public int ShareBelowPercent { get; set; }

        /// <summary>Roubles a year.</summary>
        public decimal GapAmount { get; set; }

        public int HysteresisPercent { get; set; }

        public int ClassAPercent { get; set; }

        public int ClassBPercent { get; set; }

        public string? Note { get; set; }

        public static Form Of(CategoryRulesRow rules) => new()
        {
            BasedOn = rules.Number,
            VolumeMode = rules.VolumeMode,
            VolumeAmount = rules.VolumeAmount,
            VolumePercent = rules.VolumePercent,
            ShareBelowPercent = rules.ShareBelowPercent,
            GapAmount = rules.GapAmount,
            HysteresisPercent = rules.HysteresisPercent,
            ClassAPercent = rules.ClassAPercent,
            ClassBPercent = rules.ClassBPercent,
        };
    }
}
