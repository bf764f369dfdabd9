using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.KeyAccounts;

internal sealed class KeyCostMapping : IEntityTypeConfiguration<KeyCost>
{
    public void Configure(EntityTypeBuilder<KeyCost> keyCost)
    {
        keyCost.Property(c => c.Note).HasMaxLength(KeyCost.NoteMaxLength);
        keyCost.Property(c => c.KpiNote).HasMaxLength(KeyCost.NoteMaxLength);
        keyCost.Property(c => c.Agreed).HasMaxLength(KeyCost.NoteMaxLength);
        keyCost.HasIndex(c => new { c.AccountId, c.EndedOn }, "IX_KeyCosts_OfAccount");
    }
}
