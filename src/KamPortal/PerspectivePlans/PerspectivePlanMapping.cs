using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.PerspectivePlans;

internal sealed class PerspectivePlanMapping : IEntityTypeConfiguration<PerspectivePlan>
{
    public void Configure(EntityTypeBuilder<PerspectivePlan> perspectivePlan)
    {
        perspectivePlan.Property(p => p.Today).HasMaxLength(PerspectivePlan.TextMaxLength);
        perspectivePlan.Property(p => p.Vision).HasMaxLength(PerspectivePlan.TextMaxLength);
        perspectivePlan.Property(p => p.ReturnReason).HasMaxLength(PerspectivePlan.ReasonMaxLength);
        perspectivePlan.HasIndex(p => new { p.AccountId, p.Number }, "UX_PerspectivePlans_Number").IsUnique();

        perspectivePlan.Property(p => p.Snapshot).HasMaxLength(PerspectivePlan.SnapshotMaxLength);
        perspectivePlan.Ignore(p => p.LastYear);
        perspectivePlan.Ignore(p => p.IsOpen);
        perspectivePlan.Ignore(p => p.Excess);

        // One version is worked on, one is approved. Both databases read brackets.
        perspectivePlan.HasIndex(p => p.AccountId, "UX_PerspectivePlans_Approved").IsUnique().HasFilter("[Status] = 'Approved'");
        perspectivePlan.HasIndex(p => p.AccountId, "UX_PerspectivePlans_Open").IsUnique().HasFilter("[Status] IN ('Draft', 'Submitted', 'Returned')");
        perspectivePlan.HasIndex(p => p.NextReviewOn, "IX_PerspectivePlans_Review");
        perspectivePlan.HasIndex(p => new { p.Status, p.AccountId }, "IX_PerspectivePlans_OfStatus");
        perspectivePlan.HasMany(p => p.Milestones).WithOne(m => m.Plan).OnDelete(DeleteBehavior.Cascade);
        perspectivePlan.HasMany(p => p.Obstacles).WithOne(o => o.Plan).OnDelete(DeleteBehavior.Cascade);
        perspectivePlan.HasMany(p => p.Actions).WithOne(a => a.Plan).OnDelete(DeleteBehavior.Cascade);
        perspectivePlan.HasMany(p => p.Resources).WithOne(r => r.Plan).OnDelete(DeleteBehavior.Cascade);
        perspectivePlan.HasMany(p => p.Risks).WithOne(r => r.Plan).OnDelete(DeleteBehavior.Cascade);
    }
}
