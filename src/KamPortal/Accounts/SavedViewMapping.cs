using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Accounts;

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.Property(v => v.Name).HasMaxLength(SavedView.NameMaxLength);
        view.Property(v => v.Query).HasMaxLength(SavedView.QueryMaxLength);
        view.HasIndex(v => new { v.OwnerId, v.Name }, "UX_SavedViews_Name").IsUnique();
    }
}
