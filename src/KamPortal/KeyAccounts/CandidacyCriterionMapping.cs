using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.KeyAccounts;

internal sealed class CandidacyCriterionMapping : IEntityTypeConfiguration<CandidacyCriterion>
{
    public void Configure(EntityTypeBuilder<CandidacyCriterion> candidacyCriterion)
    {
        candidacyCriterion.Property(c => c.Evidence).HasMaxLength(CandidacyCriterion.EvidenceMaxLength);
        candidacyCriterion.HasIndex(c => new { c.CandidacyId, c.Kind }, "UX_CandidacyCriteria_Kind").IsUnique();
    }
}
