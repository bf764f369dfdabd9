using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.PurchasingCentres;

internal sealed class CentreEditionMapping : IEntityTypeConfiguration<CentreEdition>
{
    public void Configure(EntityTypeBuilder<CentreEdition> edition) =>
        edition.HasIndex(e => new { e.CentreId, e.Number }, "UX_CentreEditions_Number").IsUnique();
}
