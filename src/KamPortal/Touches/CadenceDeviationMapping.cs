using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Touches;

internal sealed class CadenceDeviationMapping : IEntityTypeConfiguration<CadenceDeviation>
{
    public void Configure(EntityTypeBuilder<CadenceDeviation> deviation)
    {
        deviation.Property(d => d.Topic).HasMaxLength(CadenceRule.TopicMaxLength);
        deviation.Property(d => d.Reason).HasMaxLength(CadenceDeviation.ReasonMaxLength);
        deviation.HasIndex(d => new { d.AccountId, d.SeriesId, d.FromOn }, "UX_CadenceDeviations_FromOn").IsUnique();
    }
}
