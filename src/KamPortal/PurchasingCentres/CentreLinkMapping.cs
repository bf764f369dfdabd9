using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.PurchasingCentres;

internal sealed class CentreLinkMapping : IEntityTypeConfiguration<CentreLink>
{
    public void Configure(EntityTypeBuilder<CentreLink> link) =>
        link.HasIndex(l => new { l.CentreId, l.FromId, l.ToId, l.Kind }, "UX_CentreLinks_Ends").IsUnique();
}
