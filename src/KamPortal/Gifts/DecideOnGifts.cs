using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>Approves gifts or refuses them with a note: a director anybody's, else the supervisor of whoever planned them; never one's own.</summary>
public sealed class DecideOnGifts(KamDb kam, Notify notify, TimeProvider clock)
{
    /// <summary>All or none. Approved ones become a task of the account's owner.</summary>
    /// <exception cref="RuleViolation">Not the viewer's to decide, decided already, above the limit or the budget, the person has left, or changed since it was shown.</exception>
    public async Task ApproveAsync(IReadOnlyCollection<GiftChoice> choices, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Gifts, cancellationToken);
        var gifts = await ToDecideAsync(db, choices, cancellationToken);
        var problems = await ProblemsAsync(db, gifts, clock, cancellationToken);
        if (problems.Count > 0)
        {
            throw new RuleViolation(problems.Values.First());
        }

        await ApproveAsync(db, gifts, clock, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await TellAsync(db.Viewer, gifts, () => GiftMessages.ToldApproved, cancellationToken);
    }

    /// <exception cref="RuleViolation">Not the viewer's to decide, decided already, no note, or changed since it was shown.</exception>
    public async Task RefuseAsync(IReadOnlyCollection<GiftChoice> choices, string? note, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Gifts, cancellationToken);
        var gifts = await ToDecideAsync(db, choices, cancellationToken);
        var why = FormRules.Required(note, Gift.NoteMaxLength, "Note");
        foreach (var gift in gifts)
        {
            Decide(db, gift, GiftStatus.Refused, why, clock);
        }

        await GiftDoor.SaveAsync(db, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await TellAsync(db.Viewer, gifts, () => GiftMessages.ToldRefused, cancellationToken);
    }

    /// <summary>What speaks against approving, by gift.</summary>
    internal static async Task<IReadOnlyDictionary<int, string>> ProblemsAsync(KamDbContext db, IReadOnlyCollection<Gift> gifts, TimeProvider clock, CancellationToken cancellationToken)
    {
        var problems = new Dictionary<int, string>();
        var limits = await GiftLimits.LoadAsync(db, cancellationToken);
        var today = db.Viewer.Today(clock);
        foreach (var some in gifts.Chunk(500))
        {
            var (personIds, accountIds) = (some.Select(g => g.PersonId).Distinct().ToArray(), some.Select(g => g.AccountId).Distinct().ToArray());
            var parts = await GiftDoor.PartsAsync(db, personIds, cancellationToken);
            var there = (await db.Employments.Where(e => EF.Parameter(accountIds).Contains(e.AccountId) && EF.Parameter(personIds).Contains(e.PersonId) && (e.FromOn == null || e.FromOn <= today) && (e.ToOn == null || e.ToOn >= today) && (e.Person.LeftOn == null || e.Person.LeftOn > today))
                .Select(e => new { e.AccountId, e.PersonId }).ToListAsync(cancellationToken)).Select(e => (e.AccountId, e.PersonId)).ToHashSet();
            foreach (var gift in some)
            {
                if (!there.Contains((gift.AccountId, gift.PersonId)))
                {
                    problems[gift.Id] = string.Format(CultureInfo.CurrentCulture, GiftMessages.LeftNamed, gift.Person.FullName);
                }
                else if (GiftDoor.Blocked(gift, limits.Check(gift.Id, gift.Recipient, gift.SeasonId, gift.On, gift.Value, parts[gift.PersonId])) is { } blocked)
                {
                    problems[gift.Id] = blocked;
                }
            }
        }

        return problems;
    }

    /// <summary>Within the budgets of their seasons; saved, with the tasks.</summary>
    internal static async Task ApproveAsync(KamDbContext db, IReadOnlyCollection<Gift> gifts, TimeProvider clock, CancellationToken cancellationToken)
    {
        foreach (var group in gifts.Where(g => g.SeasonId is not null).GroupBy(g => g.SeasonId!.Value))
        {
            var budget = group.First().Season!.Budget;
            var sum = await db.AllGifts.Where(g => g.SeasonId == group.Key && (g.Status == GiftStatus.Approved || g.Status == GiftStatus.Given)).SumAsync(g => g.Value, cancellationToken) + group.Sum(g => g.Value);
            if (sum > budget)
            {
                throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, GiftMessages.OverBudget, sum, budget));
            }
        }

        foreach (var gift in gifts)
        {
            Decide(db, gift, GiftStatus.Approved, null, clock);
        }

        await GiftDoor.SaveAsync(db, cancellationToken);
        await GiftTasks.SettleAsync(db, gifts, db.Viewer.Today(clock), clock.GetUtcNow().UtcDateTime, cancellationToken);
    }

    private static void Decide(KamDbContext db, Gift gift, GiftStatus status, string? note, TimeProvider clock) =>
        (gift.Status, gift.DecidedById, gift.DecidedAt, gift.DecisionNote) = (status, db.Viewer.UserId, clock.GetUtcNow().UtcDateTime, note);

    private async Task<List<Gift>> ToDecideAsync(KamDbContext db, IReadOnlyCollection<GiftChoice> choices, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.ApproveGifts);
        var approvers = new GiftApprovers(db, db.Viewer.Today(clock));
        var ids = choices.Select(c => c.Id).Distinct().ToArray();
        var found = await db.Gifts.Include(g => g.Account).Include(g => g.Person).Include(g => g.Season).Include(g => g.DecidedBy).Where(g => EF.Parameter(ids).Contains(g.Id)).ToDictionaryAsync(g => g.Id, cancellationToken);
        foreach (var choice in choices)
        {
            var gift = found.GetValueOrDefault(choice.Id) ?? throw new RuleViolation(GiftMessages.NotFound);
            await approvers.RequireAsync(gift.PlannedById, cancellationToken);
            if (gift.Status != GiftStatus.Planned)
            {
                throw new RuleViolation(gift.DecidedBy is { } by ? string.Format(CultureInfo.CurrentCulture, GiftMessages.DecidedBy, gift.Person.FullName, by.FullName) : GiftMessages.NotPlanned);
            }

            if (gift.Season is { Status: SeasonStatus.Closed })
            {
                throw new RuleViolation(GiftMessages.SeasonClosed);
            }

            db.Entry(gift).Property(g => g.Version).OriginalValue = choice.Version;
            GiftDoor.Refresh(gift);
        }

        return choices.Count == 0 ? throw new RuleViolation(GiftMessages.NothingChosen) : [.. found.Values];
    }

    private async Task TellAsync(Viewer by, List<Gift> gifts, Func<string> format, CancellationToken cancellationToken)
    {
        foreach (var planner in gifts.GroupBy(g => g.PlannedById))
        {
            var first = planner.First();
            await notify.RunAsync(
                planner.Key,
                FormattableString.Invariant($"gift-decided:{first.Id}:{first.Version}:{planner.Key}"),
                () => string.Format(CultureInfo.CurrentCulture, format(), by.Name, first.Account.Name, first.Title, planner.Count(), first.DecisionNote),
                first.SeasonId is { } seasonId ? FormattableString.Invariant($"/gifts?season={seasonId}") : FormattableString.Invariant($"{GiftTelling.RegisterLink}&account={first.AccountId}"),
                cancellationToken);
        }
    }
}
