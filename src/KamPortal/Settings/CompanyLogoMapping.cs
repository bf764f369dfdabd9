using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Settings;

internal sealed class CompanyLogoMapping : IEntityTypeConfiguration<CompanyLogo>
{
    public void Configure(EntityTypeBuilder<CompanyLogo> logo) => logo.Property(l => l.ContentType).HasMaxLength(30).IsUnicode(false);
}
