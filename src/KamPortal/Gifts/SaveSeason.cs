using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>A season of the company's own, or another budget and other shares of any; the list itself stays as it is.</summary>
public sealed class SaveSeason(KamDb kam, TimeProvider clock)
{
    public const decimal LargestBudget = 1_000_000_000m;
    public const int MostPeople = 20;

    private const int LongestDays = 200;

    public sealed class Form
    {
        /// <summary>Null for a new one.</summary>
        public int? SeasonId { get; set; }

        public int Version { get; set; }

        public string? NameRu { get; set; }

        public string? NameEn { get; set; }

        public DateOnly? OpensOn { get; set; }

        public DateOnly? GiveByOn { get; set; }

        /// <summary>Roubles, as typed.</summary>
        public string? Budget { get; set; }

        public string? Note { get; set; }

        public List<SeasonShareForm> Shares { get; set; } = [];
    }

    /// <returns>The season's id.</returns>
    /// <exception cref="RuleViolation">A name or day is missing or out of order, a category stands twice, an absurd value, or a budget below what is approved.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the season since it was shown.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageGifts);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Gifts, cancellationToken);
        var nameRu = FormRules.Required(form.NameRu, GiftSeason.NameMaxLength, nameof(form.NameRu));
        var nameEn = FormRules.Text(form.NameEn, GiftSeason.NameMaxLength, nameof(form.NameEn)) ?? "";
        var (opens, giveBy) = Days(form);
        var budget = TypedNumber.Parse(form.Budget ?? "", 2, nameof(form.Budget));
        if (budget is < 0 or > LargestBudget)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, GiftMessages.BudgetRange, LargestBudget), nameof(form.Budget));
        }

        GiftSeason season;
        if (form.SeasonId is { } seasonId)
        {
            season = await db.GiftSeasons.Include(s => s.Shares).SingleOrDefaultAsync(s => s.Id == seasonId, cancellationToken) ?? throw new RuleViolation(GiftMessages.SeasonNotFound);
            if (season.Status == SeasonStatus.Closed)
            {
                throw new RuleViolation(GiftMessages.SeasonClosed);
            }

            var spent = await db.AllGifts.Where(g => g.SeasonId == seasonId && (g.Status == GiftStatus.Approved || g.Status == GiftStatus.Given)).SumAsync(g => g.Value, cancellationToken);
            if (budget < spent)
            {
                throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, GiftMessages.BudgetBelowApproved, spent), nameof(form.Budget));
            }

            (season.NameRu, season.NameEn, season.OpensOn, season.GiveByOn, season.Budget) = (nameRu, nameEn, opens, giveBy, budget);
        }
        else
        {
            if (giveBy < db.Viewer.Today(clock))
            {
                throw new RuleViolation(GiftMessages.DayPast, nameof(form.GiveByOn));
            }

            season = new GiftSeason { Code = FormattableString.Invariant($"own:{Guid.NewGuid():N}"), NameRu = nameRu, NameEn = nameEn, OpensOn = opens, GiveByOn = giveBy, Budget = budget };
            db.Add(season);
        }

        season.Note = FormRules.Text(form.Note, GiftSeason.NoteMaxLength, nameof(form.Note));
        Share(season, form.Shares);
        await db.SaveFormAsync(season, form.SeasonId is null ? season.Version : form.Version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return season.Id;
    }

    private static (DateOnly Opens, DateOnly GiveBy) Days(Form form)
    {
        var opens = form.OpensOn ?? throw new RuleViolation(GiftMessages.DayRequired, nameof(form.OpensOn));
        var giveBy = form.GiveByOn ?? throw new RuleViolation(GiftMessages.DayRequired, nameof(form.GiveByOn));
        return giveBy < opens ? throw new RuleViolation(GiftMessages.DaysOrder, nameof(form.GiveByOn))
            : giveBy.DayNumber - opens.DayNumber > LongestDays ? throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, GiftMessages.SeasonTooLong, LongestDays), nameof(form.GiveByOn))
            : (opens, giveBy);
    }

    private static void Share(GiftSeason season, List<SeasonShareForm> shares)
    {
        if (shares.GroupBy(s => s.Category).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, GiftMessages.CategoryTwice, Accounts.AccountLabels.Label(twice.Key)), nameof(Form.Shares));
        }

        foreach (var form in shares)
        {
            var people = FormRules.Within(form.PeoplePerAccount, 0, MostPeople, nameof(Form.Shares));
            var value = people == 0 && FormRules.Trim(form.Value) is null or "0" ? 0 : GiftDoor.Value(form.Value, nameof(Form.Shares));
            if (season.Shares.Find(s => s.Category == form.Category) is { } known)
            {
                (known.Value, known.PeoplePerAccount) = (value, people);
            }
            else
            {
                season.Shares.Add(new GiftSeasonShare { Season = season, Category = form.Category, Value = value, PeoplePerAccount = people });
            }
        }
    }
}
