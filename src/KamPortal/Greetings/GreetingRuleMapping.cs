using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Greetings;

internal sealed class GreetingRuleMapping : IEntityTypeConfiguration<GreetingRule>
{
    public void Configure(EntityTypeBuilder<GreetingRule> rule)
    {
        rule.HasOne(r => r.Occasion).WithMany(o => o.Rules).OnDelete(DeleteBehavior.Cascade);
        rule.HasIndex(r => new { r.OccasionId, r.Category }, "UX_GreetingRules_Category").IsUnique();
    }
}
