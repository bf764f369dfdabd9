using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.WorkCalendars;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>
/// "Hand over the gifts": one task per account and season, of a one-off gift its own. It stands while an approved gift waits to be
/// given and is closed when none does. To be called after the gifts are saved, in the same transaction.
/// </summary>
internal static class GiftTasks
{
    public const string KeyPrefix = "gift:";

    private const int Minutes = 30;

    public static string KeyOf(Gift gift) => gift.SeasonId is { } seasonId ? OfSeason(seasonId, gift.AccountId) : FormattableString.Invariant($"{KeyPrefix}one:{gift.Id}");

    public static string OfSeason(int seasonId, int accountId) => FormattableString.Invariant($"{KeyPrefix}{seasonId}:{accountId}");

    /// <param name="changed">Gifts of which something changed, with account and season; the viewer sees their accounts.</param>
    public static async Task SettleAsync(KamDbContext db, IReadOnlyCollection<Gift> changed, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var some in changed.GroupBy(KeyOf).Chunk(500))
        {
            await SettleSomeAsync(db, some, today, now, cancellationToken);
        }
    }

    private static async Task SettleSomeAsync(KamDbContext db, IGrouping<string, Gift>[] groups, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        var keys = groups.Select(g => g.Key).ToArray();
        var tasks = await db.WorkTasks.Where(t => EF.Parameter(keys).Contains(t.SourceKey)).ToDictionaryAsync(t => t.SourceKey!, cancellationToken);
        var accountIds = groups.Select(g => g.First().AccountId).Distinct().ToArray();
        var ofSeasons = (await db.Gifts.AsNoTracking().Where(g => EF.Parameter(accountIds).Contains(g.AccountId) && g.SeasonId != null && (g.Status == GiftStatus.Approved || g.Status == GiftStatus.Given))
            .Select(g => new { g.SeasonId, g.AccountId, g.Status }).ToListAsync(cancellationToken)).ToLookup(g => OfSeason(g.SeasonId!.Value, g.AccountId), g => g.Status);
        var calendar = await WorkCalendar.LoadAsync(db, today, today.AddYears(1), cancellationToken);
        foreach (var group in groups)
        {
            var gift = group.First();
            var statuses = gift.SeasonId is null ? [gift.Status] : ofSeasons[group.Key].ToList();
            var task = tasks.GetValueOrDefault(group.Key);
            if (statuses.Contains(GiftStatus.Approved))
            {
                Stand(db, task, gift, group.Key, calendar, today, now);
            }
            else if (task is { Status: WorkTaskStatus.Open })
            {
                var isGiven = statuses.Contains(GiftStatus.Given);
                task.Close(isGiven ? WorkTaskStatus.Done : WorkTaskStatus.Cancelled, db.Viewer.UserId ?? gift.Account.OwnerId, today, now, isGiven ? GiftMessages.TaskGiven : GiftMessages.TaskDropped, null);
            }
        }

        await GiftDoor.SaveAsync(db, cancellationToken);
    }

    private static void Stand(KamDbContext db, WorkTask? task, Gift gift, string key, WorkCalendar calendar, DateOnly today, DateTime now)
    {
        if (task is not null)
        {
            if (task.Status != WorkTaskStatus.Open)
            {
                task.Reopen(Minutes);
            }

            return;
        }

        var dueOn = calendar.PreviousWorkingDay(gift.Season?.GiveByOn ?? gift.On);
        var title = gift.Season is { } season ? string.Format(CultureInfo.CurrentCulture, GiftMessages.TaskTitle, season.Name) : string.Format(CultureInfo.CurrentCulture, GiftMessages.TaskTitleOne, gift.Title);
        title = title.Length <= WorkTask.TitleMaxLength ? title : title[..WorkTask.TitleMaxLength];
        db.Add(WorkTask.Raise(gift.AccountId, gift.Account.OwnerId, TaskKind.Development, TaskSource.Gift, title, dueOn < today ? calendar.NextWorkingDay(today) : dueOn, now,
            db.Viewer.UserId, personId: gift.SeasonId is null ? gift.PersonId : null, minutes: Minutes, sourceKey: key, link: Link(gift)));
    }

    private static string Link(Gift gift) => gift.SeasonId is { } seasonId
        ? FormattableString.Invariant($"/gifts?season={seasonId}&account={gift.AccountId}")
        : FormattableString.Invariant($"/gifts?view=register&account={gift.AccountId}");
}
