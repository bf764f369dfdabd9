using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Potentials;

internal sealed class PotentialTargetMapping : IEntityTypeConfiguration<PotentialTarget>
{
    public void Configure(EntityTypeBuilder<PotentialTarget> target)
    {
        target.Property(t => t.Note).HasMaxLength(PotentialTarget.NoteMaxLength);
        target.Property(t => t.CloseNote).HasMaxLength(PotentialTarget.NoteMaxLength);

        // Both databases read brackets.
        target.HasIndex(t => new { t.AccountId, t.ProductGroupId }, "UX_PotentialTargets_Open").IsUnique().HasFilter("[Status] = 'Open'");
        target.HasIndex(t => new { t.AccountId, t.Status }, "IX_PotentialTargets_OfAccount");
        target.HasIndex(t => new { t.OwnerId, t.Status, t.DueOn }, "IX_PotentialTargets_OfOwner");
    }
}
