using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Touches;

internal sealed class CadenceRuleMapping : IEntityTypeConfiguration<CadenceRule>
{
    public void Configure(EntityTypeBuilder<CadenceRule> rule)
    {
        rule.Ignore(r => r.Cadence);
        rule.Ignore(r => r.SeriesId);
        rule.Property(r => r.Name).HasMaxLength(CadenceRule.NameMaxLength);
        rule.Property(r => r.Topic).HasMaxLength(CadenceRule.TopicMaxLength);
        rule.HasOne(r => r.Programme).WithMany(p => p.Rules);
    }
}
