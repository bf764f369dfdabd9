using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.KeyAccounts;

internal sealed class CandidacyScoreMapping : IEntityTypeConfiguration<CandidacyScore>
{
    public void Configure(EntityTypeBuilder<CandidacyScore> candidacyScore)
    {
        candidacyScore.HasIndex(s => new { s.CandidacyId, s.CriterionId }, "UX_CandidacyScores_Criterion").IsUnique();
    }
}
