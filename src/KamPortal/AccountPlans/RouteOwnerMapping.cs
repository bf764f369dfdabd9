using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.AccountPlans;

internal sealed class RouteOwnerMapping : IEntityTypeConfiguration<RouteOwner>
{
    public void Configure(EntityTypeBuilder<RouteOwner> routeOwner)
    {
        routeOwner.HasIndex(o => o.Route, "UX_RouteOwners_Route").IsUnique();
        routeOwner.HasData(Enum.GetValues<Accounts.SmallAccountRoute>().Select((route, i) => new RouteOwner { Id = i + 1, Route = route }));
    }
}
