using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.KeyAccounts;

internal sealed class KeyDecisionMapping : IEntityTypeConfiguration<KeyDecision>
{
    public void Configure(EntityTypeBuilder<KeyDecision> keyDecision)
    {
        keyDecision.Property(d => d.Reason).HasMaxLength(KeyDecision.ReasonMaxLength);
        keyDecision.Property(d => d.Criteria).HasMaxLength(KeyDecision.CriteriaMaxLength).IsUnicode(false);

        // Both databases read brackets.
        keyDecision.HasIndex(d => new { d.AccountId, d.Level }, "UX_KeyDecisions_Current").IsUnique().HasFilter("[IsCurrent] = 1");
        keyDecision.HasIndex(d => new { d.ManagerId, d.IsCurrent, d.Result }, "IX_KeyDecisions_OfManager");
        keyDecision.HasIndex(d => new { d.IsCurrent, d.NextReviewOn }, "IX_KeyDecisions_Review");
        keyDecision.HasIndex(d => new { d.AccountId, d.Id }, "IX_KeyDecisions_OfAccount");
    }
}
