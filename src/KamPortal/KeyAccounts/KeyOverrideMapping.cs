using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.KeyAccounts;

internal sealed class KeyOverrideMapping : IEntityTypeConfiguration<KeyOverride>
{
    public void Configure(EntityTypeBuilder<KeyOverride> keyOverride)
    {
        keyOverride.Property(o => o.Reason).HasMaxLength(KeyOverride.ReasonMaxLength);
        keyOverride.HasIndex(o => new { o.ManagerId, o.UntilOn }, "IX_KeyOverrides_OfManager");
    }
}
