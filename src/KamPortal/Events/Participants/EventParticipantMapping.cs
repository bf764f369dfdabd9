using KamPortal.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Events.Participants;

internal sealed class EventParticipantMapping : IEntityTypeConfiguration<EventParticipant>
{
    public void Configure(EntityTypeBuilder<EventParticipant> participant)
    {
        participant.Property(p => p.Position).HasMaxLength(Employment.PositionMaxLength);
        participant.Property(p => p.TokenHash).HasMaxLength(EventParticipant.HashLength).IsUnicode(false);
        participant.Property(p => p.Reason).HasMaxLength(EventParticipant.ReasonMaxLength);
        participant.HasIndex(p => p.TokenHash, "UX_EventParticipants_Token").IsUnique().HasFilter("[TokenHash] IS NOT NULL");
        participant.HasIndex(p => new { p.EventId, p.PersonId }, "UX_EventParticipants_Person").IsUnique();
        participant.HasIndex(p => new { p.EventId, p.Status, p.Place }, "IX_EventParticipants_InLine");
        participant.HasIndex(p => new { p.AccountId, p.EventId }, "IX_EventParticipants_OfAccount");
        participant.HasIndex(p => new { p.PersonId, p.EventId }, "IX_EventParticipants_OfPerson");
        participant.HasIndex(p => p.OfferedUntil, "IX_EventParticipants_Offered").HasFilter("[OfferedUntil] IS NOT NULL");
    }
}
