using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.PurchasingCentres;

internal sealed class CentreMemberRoleMapping : IEntityTypeConfiguration<CentreMemberRole>
{
    public void Configure(EntityTypeBuilder<CentreMemberRole> role) =>
        role.HasIndex(r => new { r.MemberId, r.RoleId }, "UX_CentreMemberRoles_Role").IsUnique();
}
