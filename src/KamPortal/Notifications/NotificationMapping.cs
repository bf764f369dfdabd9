using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Notifications;

internal sealed class NotificationMapping : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> notification)
    {
        notification.Property(n => n.Text).HasMaxLength(Notification.TextMaxLength);
        notification.Property(n => n.Link).HasMaxLength(Notification.LinkMaxLength);
        notification.Property(n => n.Key).HasMaxLength(Notification.KeyMaxLength).IsUnicode(false);
        notification.HasIndex(n => n.Key, "UX_Notifications_Key").IsUnique();

        // The bell's count reads this index and no row of the table (hence ReadAt in it); the name of the column is quoted the same way by both databases.
        notification.HasIndex(n => new { n.UserId, n.ReadAt }, "IX_Notifications_Unread").HasFilter("\"ReadAt\" IS NULL");
        notification.HasIndex(n => new { n.UserId, n.Id }, "IX_Notifications_OfUser");
    }
}
