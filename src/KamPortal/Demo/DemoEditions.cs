using KamPortal.Data;
using KamPortal.People;
using KamPortal.PurchasingCentres;
using KamPortal.Settings;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Demo;

/// <summary>What the portal keeps of every publication; of centres edited or bereft since then as they were.</summary>
internal static class DemoEditions
{
    public static async Task<IReadOnlyList<CentreEdition>> OfAsync(KamDbContext db, DemoCentres centres, IReadOnlyList<RoleDefinition> roles, DateOnly today, CancellationToken cancellationToken)
    {
        var published = centres.All.Where(c => c.Edition > 0).ToDictionary(c => c.Id);
        var expected = roles.Where(r => r is { IsActive: true, IsExpected: true }).Select(CentreCards.Role).ToList();
        var singleThread = (await SettingQueries.GetAsync(db, cancellationToken)).SingleThreadPercent;
        var cards = await CentreCards.LoadAsync(db, published.Keys, today, cancellationToken);
        return [.. cards.Select(c => AsPublished(c, centres, expected, singleThread)).Select(c => CentreEdition.Of(c, roles, published[c.Id].PublishedById!.Value, published[c.Id].PublishedAt!.Value))];
    }

    private static CentreCard AsPublished(CentreCard card, DemoCentres centres, IReadOnlyList<MemberRole> expected, int singleThread)
    {
        var members = card.Members.Select(m => m with { Influence = centres.PublishedWeights[m.Id], LeftOn = null, InfluenceWhenLeft = null, IsNewlyGone = false }).ToList();
        return card with { Members = members, Today = DateOnly.FromDateTime(card.PublishedAt!.Value), Assessment = CentreAssessment.Of(members, expected, singleThread) };
    }
}
