using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Greetings;

internal sealed class GreetingOccasionMapping : IEntityTypeConfiguration<GreetingOccasion>
{
    public void Configure(EntityTypeBuilder<GreetingOccasion> occasion)
    {
        occasion.Ignore(o => o.Name);
        occasion.Property(o => o.Code).HasMaxLength(GreetingOccasion.CodeMaxLength).IsUnicode(false);
        occasion.Property(o => o.NameRu).HasMaxLength(GreetingOccasion.NameMaxLength);
        occasion.Property(o => o.NameEn).HasMaxLength(GreetingOccasion.NameMaxLength);
        occasion.Property(o => o.Industry).HasMaxLength(GreetingOccasion.IndustryMaxLength);
        occasion.HasIndex(o => o.Code, "UX_GreetingOccasions_Code").IsUnique();
    }
}
