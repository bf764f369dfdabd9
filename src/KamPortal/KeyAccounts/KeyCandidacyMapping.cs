using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.KeyAccounts;

internal sealed class KeyCandidacyMapping : IEntityTypeConfiguration<KeyCandidacy>
{
    public void Configure(EntityTypeBuilder<KeyCandidacy> keyCandidacy)
    {
        keyCandidacy.Property(c => c.Note).HasMaxLength(KeyCandidacy.NoteMaxLength);
        keyCandidacy.HasMany(c => c.Criteria).WithOne(c => c.Candidacy).OnDelete(DeleteBehavior.Cascade);
        keyCandidacy.HasMany(c => c.Scores).WithOne(s => s.Candidacy).OnDelete(DeleteBehavior.Cascade);

        // One open candidacy per account and level. Both databases read brackets.
        keyCandidacy.HasIndex(c => new { c.AccountId, c.Level }, "UX_KeyCandidacies_Open").IsUnique().HasFilter("[Stage] <> 'Decided'");
        keyCandidacy.HasIndex(c => new { c.Stage, c.Level, c.OpenedOn }, "IX_KeyCandidacies_Board");
    }
}
