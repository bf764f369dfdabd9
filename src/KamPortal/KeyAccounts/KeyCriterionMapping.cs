using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.KeyAccounts;

internal sealed class KeyCriterionMapping : IEntityTypeConfiguration<KeyCriterion>
{
    public void Configure(EntityTypeBuilder<KeyCriterion> keyCriterion)
    {
        keyCriterion.Property(c => c.CompanyRu).HasMaxLength(KeyCriterion.TextMaxLength);
        keyCriterion.Property(c => c.CompanyEn).HasMaxLength(KeyCriterion.TextMaxLength);
        keyCriterion.Property(c => c.ManagerRu).HasMaxLength(KeyCriterion.TextMaxLength);
        keyCriterion.Property(c => c.ManagerEn).HasMaxLength(KeyCriterion.TextMaxLength);
        keyCriterion.HasIndex(c => c.Kind, "UX_KeyCriteria_Kind").IsUnique();
    }
}
