using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Dossiers;

internal sealed class DossierAskMapping : IEntityTypeConfiguration<DossierAsk>
{
    public void Configure(EntityTypeBuilder<DossierAsk> ask)
    {
        ask.HasKey(a => new { a.TouchId, a.QuestionKey });
        ask.Property(a => a.QuestionKey).HasMaxLength(DossierQuestion.KeyMaxLength).IsUnicode(false);
        ask.HasOne(a => a.Touch).WithMany().HasForeignKey(a => a.TouchId).OnDelete(DeleteBehavior.Cascade);
    }
}
