using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Gifts;

internal sealed class GiftMapping : IEntityTypeConfiguration<Gift>
{
    public void Configure(EntityTypeBuilder<Gift> gift)
    {
        gift.Property(g => g.Key).HasMaxLength(Gift.KeyMaxLength).IsUnicode(false);
        gift.Property(g => g.Title).HasMaxLength(Gift.TitleMaxLength);
        gift.Property(g => g.DecisionNote).HasMaxLength(Gift.NoteMaxLength);
        gift.Property(g => g.OverrideReason).HasMaxLength(Gift.NoteMaxLength);
        gift.Property(g => g.Note).HasMaxLength(Gift.NoteMaxLength);
        gift.HasIndex(g => g.Key, "UX_Gifts_Key").IsUnique();
        gift.HasIndex(g => new { g.AccountId, g.On }, "IX_Gifts_OfAccount");
        gift.HasIndex(g => new { g.PersonId, g.On }, "IX_Gifts_OfPerson");
        gift.HasIndex(g => new { g.SeasonId, g.Status }, "IX_Gifts_OfSeason");
    }
}
