using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.AccountPlans;

internal sealed class StrategyChoiceMapping : IEntityTypeConfiguration<StrategyChoice>
{
    public void Configure(EntityTypeBuilder<StrategyChoice> strategyChoice)
    {
        strategyChoice.Property(c => c.Reason).HasMaxLength(StrategyChoice.ReasonMaxLength);
        strategyChoice.HasIndex(c => new { c.AccountId, c.Id }, "IX_StrategyChoices_OfAccount");
    }
}
