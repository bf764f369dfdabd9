using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.KeyAccounts;

internal sealed class KeyPrivilegeMapping : IEntityTypeConfiguration<KeyPrivilege>
{
    public void Configure(EntityTypeBuilder<KeyPrivilege> keyPrivilege)
    {
        keyPrivilege.Ignore(p => p.Text);
        keyPrivilege.Property(p => p.TextRu).HasMaxLength(KeyPrivilege.TextMaxLength);
        keyPrivilege.Property(p => p.TextEn).HasMaxLength(KeyPrivilege.TextMaxLength);
    }
}
