using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Profiles;

internal sealed class ProfileSessionMapping : IEntityTypeConfiguration<ProfileSession>
{
    public void Configure(EntityTypeBuilder<ProfileSession> session)
    {
        // Both databases read brackets.
        session.HasIndex(s => s.AccountId, "UX_ProfileSessions_Open").IsUnique().HasFilter("[Status] = 'Open'");
        session.HasIndex(s => new { s.AccountId, s.Id }, "IX_ProfileSessions_OfAccount");
    }
}
