using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Events.Preparation;

internal sealed class PreparationTaskMapping : IEntityTypeConfiguration<PreparationTask>
{
    public void Configure(EntityTypeBuilder<PreparationTask> task)
    {
        task.Property(t => t.Title).HasMaxLength(PreparationTask.TitleMaxLength);
        task.Property(t => t.Note).HasMaxLength(PreparationTask.NoteMaxLength);
        task.Property(t => t.Department).HasConversion<int>();
        task.HasOne(t => t.Event).WithMany().OnDelete(DeleteBehavior.Cascade);
        task.HasIndex(t => new { t.EventId, t.DueOn }, "IX_PreparationTasks_OfEvent");
        task.HasIndex(t => new { t.OwnerId, t.DueOn }, "IX_PreparationTasks_Open").HasFilter("[Status] = 'Open'");
    }
}
