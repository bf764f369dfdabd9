using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Notifications;

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.Property(m => m.Key).HasMaxLength(OutboxMessage.KeyMaxLength).IsUnicode(false);
        message.Property(m => m.To).HasMaxLength(OutboxMessage.AddressMaxLength);
        message.Property(m => m.Subject).HasMaxLength(OutboxMessage.SubjectMaxLength);
        message.Property(m => m.LastError).HasMaxLength(OutboxMessage.ErrorMaxLength);
        message.Property(m => m.FromName).HasMaxLength(OutboxMessage.NameMaxLength);
        message.Property(m => m.ReplyTo).HasMaxLength(OutboxMessage.AddressMaxLength);
        message.Property(m => m.UnsubscribeUrl).HasMaxLength(OutboxMessage.UrlMaxLength).IsUnicode(false);
        message.HasIndex(m => m.Key, "UX_OutboxMessages_Key").IsUnique();
        message.HasIndex(m => new { m.Status, m.NextAttemptAt }, "IX_OutboxMessages_Due");
    }
}
