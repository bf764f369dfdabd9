using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Categories;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Potentials;

/// <summary>Writes what a client spends on a product group, or altogether; the former figure stays as history. The category is judged anew.</summary>
public sealed class RecordPotential(KamDb kam, RecalculateCategories categories, TimeProvider clock)
{
    public const string MoreThanPotential = nameof(MoreThanPotential);

    private static readonly DateOnly Earliest = new(2000, 1, 1);

    public sealed class Form
    {
        public int AccountId { get; set; }

        /// <summary>Null: everything together.</summary>
        public int? ProductGroupId { get; set; }

        /// <summary>A year, in <see cref="Currency"/>, as typed.</summary>
        public string? Amount { get; set; }

        public string Currency { get; set; } = PotentialCurrencies.Base;

        /// <summary>Roubles for one unit of another currency, as typed.</summary>
        public string? Rate { get; set; }

        /// <summary>In <see cref="Currency"/> as well; lines left empty do not count.</summary>
        public List<CompetitorFields> Competitors { get; init; } = [];

        public PotentialSource Source { get; set; } = PotentialSource.Estimate;

        public PotentialConfidence Confidence { get; set; } = PotentialConfidence.Medium;

        public int? ScriptId { get; set; }

        public DateOnly? AsOfOn { get; set; }

        public string? Note { get; set; }

        /// <summary>The figure the form was opened with; null when there was none.</summary>
        public int? SeenId { get; set; }

        /// <summary>Keys of the warnings that were shown and confirmed.</summary>
        public HashSet<string> Confirmed { get; init; } = [];
    }

    /// <exception cref="RuleViolation">A value is missing or out of range, or the account is not the viewer's to write about.</exception>
    /// <exception cref="RecordedMeanwhile">Another figure stands than the form was opened with.</exception>
    /// <exception cref="ConfirmationNeeded">We and the competitors together have more than the client is said to spend.</exception>
    public async Task<RecordedPotential> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        await db.AccountToJudgeAsync(form.AccountId, cancellationToken);
        var today = db.Viewer.Today(clock);
        var record = Read(form, today, db.Viewer.UserId, clock.GetUtcNow().UtcDateTime);
        await RequireKnownAsync(db, form, cancellationToken);
        await RequireConfirmedAsync(db, record, form.Confirmed, today, cancellationToken);

        var current = await db.PotentialRecords.AsNoTracking().Where(r => r.AccountId == form.AccountId && r.GroupKey == record.GroupKey && r.IsCurrent).Select(r => (int?)r.Id).SingleOrDefaultAsync(cancellationToken);
        if (current != form.SeenId || !await db.ReplaceCurrentAsync(current, record, cancellationToken))
        {
            throw await MeanwhileAsync(db, record, cancellationToken);
        }

        var before = await CategoryAsync(db, form.AccountId, cancellationToken);
        await categories.OfAccountsAsync([form.AccountId], CategoryCause.Potential, cancellationToken);
        return new RecordedPotential(record.Id, before, await CategoryAsync(db, form.AccountId, cancellationToken));
    }

    private static PotentialRecord Read(Form form, DateOnly today, int? byId, DateTime at)
    {
        if (!PotentialCurrencies.All.Contains(form.Currency))
        {
            throw new RuleViolation(PotentialMessages.NoSuchCurrency, nameof(Form.Currency));
        }

        if (!Enum.IsDefined(form.Source) || !Enum.IsDefined(form.Confidence))
        {
            throw new RuleViolation(PotentialMessages.NoSuchChoice, Enum.IsDefined(form.Source) ? nameof(Form.Confidence) : nameof(Form.Source));
        }

        var told = TypedAmount.Of(form.Amount, PotentialMessages.AmountRequired, nameof(Form.Amount));
        decimal? rate = form.Currency == PotentialCurrencies.Base ? null : Rate(form);
        var note = FormRules.Text(form.Note, PotentialRecord.NoteMaxLength, nameof(Form.Note));
        var record = PotentialRecord.Of(form.AccountId, form.ProductGroupId, TypedAmount.InRoubles(told, rate, nameof(Form.Amount)), form.Source, form.Confidence, AsOf(form.AsOfOn, today), byId, at, form.ScriptId, note);
        record.Competitors.AddRange(Competitors(form.Competitors, rate));
        return rate is { } known ? record.ToldIn(form.Currency, told, known) : record;
    }

    private static decimal Rate(Form form)
    {
        const int places = 6;
        const decimal largest = 1_000_000;
        if (FormRules.Trim(form.Rate) is not { } typed)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, PotentialMessages.RateRequired, form.Currency), nameof(Form.Rate));
        }

        var rate = decimal.Round(TypedNumber.Find(typed) ?? throw new RuleViolation(PotentialMessages.NotANumber, nameof(Form.Rate)), places);
        return rate <= 0 ? throw new RuleViolation(PotentialMessages.RateRange, nameof(Form.Rate))
            : rate > largest ? throw new RuleViolation(PotentialMessages.TooLarge, nameof(Form.Rate)) : rate;
    }

    private static DateOnly AsOf(DateOnly? asOf, DateOnly today) =>
        asOf is null ? throw new RuleViolation(PotentialMessages.AsOfRequired, nameof(Form.AsOfOn))
            : asOf > today ? throw new RuleViolation(PotentialMessages.AsOfInFuture, nameof(Form.AsOfOn))
            : asOf < Earliest ? throw new RuleViolation(PotentialMessages.AsOfTooEarly, nameof(Form.AsOfOn))
            : asOf.Value;

    private static List<PotentialCompetitor> Competitors(IEnumerable<CompetitorFields> lines, decimal? rate)
    {
        const string field = nameof(Form.Competitors);
        var competitors = new List<PotentialCompetitor>();
        foreach (var line in lines.Where(l => !string.IsNullOrWhiteSpace(l.Name) || !string.IsNullOrWhiteSpace(l.Amount)))
        {
            var name = FormRules.Text(line.Name, PotentialCompetitor.NameMaxLength, field) ?? throw new RuleViolation(PotentialMessages.CompetitorName, field);
            var amount = TypedAmount.InRoubles(TypedAmount.Of(line.Amount, PotentialMessages.CompetitorAmount, field), rate, field);
            if (competitors.Exists(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, PotentialMessages.CompetitorTwice, name), field);
            }

            competitors.Add(PotentialCompetitor.Of(name, amount));
        }

        return competitors;
    }

    private static async Task RequireKnownAsync(KamDbContext db, Form form, CancellationToken cancellationToken)
    {
        if (form.ProductGroupId is { } groupId && !await db.ProductGroups.AnyAsync(g => g.Id == groupId, cancellationToken))
        {
            throw new RuleViolation(PotentialMessages.NoSuchGroup, nameof(Form.ProductGroupId));
        }

        if (form.ScriptId is { } scriptId && !await db.TalkScripts.AnyAsync(s => s.Id == scriptId, cancellationToken))
        {
            throw new RuleViolation(PotentialMessages.NoSuchScript, nameof(Form.ScriptId));
        }
    }

    /// <summary>Told, not refused: a wrong figure of sales or a year that grew are possible, a slip of the hand is likelier.</summary>
    private static async Task RequireConfirmedAsync(KamDbContext db, PotentialRecord record, HashSet<string> confirmed, DateOnly today, CancellationToken cancellationToken)
    {
        var sales = await PotentialDoor.SalesAsync(db, record.AccountId, today, cancellationToken);
        var ours = Math.Max(0, record.ProductGroupId is { } groupId ? sales.GetValueOrDefault(groupId) : sales.Values.Sum());
        var theirs = record.Competitors.Sum(c => c.Amount);
        if (ours + theirs > record.Annual && !confirmed.Contains(MoreThanPotential))
        {
            var text = theirs > 0
                ? string.Format(CultureInfo.CurrentCulture, PotentialMessages.MoreThanPotential, Whole(ours), Whole(theirs), Whole(record.Annual))
                : string.Format(CultureInfo.CurrentCulture, PotentialMessages.SalesExceed, Whole(ours), Whole(record.Annual));
            throw new ConfirmationNeeded([new Warning(MoreThanPotential, text)]);
        }
    }

    private static async Task<RuleViolation> MeanwhileAsync(KamDbContext db, PotentialRecord record, CancellationToken cancellationToken)
    {
        var (accountId, groupKey) = (record.AccountId, record.GroupKey);
        var theirs = await db.PotentialRecords.AsNoTracking().Where(r => r.AccountId == accountId && r.GroupKey == groupKey && r.IsCurrent)
            .Select(r => new { r.Id, r.Annual, r.At, By = r.By == null ? null : r.By.LastName + " " + r.By.FirstName }).SingleOrDefaultAsync(cancellationToken);
        return theirs is null ? new RuleViolation(PotentialMessages.NotSaved)
            : new RecordedMeanwhile(string.Format(CultureInfo.CurrentCulture, PotentialMessages.RecordedMeanwhile, theirs.By ?? "KamPortal", Whole(theirs.Annual), LocalTime.FromUtc(theirs.At, db.Viewer.TimeZoneId)), theirs.Id);
    }

    private static Task<AbcdCategory> CategoryAsync(KamDbContext db, int accountId, CancellationToken cancellationToken) =>
        db.Accounts.Where(a => a.Id == accountId).Select(a => a.Abcd).SingleAsync(cancellationToken);

    private static string Whole(decimal amount) => amount.ToString("N0", CultureInfo.CurrentCulture);
}
