using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>Puts a person on a season's list, or plans a gift for an occasion of its own. Above the limit it is kept and blocked.</summary>
public sealed class PlanGift(KamDb kam, Notify notify, TimeProvider clock)
{
    public sealed class Form
    {
        /// <summary>Null: for an occasion of its own, which <see cref="Occasion"/> names.</summary>
        public int? SeasonId { get; set; }

        public int AccountId { get; set; }

        public int? PersonId { get; set; }

        public string? Title { get; set; }

        /// <summary>Roubles, as typed.</summary>
        public string? Value { get; set; }

        /// <summary>To be given on; null in a season takes its last day.</summary>
        public DateOnly? On { get; set; }

        public string? Occasion { get; set; }
    }

    /// <returns>The gift's id, and what stands against giving it.</returns>
    /// <exception cref="RuleViolation">A value is missing or absurd, the person is not of the account, has left, wants no gifts or is on the list already.</exception>
    public async Task<PlannedGift> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.PlanGifts);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Gifts, cancellationToken);
        var today = db.Viewer.Today(clock);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == form.AccountId, cancellationToken) ?? throw new RuleViolation(Accounts.AccountFormMessages.NotFound);
        GiftDoor.RequireMine(db.Viewer, account);
        if (account.Status is Accounts.AccountStatus.Lost or Accounts.AccountStatus.Archived)
        {
            throw new RuleViolation(GiftMessages.AccountEnded, nameof(form.AccountId));
        }

        var season = form.SeasonId is { } seasonId ? await db.GiftSeasons.SingleOrDefaultAsync(s => s.Id == seasonId, cancellationToken) ?? throw new RuleViolation(GiftMessages.SeasonNotFound) : null;
        GiftDoor.RequireOpen(db.Viewer, season);
        var personId = form.PersonId ?? throw new RuleViolation(GiftMessages.PersonRequired, nameof(form.PersonId));
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == personId, cancellationToken) ?? throw new RuleViolation(GiftMessages.PersonNotOfAccount, nameof(form.PersonId));
        await GiftDoor.RequireThereAsync(db, account.Id, personId, today, nameof(form.PersonId), cancellationToken);
        if (person.OptOuts.HasFlag(People.OptOuts.Greetings) || await db.GreetingPreferences.AnyAsync(p => p.PersonId == personId && p.IsNever && p.OccasionId == null, cancellationToken))
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, GiftMessages.PersonDeclines, person.FullName), nameof(form.PersonId));
        }

        var on = GiftDoor.Day(form.On ?? season?.GiveByOn, today, nameof(form.On));
        var gift = new Gift
        {
            Key = season is null ? null : Gift.KeyOf(season.Id, account.Id, personId),
            SeasonId = season?.Id, Season = season, AccountId = account.Id, Account = account, PersonId = personId, Person = person, PlannedById = db.Viewer.UserId ?? account.OwnerId,
            Title = FormRules.Required(form.Title, Gift.TitleMaxLength, nameof(form.Title)), Value = GiftDoor.Value(form.Value, nameof(form.Value)), On = on,
            Note = season is null ? FormRules.Required(form.Occasion, Gift.NoteMaxLength, nameof(form.Occasion)) : FormRules.Text(form.Occasion, Gift.NoteMaxLength, nameof(form.Occasion)),
        };
        if (on < today)
        {
            throw new RuleViolation(GiftMessages.DayPast, nameof(form.On));
        }

        GiftDoor.Refresh(gift);
        var parts = (await GiftDoor.PartsAsync(db, [personId], cancellationToken))[personId].ToList();
        await RequireOnceAsync(db, season, parts, person.FullName, cancellationToken);
        if (gift.Key is { } key && await db.Gifts.AnyAsync(g => g.Key == key, cancellationToken))
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, GiftMessages.StruckBefore, person.FullName), nameof(form.PersonId));
        }

        db.Add(gift);
        await GiftDoor.SaveAsync(db, cancellationToken);
        var check = (await GiftLimits.LoadAsync(db, cancellationToken)).Check(gift.Id, gift.Recipient, gift.SeasonId, on, gift.Value, parts);
        await transaction.CommitAsync(cancellationToken);
        if (season is null)
        {
            await GiftTelling.AskAsync(kam, notify, gift, today, cancellationToken);
        }

        return new PlannedGift(gift.Id, GiftDoor.Blocked(gift, check));
    }

    /// <summary>One gift a season, also for somebody who works at two clients.</summary>
    private static async Task RequireOnceAsync(KamDbContext db, GiftSeason? season, List<GiftPart> parts, string name, CancellationToken cancellationToken)
    {
        if (season is not null && parts.Find(p => p.SeasonId == season.Id) is { } already)
        {
            var where = await db.AccountNames.Where(a => a.Id == already.AccountId).Select(a => a.Name).SingleAsync(cancellationToken);
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, GiftMessages.PersonTwice, name, where), nameof(Form.PersonId));
        }
    }
}
