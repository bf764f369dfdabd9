using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Greetings;

internal sealed class GreetingPreferenceMapping : IEntityTypeConfiguration<GreetingPreference>
{
    public void Configure(EntityTypeBuilder<GreetingPreference> preference)
    {
        preference.HasIndex(p => new { p.PersonId, p.OccasionId }, "UX_GreetingPreferences_Occasion").IsUnique();
    }
}
