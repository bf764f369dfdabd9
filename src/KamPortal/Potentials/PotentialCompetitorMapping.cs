using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Potentials;

internal sealed class PotentialCompetitorMapping : IEntityTypeConfiguration<PotentialCompetitor>
{
    public void Configure(EntityTypeBuilder<PotentialCompetitor> competitor) =>
        competitor.Property(c => c.Name).HasMaxLength(PotentialCompetitor.NameMaxLength);
}
