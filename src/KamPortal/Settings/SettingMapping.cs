using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Settings;

internal sealed class SettingMapping : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> setting)
    {
        setting.Property(s => s.Key).HasMaxLength(Setting.KeyMaxLength).IsUnicode(false);
        setting.Property(s => s.Value).HasMaxLength(Setting.ValueMaxLength);
        setting.HasIndex(s => s.Key, "UX_Settings_Key").IsUnique();
    }
}
