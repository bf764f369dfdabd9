using KamPortal.Data;
using KamPortal.People;
using KamPortal.PurchasingCentres;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Demo;

/// <summary>Keeps the demo's published centres as they were published; those that are drafts again as they stood before.</summary>
internal static class DemoEditions
{
    public static async Task<IReadOnlyList<CentreEdition>> OfAsync(KamDbContext db, IReadOnlyList<RoleDefinition> roles, DateOnly today, CancellationToken cancellationToken)
    {
        var published = await db.PurchasingCentres.AsNoTracking().Where(c => c.Edition > 0).Select(c => new { c.Id, At = c.PublishedAt!.Value, ById = c.PublishedById!.Value }).ToDictionaryAsync(c => c.Id, cancellationToken);
        var expected = await CentreCards.ExpectedRolesAsync(db, cancellationToken);
        var cards = await CentreCards.LoadAsync(db, published.Keys, today, cancellationToken);
        return [.. cards.Select(c => PublishCentre.EditionOf(AsPublished(c, DateOnly.FromDateTime(published[c.Id].At), expected), roles, published[c.Id].ById, published[c.Id].At))];
    }

    private static CentreCard AsPublished(CentreCard card, DateOnly on, IReadOnlyList<MemberRole> expected)
    {
        var members = card.Members.Select(m => m.IsNewlyGone ? m with { LeftOn = null, IsNewlyGone = false, Influence = m.InfluenceWhenLeft!.Value, InfluenceWhenLeft = null } : m).Where(m => m.IsActive).OrderByDescending(m => m.Influence).ToList();
        members[0] = members[0] with { Influence = members[0].Influence + PurchasingCentre.FullInfluence - members.Sum(m => m.Influence) };
        return card with { Members = members, Today = on, Assessment = CentreAssessment.Of(members, expected, card.SingleThreadPercent) };
    }
}
