using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Improvements;

internal sealed class ImprovementMapping : IEntityTypeConfiguration<Improvement>
{
    public void Configure(EntityTypeBuilder<Improvement> improvement)
    {
        improvement.Property(i => i.Title).HasMaxLength(Improvement.TitleMaxLength);
        improvement.Property(i => i.Details).HasMaxLength(Improvement.TextMaxLength);
        improvement.Property(i => i.Evidence).HasMaxLength(Improvement.TextMaxLength);
        improvement.HasIndex(i => new { i.Status, i.DueOn }, "IX_Improvements_Due");
        improvement.HasIndex(i => new { i.OwnerId, i.Status, i.DueOn }, "IX_Improvements_OfOwner");
        improvement.HasMany(i => i.Accounts).WithOne(a => a.Improvement).OnDelete(DeleteBehavior.Cascade);
    }
}
