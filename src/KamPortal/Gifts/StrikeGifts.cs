using System.Globalization;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>Strikes gifts out of a list, all or none, and puts them back.</summary>
public sealed class StrikeGifts(KamDb kam, TimeProvider clock)
{
    /// <exception cref="RuleViolation">One is given, not the viewer's, of a list that takes no changes, or changed since it was shown.</exception>
    public Task RunAsync(IReadOnlyCollection<GiftChoice> gifts, string? note, CancellationToken cancellationToken) =>
        ChangeAsync(gifts, gift =>
        {
            if (gift.Status is GiftStatus.Planned or GiftStatus.Approved or GiftStatus.Refused)
            {
                (gift.Status, gift.DecisionNote) = (GiftStatus.Cancelled, FormRules.Text(note, Gift.NoteMaxLength, "Note"));
            }

            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>Struck out ones stand in the list again, to be approved.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public async Task RestoreAsync(IReadOnlyCollection<GiftChoice> gifts, CancellationToken cancellationToken)
    {
        await using var names = await kam.OpenAsync(cancellationToken);
        await ChangeAsync(gifts, async gift =>
        {
            if (gift.Status != GiftStatus.Cancelled)
            {
                return;
            }

            if (gift.Account.Status is Accounts.AccountStatus.Lost or Accounts.AccountStatus.Archived)
            {
                throw new RuleViolation(GiftMessages.AccountEnded);
            }

            if (gift.SeasonId is not null && (await GiftDoor.PartsAsync(names, [gift.PersonId], cancellationToken))[gift.PersonId].FirstOrDefault(p => p.SeasonId == gift.SeasonId) is { } other)
            {
                var where = await names.AccountNames.Where(a => a.Id == other.AccountId).Select(a => a.Name).SingleAsync(cancellationToken);
                throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, GiftMessages.PersonTwice, gift.Person.FullName, where));
            }

            (gift.Status, gift.DecisionNote, gift.DecidedById, gift.DecidedAt, gift.OverrideReason, gift.OverrideById) = (GiftStatus.Planned, null, null, null, null, null);
        }, cancellationToken);
    }

    private async Task ChangeAsync(IReadOnlyCollection<GiftChoice> choices, Func<Gift, Task> change, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Gifts, cancellationToken);
        var gifts = new List<Gift>();
        foreach (var choice in choices)
        {
            var gift = await GiftDoor.ToEditAsync(db, choice.Id, cancellationToken);
            db.Entry(gift).Property(g => g.Version).OriginalValue = choice.Version;
            await change(gift);
            gifts.Add(gift);
        }

        await GiftDoor.SaveAsync(db, cancellationToken);
        await GiftTasks.SettleAsync(db, gifts, db.Viewer.Today(clock), clock.GetUtcNow().UtcDateTime, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
