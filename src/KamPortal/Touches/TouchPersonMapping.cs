using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Touches;

internal sealed class TouchPersonMapping : IEntityTypeConfiguration<TouchPerson>
{
    public void Configure(EntityTypeBuilder<TouchPerson> person)
    {
        person.HasKey(p => new { p.TouchId, p.PersonId });
        person.HasOne(p => p.Touch).WithMany(t => t.People).OnDelete(DeleteBehavior.Cascade);
    }
}
