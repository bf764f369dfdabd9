using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>Another limit from a day on. Former versions stay: what was given is judged by the limit of its day.</summary>
public sealed class AddGiftLimit(KamDb kam, TimeProvider clock)
{
    public const decimal LargestLimit = 1_000_000m;

    /// <summary>Laws are known a few years ahead at most.</summary>
    private const int FarthestYears = 3;

    public sealed class Form
    {
        public GiftRecipient Recipient { get; set; }

        public DateOnly? FromOn { get; set; }

        /// <summary>Roubles, as typed.</summary>
        public string? Amount { get; set; }

        public string? Basis { get; set; }
    }

    /// <exception cref="RuleViolation">No right, a day in the past or before a known version, no basis, or an absurd amount.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageGifts);
        var today = db.Viewer.Today(clock);
        var from = form.FromOn ?? throw new RuleViolation(GiftMessages.DayRequired, nameof(form.FromOn));
        if (from < today || from > today.AddYears(FarthestYears))
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, GiftMessages.LimitDay, today, today.AddYears(FarthestYears)), nameof(form.FromOn));
        }

        var amount = TypedNumber.Parse(form.Amount ?? "", 2, nameof(form.Amount));
        if (amount is < 0 or > LargestLimit)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, GiftMessages.LimitRange, LargestLimit), nameof(form.Amount));
        }

        var basis = FormRules.Required(form.Basis, GiftLimit.BasisMaxLength, nameof(form.Basis));
        if (await db.GiftLimits.AnyAsync(l => l.Recipient == form.Recipient && l.FromOn >= from, cancellationToken))
        {
            throw new RuleViolation(GiftMessages.LimitLaterKnown, nameof(form.FromOn));
        }

        db.Add(new GiftLimit { Recipient = form.Recipient, FromOn = from, Amount = amount, Basis = basis, At = clock.GetUtcNow().UtcDateTime, ById = db.Viewer.UserId });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody entered the same day at the same moment.
            throw new RuleViolation(GiftMessages.LimitLaterKnown, nameof(form.FromOn));
        }
    }
}
