using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.WorkTasks;

internal sealed class WorkTaskMapping : IEntityTypeConfiguration<WorkTask>
{
    public void Configure(EntityTypeBuilder<WorkTask> task)
    {
        task.Property(t => t.Title).HasMaxLength(WorkTask.TitleMaxLength);
        task.Property(t => t.Details).HasMaxLength(WorkTask.DetailsMaxLength);
        task.Property(t => t.Result).HasMaxLength(WorkTask.DetailsMaxLength);
        task.Property(t => t.SourceKey).HasMaxLength(WorkTask.KeyMaxLength).IsUnicode(false);
        task.Property(t => t.Link).HasMaxLength(WorkTask.LinkMaxLength);
        task.HasOne(t => t.Absence).WithMany().OnDelete(DeleteBehavior.SetNull);
        task.HasIndex(t => t.SourceKey, "UX_WorkTasks_SourceKey").IsUnique();
        task.HasIndex(t => new { t.AssigneeId, t.Status, t.DueOn }, "IX_WorkTasks_OfAssignee");
        task.HasIndex(t => new { t.AccountId, t.Status, t.DueOn }, "IX_WorkTasks_OfAccount");
    }
}
