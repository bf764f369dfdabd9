using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.PurchasingCentres;

internal sealed class PurchasingCentreMapping : IEntityTypeConfiguration<PurchasingCentre>
{
    public void Configure(EntityTypeBuilder<PurchasingCentre> centre)
    {
        centre.Ignore(c => c.Active);
        centre.HasIndex(c => new { c.AccountId, c.ScopeKey }, "UX_PurchasingCentres_Scope").IsUnique();
        centre.HasMany(c => c.Members).WithOne(m => m.Centre).OnDelete(DeleteBehavior.Cascade);
        centre.HasMany(c => c.Links).WithOne(l => l.Centre).OnDelete(DeleteBehavior.Cascade);
    }
}
