using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Improvements;

internal sealed class TrainingFindingMapping : IEntityTypeConfiguration<TrainingFinding>
{
    public void Configure(EntityTypeBuilder<TrainingFinding> finding)
    {
        finding.Property(f => f.Text).HasMaxLength(TrainingFinding.TextMaxLength);
        finding.Property(f => f.Direction).HasMaxLength(TrainingFinding.TextMaxLength);
    }
}
