using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches;

/// <summary>How verbs reach a touch the viewer may see, and how they save it.</summary>
internal static class TouchDoor
{
    /// <exception cref="RuleViolation">There is no such touch, or the viewer does not see its account.</exception>
    public static async Task<Touch> FindAsync(KamDbContext db, int touchId, CancellationToken cancellationToken) =>
        await db.Touches.Include(t => t.People).SingleOrDefaultAsync(t => t.Id == touchId, cancellationToken) ?? throw new RuleViolation(TouchesMessages.TouchNotFound);

    /// <exception cref="RuleViolation">There is no such account, or the viewer does not see it.</exception>
    public static async Task<int> OwnerOfAsync(KamDbContext db, int accountId, CancellationToken cancellationToken) =>
        await db.Accounts.Where(a => a.Id == accountId).Select(a => (int?)a.OwnerId).SingleOrDefaultAsync(cancellationToken) ?? throw new RuleViolation(TouchesMessages.AccountNotFound);

    /// <exception cref="RuleViolation">A person does not work in the account.</exception>
    public static async Task RequirePeopleAsync(KamDbContext db, int accountId, IReadOnlyCollection<int> personIds, CancellationToken cancellationToken)
    {
        var ids = personIds.Distinct().ToArray();
        if (ids.Length > 0 && await db.Employments.Where(e => e.AccountId == accountId && EF.Parameter(ids).Contains(e.PersonId)).Select(e => e.PersonId).Distinct().CountAsync(cancellationToken) != ids.Length)
        {
            throw new RuleViolation(TouchesMessages.PersonNotOfAccount, nameof(LogTouch.Form.PersonIds));
        }
    }

    /// <summary>Saves and keeps the account's touch dates in the same transaction.</summary>
    /// <exception cref="RuleViolation">Somebody else changed the touch at the same moment.</exception>
    public static async Task SaveAsync(KamDbContext db, int accountId, CancellationToken cancellationToken)
    {
        try
        {
            await TouchDates.SaveAsync(db, [accountId], cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolation(TouchesMessages.ChangedMeanwhile);
        }
    }
}
