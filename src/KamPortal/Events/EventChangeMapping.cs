using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Events;

internal sealed class EventChangeMapping : IEntityTypeConfiguration<EventChange>
{
    public void Configure(EntityTypeBuilder<EventChange> change)
    {
        change.HasIndex(c => c.At, "IX_EventChanges_Old");
    }
}
