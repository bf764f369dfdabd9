using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Events;

internal sealed class EventMaterialMapping : IEntityTypeConfiguration<EventMaterial>
{
    public void Configure(EntityTypeBuilder<EventMaterial> material)
    {
        material.Property(m => m.Title).HasMaxLength(EventMaterial.TitleMaxLength);
        material.Property(m => m.Url).HasMaxLength(EventMaterial.UrlMaxLength);
        material.HasOne(m => m.Event).WithMany().OnDelete(DeleteBehavior.Cascade);
        material.HasIndex(m => m.EventId, "IX_EventMaterials_OfEvent");
    }
}
