using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Staff;

internal sealed class PortalUserMapping : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> user)
    {
        user.Ignore(u => u.FullName);
        user.Property(u => u.Login).HasMaxLength(PortalUser.LoginMaxLength);
        user.Property(u => u.LastName).HasMaxLength(PortalUser.NameMaxLength);
        user.Property(u => u.FirstName).HasMaxLength(PortalUser.NameMaxLength);
        user.Property(u => u.MiddleName).HasMaxLength(PortalUser.NameMaxLength);
        user.Property(u => u.Email).HasMaxLength(PortalUser.EmailMaxLength);
        user.Property(u => u.Position).HasMaxLength(PortalUser.PositionMaxLength);
        user.Property(u => u.Phone).HasMaxLength(PortalUser.PhoneMaxLength);
        user.Property(u => u.TimeZoneId).HasMaxLength(Branch.TimeZoneMaxLength).IsUnicode(false);
        user.Property(u => u.Language).HasMaxLength(2).IsUnicode(false);
        user.Property(u => u.PasswordHash).HasMaxLength(PortalUser.PasswordHashMaxLength).IsUnicode(false);
        user.HasMany(u => u.Roles).WithOne().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Cascade);
        user.HasIndex(u => u.Login, "UX_PortalUsers_Login").IsUnique();
    }
}
