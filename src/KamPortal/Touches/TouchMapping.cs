using KamPortal.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Touches;

internal sealed class TouchMapping : IEntityTypeConfiguration<Touch>
{
    public void Configure(EntityTypeBuilder<Touch> touch)
    {
        touch.Property(t => t.Topic).HasMaxLength(Touch.TopicMaxLength);
        touch.Property(t => t.Result).HasMaxLength(Touch.TextMaxLength);
        touch.Property(t => t.NextStep).HasMaxLength(Touch.TextMaxLength);
        touch.Property(t => t.CancelReason).HasMaxLength(Account.ReasonMaxLength);
        touch.Property(t => t.OccurrenceKey).HasMaxLength(Touch.KeyMaxLength).IsUnicode(false);

        // A direction struck out leaves the touches it led to.
        touch.HasOne(t => t.Direction).WithMany().OnDelete(DeleteBehavior.SetNull);

        // An absence taken back leaves the touches it moved; the next run hands them back.
        touch.HasOne(t => t.Absence).WithMany().OnDelete(DeleteBehavior.SetNull);

        // What makes planning safe to run twice, late, or on two servers.
        touch.HasIndex(t => t.OccurrenceKey, "UX_Touches_OccurrenceKey").IsUnique();
        touch.HasIndex(t => new { t.AssigneeId, t.Status, t.DueOn }, "IX_Touches_MyDay");
        touch.HasIndex(t => new { t.AccountId, t.Status, t.DueOn }, "IX_Touches_OfAccount");
        touch.HasIndex(t => new { t.AccountId, t.DoneOn }, "IX_Touches_Done");
    }
}
