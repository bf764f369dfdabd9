using System.Linq.Expressions;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PerspectivePlans;

internal static class PlanHeads
{
    /// <summary>Latest first.</summary>
    public static async Task<IReadOnlyList<PlanHead>> OfAccountAsync(KamDbContext db, int accountId, CancellationToken cancellationToken) =>
        await LoadAsync(db, p => p.AccountId == accountId, cancellationToken);

    public static async Task<IReadOnlyList<PlanHead>> LoadAsync(KamDbContext db, Expression<Func<PerspectivePlan, bool>> which, CancellationToken cancellationToken)
    {
        var rows = await db.PerspectivePlans.AsNoTracking().Where(which).OrderByDescending(p => p.Number).ThenByDescending(p => p.Id).Select(p => new
        {
            p.Id, p.AccountId, Account = p.Account.Name, p.Number, p.Status, p.FirstYear, p.Years, p.AuthorId, p.CreatedAt, p.SubmittedAt, p.DecidedAt, p.ReturnReason, p.NextReviewOn, p.Budget,
            Cost = p.Actions.Sum(a => a.Cost),
            AuthorLast = p.Author.LastName, AuthorFirst = p.Author.FirstName, AuthorPosition = p.Author.Position,
            DecidedBy = p.DecidedById == null ? null : p.DecidedBy!.LastName + " " + p.DecidedBy.FirstName, DecidedByPosition = p.DecidedBy!.Position,
        }).ToListAsync(cancellationToken);
        var zone = db.Viewer.TimeZoneId;
        return rows.ConvertAll(p => new PlanHead
        {
            Id = p.Id,
            AccountId = p.AccountId,
            Account = p.Account,
            Number = p.Number,
            Status = p.Status,
            FirstYear = p.FirstYear,
            Years = p.Years,
            AuthorId = p.AuthorId,
            Author = p.AuthorLast + " " + p.AuthorFirst,
            AuthorPosition = p.AuthorPosition,
            CreatedAt = LocalTime.FromUtc(p.CreatedAt, zone),
            SubmittedAt = p.SubmittedAt is { } submitted ? LocalTime.FromUtc(submitted, zone) : null,
            DecidedBy = p.DecidedBy,
            DecidedByPosition = p.DecidedByPosition,
            DecidedAt = p.DecidedAt is { } decided ? LocalTime.FromUtc(decided, zone) : null,
            ReturnReason = p.ReturnReason,
            NextReviewOn = p.NextReviewOn,
            Budget = p.Budget,
            Cost = p.Cost,
        });
    }
}
