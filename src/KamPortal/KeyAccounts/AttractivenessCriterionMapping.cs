using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.KeyAccounts;

internal sealed class AttractivenessCriterionMapping : IEntityTypeConfiguration<AttractivenessCriterion>
{
    public void Configure(EntityTypeBuilder<AttractivenessCriterion> attractivenessCriterion)
    {
        attractivenessCriterion.Ignore(c => c.Name);
        attractivenessCriterion.Property(c => c.NameRu).HasMaxLength(AttractivenessCriterion.NameMaxLength);
        attractivenessCriterion.Property(c => c.NameEn).HasMaxLength(AttractivenessCriterion.NameMaxLength);
    }
}
