using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Categories;

/// <summary>
/// Categories by last night's shipments; on the first of a month the trailing year moves on. Supervisors are told once of each
/// key account whose letter waits for their word.
/// </summary>
public sealed class CategoriesJob(RecalculateCategories recalculate, KamDb kam, Notify notify) : IJob
{
    public const string Name = "categories";

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        report.Add(await recalculate.OfAllAsync(CategoryCause.Sales, cancellationToken));
        foreach (var proposal in await ProposalsAsync(cancellationToken))
        {
            await notify.RunAsync(
                proposal.SupervisorId,
                FormattableString.Invariant($"category-proposal:{proposal.Id}"),
                () => string.Format(CultureInfo.CurrentCulture, CategoryMessages.ToldProposal, proposal.Account, proposal.From, proposal.To),
                FormattableString.Invariant($"/accounts/{proposal.AccountId}?tab=potential"),
                cancellationToken);
        }
    }

    /// <summary>Those of owners without anybody above are seen in the portfolio alone.</summary>
    private async Task<List<Proposal>> ProposalsAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        var open = await db.CategoryAssessments.AsNoTracking().Where(a => a.State == AssessmentState.Proposed).OrderBy(a => a.Id)
            .Select(a => new { a.Id, a.AccountId, a.Account.Name, a.Account.OwnerId, a.Previous, a.Category }).ToListAsync(cancellationToken);
        var proposals = new List<Proposal>();
        foreach (var owner in open.GroupBy(a => a.OwnerId))
        {
            if (await Supervision.SupervisorOfAsync(db, owner.Key, cancellationToken) is { } supervisorId)
            {
                proposals.AddRange(owner.Select(a => new Proposal(a.Id, supervisorId, a.AccountId, a.Name, a.Previous.Label(), a.Category.Label())));
            }
        }

        return proposals;
    }

    private sealed record Proposal(int Id, int SupervisorId, int AccountId, string Account, string From, string To);
}
