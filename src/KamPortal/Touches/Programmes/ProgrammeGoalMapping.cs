using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Touches.Programmes;

internal sealed class ProgrammeGoalMapping : IEntityTypeConfiguration<ProgrammeGoal>
{
    public void Configure(EntityTypeBuilder<ProgrammeGoal> goal)
    {
        goal.Ignore(g => g.Text);
        goal.Ignore(g => g.Measure);
        goal.Property(g => g.Key).HasMaxLength(ProgrammeGoal.KeyMaxLength).IsUnicode(false);
        goal.Property(g => g.TextRu).HasMaxLength(ProgrammeGoal.TextMaxLength);
        goal.Property(g => g.TextEn).HasMaxLength(ProgrammeGoal.TextMaxLength);
        goal.Property(g => g.MeasureRu).HasMaxLength(ProgrammeGoal.TextMaxLength);
        goal.Property(g => g.MeasureEn).HasMaxLength(ProgrammeGoal.TextMaxLength);
        goal.HasOne(g => g.Programme).WithMany(p => p.Goals).OnDelete(DeleteBehavior.Cascade);
        goal.HasIndex(g => new { g.ProgrammeId, g.Key }, "UX_ProgrammeGoals_Key").IsUnique();
    }
}
