using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Events.Catalogue;

internal sealed class EventProgrammeMapping : IEntityTypeConfiguration<EventProgramme>
{
    public void Configure(EntityTypeBuilder<EventProgramme> programme)
    {
        programme.Property(p => p.Name).HasMaxLength(EventProgramme.NameMaxLength);
        programme.Property(p => p.Goal).HasMaxLength(EventProgramme.GoalMaxLength);
    }
}
