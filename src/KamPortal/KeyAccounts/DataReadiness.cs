using KamPortal.Data;
using KamPortal.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>What is still missing before an account can be scored: industry and region on its card, somebody known there, its potential, and a beginning of a dossier.</summary>
internal static class DataReadiness
{
    /// <summary>Completeness of the dossier in percent.</summary>
    public const int LeastDossierPercent = 30;

    /// <returns>An entry for every account.</returns>
    public static async Task<IReadOnlyDictionary<int, IReadOnlyList<MissingDatum>>> MissingAsync(KamDbContext db, IReadOnlyCollection<int> accountIds, CancellationToken cancellationToken)
    {
        var ids = accountIds.Distinct().ToArray();
        var cards = await db.Accounts.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.Id))
            .Select(a => new { a.Id, HasIndustry = a.Industry != null, HasRegion = a.Region != null, IsKnown = a.Potential != null, HasPeople = a.Employments.Any(e => e.Person.LeftOn == null) }).ToListAsync(cancellationToken);
        var weights = await db.DossierQuestions.AsNoTracking().Where(q => q.Group.Template.Status == TemplateStatus.Active).ToDictionaryAsync(q => q.Key, q => q.Importance, cancellationToken);
        var answers = (await db.DossierAnswers.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.AccountId) && a.IsCurrent && a.Value != null).Select(a => new { a.AccountId, a.QuestionKey }).ToListAsync(cancellationToken))
            .ToLookup(a => a.AccountId, a => weights.GetValueOrDefault(a.QuestionKey));
        var all = weights.Values.Sum();
        return cards.ToDictionary(c => c.Id, c => (IReadOnlyList<MissingDatum>)
        [
            .. new[]
            {
                (MissingDatum.Industry, !c.HasIndustry), (MissingDatum.Region, !c.HasRegion), (MissingDatum.People, !c.HasPeople), (MissingDatum.Potential, !c.IsKnown),
                (MissingDatum.Dossier, all > 0 && 100 * answers[c.Id].Sum() / all < LeastDossierPercent),
            }.Where(m => m.Item2).Select(m => m.Item1),
        ]);
    }

    public static async Task<IReadOnlyList<MissingDatum>> MissingAsync(KamDbContext db, int accountId, CancellationToken cancellationToken) =>
        (await MissingAsync(db, [accountId], cancellationToken))[accountId];
}
